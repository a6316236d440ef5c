import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatScript } from '../standins/openai/chat-script.ts';
import type { SeenChat } from '../standins/openai/seen-chat.ts';
import { type OpenaiStandin, startOpenaiStandin } from '../standins/openai/server.ts';
import { onChatPage } from './chat-page.ts';

const LOOSE = 'the lady gets nothing but a big dark void once she is in';

/** Reads a void as a black screen and a city as its region, and shortens a line to its first part. */
function helpful({ schemaName, user }: SeenChat): ChatScript {
  const data = JSON.parse(user) as { message?: string; lines?: string[]; look_alikes?: { id: string }[] };
  if (schemaName !== 'reading') {
    const sentences = (data.lines ?? []).slice(0, 3).map((line) => line.split(';')[0] ?? line);
    return { kind: 'json', value: { sentences } };
  }
  const text = data.message ?? '';
  const findings = text.includes('big dark void')
    ? [{ finding: 'stage=black-after-sign-in', holds: true, words: 'a big dark void' }]
    : [];
  const city = text.includes('belly up');
  return {
    kind: 'json',
    value: {
      intent: city ? 'status.region' : 'troubleshoot',
      findings,
      tried: [],
      region: city ? 'canadaeast' : null,
      host_pool: null,
      session_host: null,
      ...((data.look_alikes?.length ?? 0) > 0 ? { alike: [] } : {}),
    },
  };
}

describe('the language model beside the bot, in the chat page that npm start prints', () => {
  let standin: OpenaiStandin;
  beforeAll(async () => {
    standin = await startOpenaiStandin({ answer: helpful });
  });
  afterAll(() => standin.close());

  it('reads looser words, asks before it counts them, and sums up what is long', async () => {
    await onChatPage(
      ['--scenario', 'default'],
      async (chat) => {
        await chat.say('has quebec city gone belly up on us again', /takes it for this/);
        await chat.picture('model-taken-for');
        await chat.press('How is Canada East?', /worded by the language model/);
        await chat.picture('model-summary');
        await chat.say(LOOSE, /I have not counted it/);
        await chat.picture('model-claim');
        await chat.press('Yes, that is so', /Case \d+ ·/);
        await chat.picture('model-taken');
        await chat.say('escalate', /Anything to add/);
        await chat.press('What is in it', /worded by a language model from the lines below/);
        await chat.picture('model-ticket');
        expect(await chat.text()).toContain('demo fleet');
      },
      standin.environment,
    );
  });
});
