import { describe, expect, it } from 'vitest';
import { type AskContext, answerLine } from '../../src/ask/answer-lines.ts';
import { kit as rooms } from '../knowledge/kit.ts';

const context: AskContext = { rooms, clock: () => '2026-11-20T09:00:00.000Z', look: async () => null };
const FIX = { kind: 'proposal', fix: 'black-screen' };

async function acts(question: object): Promise<readonly Record<string, unknown>[]> {
  return JSON.parse(await answerLine(JSON.stringify(question), context)).acts;
}

describe('the acts of ask --json', () => {
  it('stand in front, each with how sure it is', async () => {
    const answer = JSON.parse(await answerLine(JSON.stringify({ id: 1, text: 'it worked', open: FIX }), context));
    expect(Object.keys(answer).slice(0, 2)).toEqual(['id', 'acts']);
    expect(answer.acts[0]).toMatchObject({ act: 'outcome.worked', confidence: expect.any(Number) });
  });

  it('name every region and pool that is asked for', async () => {
    const [first] = await acts({ text: 'how are canada east and uk south?' });
    expect(first).toMatchObject({ act: 'ask.status', subjects: ['canadaeast', 'uksouth'] });
    const [pool] = await acts({ text: 'is hp-prod-01 down?' });
    expect(pool).toMatchObject({ act: 'ask.status', subjects: ['hp-prod-01'] });
  });

  it('name what was last talked of where the words point back to it, and the whole where they do not', async () => {
    const about = { hosts: ['vm-7'], hostPools: [], regions: [], user: null };
    expect((await acts({ text: 'who drained it?', about }))[0]).toMatchObject({
      act: 'ask.changes',
      subjects: ['vm-7'],
    });
    expect((await acts({ text: 'anything down right now?', about }))[0]).toMatchObject({
      act: 'ask.status',
      subjects: [expect.stringMatching(/overview|incidents/)],
    });
  });

  it('carry the number, the field with its new value, the topic and the action', async () => {
    expect((await acts({ text: 'back to case 5' }))[0]).toMatchObject({ act: 'case.switch', number: 5 });
    expect((await acts({ text: 'make it sev 2', open: { kind: 'ticket-form' } }))[0]).toMatchObject({
      act: 'ticket.edit',
      field: 'severity',
      value: '2',
    });
    expect((await acts({ text: 'her printer does not print' }))[0]).toMatchObject({
      act: 'other-team',
      topic: 'printing',
    });
    expect((await acts({ text: 'can you reboot vm-7 for me' }))[0]).toMatchObject({
      act: 'host.act',
      subjects: ['vm-7'],
      action: 'restart',
    });
  });

  it('are heard beside what stands open: the same word answers a question and goes on in a walk', async () => {
    const question = await acts({ text: 'no idea', open: { kind: 'question', finding: 'scope' } });
    expect(question[0]).toMatchObject({ act: 'answer' });
    const walk = await acts({ text: 'done', open: { kind: 'walk', fix: 'black-screen', step: 2 } });
    expect(walk[0]).toMatchObject({ act: 'step.done' });
  });

  it('say what is wrong with a context that cannot be', async () => {
    const answer = JSON.parse(await answerLine('{"text":"done","open":{"kind":"party"}}', context));
    expect(answer.error).toMatch(/^open\.kind/);
  });
});
