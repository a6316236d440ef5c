import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskContext, answerLine, answerLines } from '../../src/ask/answer-lines.ts';
import { rememberNames } from '../../src/fleet/fleet-memory.ts';
import { openFleetReader } from '../../src/fleet/fleet-reader.ts';
import { kit as rooms } from '../knowledge/kit.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const blind: AskContext = { rooms, clock: () => NOW, look: async () => null };

async function seeing(scenario: string): Promise<AskContext> {
  const fleet = rememberNames(await openFleetReader({ kind: 'demo', scenario }, () => NOW));
  return {
    rooms,
    clock: () => NOW,
    look: async () => ({ observation: (await fleet.look({ fresh: false })).observation, names: fleet.names() }),
  };
}

async function asked(context: AskContext, question: object): Promise<Record<string, unknown>> {
  return JSON.parse(await answerLine(JSON.stringify(question), context));
}

describe('ask --json', () => {
  it('answers a status question with state, both sides and hosts', async () => {
    const answer = await asked(await seeing('default'), { id: 'a1', text: 'is canada east down' });
    expect(answer).toMatchObject({
      id: 'a1',
      intent: 'status.region',
      entities: { region: 'canadaeast', hostPool: null },
      fixes: [],
      question: null,
      status: {
        subject: { kind: 'region', id: 'canadaeast' },
        state: 'incident',
        microsoft: 'listed',
        incidents: ['KR8C-K1Z'],
      },
    });
  });

  it('takes given findings as answers, and never asks for one that is given as unknown', async () => {
    const open = await asked(blind, { text: 'event 3277 on a host' });
    expect(open.question).toMatchObject({ finding: 'event-text' });
    const unknown = await asked(blind, { text: 'event 3277 on a host', findings: { 'event-text': 'unknown' } });
    expect(unknown.question).not.toMatchObject({ finding: 'event-text' });
    const known = await asked(blind, { text: 'event 3277 on a host', findings: { 'event-text': ['INVALID_FORM'] } });
    expect(known.fixes).toMatchObject([{ id: 'agent-invalid-form' }]);
  });

  it('runs no check and gives no status without a look', async () => {
    expect((await asked(blind, { text: 'is canada east down' })).status).toBeNull();
  });

  it('offers nothing for what is not Azure Virtual Desktop', async () => {
    expect((await asked(blind, { text: 'the printer on floor 3 does not print' })).fixes).toEqual([]);
  });

  it('answers one line for each, in order, and says of a broken one what is wrong', async () => {
    const out: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        out.push(String(chunk));
        done();
      },
    });
    await answerLines(Readable.from(['{"id":1,"text":"hi"}\nnot json\n\n{"id":2,"text":"NEU?"}\n']), sink, blind);
    const answers = out
      .join('')
      .trimEnd()
      .split('\n')
      .map((line): { id?: number; error?: string } => JSON.parse(line));
    expect(answers.map((answer) => answer.id)).toEqual([1, undefined, 2]);
    expect(answers[1]?.error).toContain('not JSON');
  });

  it('answers any text with one object of the documented shape', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300, unit: 'grapheme' }), async (text) => {
        const answer = await asked(blind, { text });
        expect(Object.keys(answer)).toEqual([
          'acts',
          'intent',
          'entities',
          'findings',
          'denied',
          'tried',
          'fixes',
          'question',
          'status',
        ]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a message that tells of two troubles', () => {
  it('gets the fix of each, and findings of both', async () => {
    const answer = await asked(blind, {
      text: '1) black screen after sign-in for one user 2) host vm-7 event 3277 INVALID_FORM',
    });
    const fixes = (answer.fixes as { id: string }[]).map(({ id }) => id);
    expect(fixes.slice(0, 3)).toEqual(expect.arrayContaining(['black-screen', 'agent-invalid-form']));
    expect(answer.findings).toMatchObject({ stage: ['black-after-sign-in'], 'event-id': ['3277'] });
  });
});
