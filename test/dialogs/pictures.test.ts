import { describe, expect, it } from 'vitest';
import { lookFor } from '../../dialogs/troubleshoot/judge.ts';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import { type ConnectionTrace, correlationId } from '../../src/domain/fleet/connection-log.ts';
import { heldValues } from '../../src/domain/knowledge/finding.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import { buttonsOf, PlayedConversation } from './played-conversation.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const clock = () => NOW;
const ID = '7b2c6a1e-04f5-4d3c-9b8a-2f60c1d5e9ab';
const DIALOG = `Remote Desktop\nWe couldn’t connect to the gateway because of an error.\nError code: 0x3000046\nActivity ID: ${ID}`;

async function conversation(scenario = 'quiet'): Promise<PlayedConversation> {
  const port = createDemoAzure({ scenario: loadScenario(scenario), clock });
  const seen = await observeFleet(port, clock, { deadlineMs: 5_000, poolConcurrency: 4 });
  return new PlayedConversation(rooms, () => seen, NOW);
}

/** What the log says of the connection: errors of it, or no row at all. */
function trace(...symbolicCodes: readonly string[]): ConnectionTrace {
  const id = correlationId(ID);
  if (id === undefined) throw new Error('no GUID');
  return {
    correlationId: id,
    errors: symbolicCodes.map((symbolicCode) => ({
      at: NOW,
      correlationId: ID,
      symbolicCode,
      code: undefined,
      serviceError: false,
      message: '',
      source: 'Client',
    })),
    connection: undefined,
  };
}

function all(said: readonly Say[]): string {
  return JSON.stringify(said);
}

describe('a case that begins with a picture', () => {
  it('marks everything it has from it, and calls nothing of it the agent’s words', async () => {
    const chat = await conversation();
    const said = all(chat.show('', DIALOG));
    expect(said).not.toContain('said');
    chat.type('escalate');
    chat.pressLabel('Open the ticket');
    const [draft] = chat.drafts;
    expect(draft?.title).toMatch(/0x3000046.*\(read from the picture\)$/);
    expect(draft?.body).toContain('## Symptom, read from the agent’s picture');
    expect(draft?.body).toContain('error code: 0x3000046 (read from the picture)');
    expect(draft?.body).toContain('agent (read from the picture): Remote Desktop We couldn’t connect');
    expect(draft?.body).not.toContain('in the agent’s words');
    expect(draft?.body).not.toContain('you said');
  });

  it('keeps the agent’s words as the symptom where there are any', async () => {
    const chat = await conversation();
    chat.show('one user, he cannot connect', DIALOG);
    expect(chat.case).toMatchObject({ symptom: 'one user, he cannot connect' });
    expect(chat.case?.symptomShown).toBeUndefined();
    expect(chat.case?.transcript.slice(0, 2).map(({ from, text }) => [from, text])).toEqual([
      ['agent', 'one user, he cannot connect'],
      ['picture', DIALOG],
    ]);
  });

  it('says “read from the picture” among the reasons', async () => {
    const chat = await conversation();
    chat.show('', 'Event ID: 3277\nINVALID_FORM');
    const fix = chat.said.find((one) => one.kind === 'fix');
    const origins = fix?.kind === 'fix' ? fix.reasons.flatMap((one) => (one.code === 'finding' ? [one.from] : [])) : [];
    expect(new Set(origins)).toEqual(new Set(['picture']));
  });
});

describe('an id that was read in a picture', () => {
  it('is looked up, and counts when the log has a row of it', async () => {
    const chat = await conversation();
    chat.more = { connection: { kind: 'read', at: NOW, value: trace('ConnectionFailedNoHealthyRdshAvailable') } };
    chat.show('one user', DIALOG);
    expect(heldValues(chat.case?.findings ?? [], 'correlation-id')).toEqual([ID]);
    expect(chat.case?.idsInPictures).toEqual([]);
    expect(heldValues(chat.case?.findings ?? [], 'symbolic-code')).toEqual(['ConnectionFailedNoHealthyRdshAvailable']);
    chat.type('escalate');
    chat.pressLabel('Open the ticket');
    expect(chat.drafts[0]?.body).toContain(`correlation id: ${ID} (read from the picture)`);
  });

  it('is what the log is asked for, until the agent names another', async () => {
    const chat = await conversation();
    chat.show('one user', DIALOG);
    expect(chat.case === null ? null : lookFor(chat.case, false)).toMatchObject({ correlationId: ID });
    const other = ID.replace('7', '8');
    chat.type(`he cannot connect, the activity id is ${other}`);
    expect(chat.case === null ? null : lookFor(chat.case, false)).toMatchObject({ correlationId: other });
  });

  it('does not count while the log has no row of it, cannot be read, or was asked for another', async () => {
    const nothing = [
      { kind: 'read', at: NOW, value: trace() },
      { kind: 'unknown', at: NOW, why: 'not-configured', detail: 'no workspace' },
      { kind: 'read', at: NOW, value: { ...trace('X'), correlationId: correlationId(ID.replace('7', '8')) } },
    ] as const;
    for (const connection of nothing) {
      const chat = await conversation();
      chat.more = { connection: connection as never };
      chat.show('one user', DIALOG);
      expect(heldValues(chat.case?.findings ?? [], 'correlation-id')).toEqual([]);
      chat.type('escalate');
      chat.pressLabel('Open the ticket');
      expect(chat.drafts[0]?.body).toContain('correlation id');
      expect(chat.drafts[0]?.body).not.toContain(`correlation id: ${ID}`);
    }
  });

  it('is offered where the id is asked for, and counts once the agent presses it', async () => {
    const chat = await conversation('suspected');
    chat.show('users get 0x204 when they connect, our hosts are in Canada East', DIALOG);
    const said = chat.type('everyone');
    const question = said.find((one) => one.kind === 'question');
    expect(question?.kind === 'question' && question.key).toBe('correlation-id');
    expect(question === undefined ? [] : buttonsOf(question).map(({ label }) => label)).toContain(
      `${ID} (read from the picture)`,
    );
    const text = all(chat.pressLabel(ID));
    expect(text).toContain(`one failed connection: ${ID}`);
    expect(chat.case?.findings.find(({ key }) => key === 'correlation-id')).toMatchObject({ value: ID, from: 'asked' });
  });
});

describe('a picture that comes into an open case', () => {
  it('adds to it, and does not overrule what the agent said', async () => {
    const chat = await conversation();
    chat.type('one user, black screen after sign in on hp-prod-01');
    chat.show('', DIALOG);
    expect(heldValues(chat.case?.findings ?? [], 'stage')).toEqual(['black-after-sign-in']);
    expect(chat.case?.findings.find(({ key }) => key === 'error-code')).toMatchObject({ from: 'picture' });
  });

  it('is carried along with the words beside it where it looks like another trouble', async () => {
    const chat = await conversation();
    chat.type('ana@contoso.com: black screen after sign in');
    const [asked] = chat.show('another user, bob@contoso.com, cannot connect', DIALOG).slice(-1);
    const texts =
      asked === undefined ? [] : buttonsOf(asked).map(({ payload }) => ('text' in payload ? payload.text : ''));
    expect(texts.every((text) => text.startsWith('another user') && text.includes('0x3000046'))).toBe(true);
    expect(texts.length).toBe(2);
    expect(all(asked === undefined ? [] : [asked])).not.toContain('“another user, bob@contoso.com, cannot connect ```');
  });

  it('whose words nobody knows is weighed and kept all the same', async () => {
    const chat = await conversation();
    chat.type('one user cannot connect to hp-prod-01');
    const said = chat.show('', 'The widget could not be turned\nPlease turn it again');
    expect(chat.case?.transcript.some(({ from, text }) => from === 'picture' && text.includes('widget'))).toBe(true);
    expect(all(said)).toContain('The widget could not be turned');
    expect(all(said)).not.toContain('did not catch');
  });
});
