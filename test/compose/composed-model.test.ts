import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrustedModel } from '../model/trusted-model.ts';
import type { ChatScript } from '../standins/openai/chat-script.ts';
import type { SeenChat } from '../standins/openai/seen-chat.ts';
import type { OpenaiStandin } from '../standins/openai/server.ts';
import { type ComposedDesk, openComposedDesk } from './composed-desk.ts';

const NOTHING_READ = {
  intent: 'troubleshoot',
  findings: [],
  tried: [],
  region: null,
  host_pool: null,
  session_host: null,
};

interface ReadingQuestion {
  readonly message: string;
  readonly look_alikes: readonly { readonly id: string }[];
}

/** The next question of the desk to the model. */
let asked = Promise.withResolvers<ReadingQuestion>();

function answer({ schemaName, user }: SeenChat): ChatScript {
  if (schemaName !== 'reading') return { kind: 'json', value: { sentences: [] } };
  const question = JSON.parse(user) as ReadingQuestion;
  asked.resolve(question);
  const alike = question.look_alikes.length === 0 ? {} : { alike: [] };
  return { kind: 'json', value: { ...NOTHING_READ, ...alike } };
}

describe('the articles that the language model is given to choose from, as the desk is composed', () => {
  let standin: OpenaiStandin;
  let desk: ComposedDesk;
  beforeAll(async () => {
    standin = await startTrustedModel(answer);
    desk = await openComposedDesk({
      scenario: 'quiet',
      environment: { ...standin.environment, AZURE_OPENAI_EMBEDDING_DEPLOYMENT: '' },
    });
  });
  afterAll(async () => {
    await desk.close();
    await standin.close();
  });

  /** The ids of the articles under the question that one message makes. */
  async function givenFor(text: string): Promise<readonly string[]> {
    asked = Promise.withResolvers();
    const agent = await desk.agent();
    await agent.type(text);
    const { message, look_alikes } = await asked.promise;
    expect(message).toBe(text);
    return look_alikes.map(({ id }) => id);
  }

  it('are none where the words match one article clearly', async () => {
    expect(await givenFor('a user gets a black screen after sign-in')).toEqual([]);
    expect(await givenFor('the host stays at upgrading for hours')).toEqual([]);
  });

  it('are those that match about as well where none matches clearly', async () => {
    const given = await givenFor('the app is missing from the feed');
    expect(given.slice(0, 2)).toEqual(['app-group-not-assigned', 'licence-or-conditional-access']);
  });

  it('are both where a second matches nearly as well as a clear first', async () => {
    const given = await givenFor('the profile of the user does not load and a temporary profile comes');
    expect(given.slice(0, 2)).toEqual(['fslogix-profile', 'profile-storage-slow-or-down']);
  });
});
