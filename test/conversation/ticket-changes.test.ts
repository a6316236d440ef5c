import { afterEach, describe, expect, it } from 'vitest';
import type { DeskAnswer, Ticket } from '../../src/domain/ticket/ticket.ts';
import { type DeskOptions, type RunningDesk, startDesk, ticketFor } from './running-desk.ts';

const MINUTE_MS = 60_000;

let desk: RunningDesk;
afterEach(() => desk.stop());

const TICKET = ticketFor({ key: 'case-1', caseNumber: 1, title: '', body: '', severity: 2 });
const failing = (kind: 'refused' | 'unreachable' | 'late') =>
  ({ kind: 'failed', failure: { kind, detail: 'the desk said so' } }) as const;

/** A desk of one ticket whose answers may be lost on the way after it did what was asked. */
function oneTicket(answers: readonly ('done' | 'lost' | 'unreachable' | 'refused')[]) {
  const comments: { at: string; text: string }[] = [];
  let asked = 0;
  const options: DeskOptions = {
    findTicket: async () => ({ kind: 'done', value: { ...TICKET, comments } }),
    changeTicket: async (_id, change): Promise<DeskAnswer<Ticket | null>> => {
      const answer = answers[asked] ?? 'done';
      asked += 1;
      if (answer === 'done' || answer === 'lost') {
        if (change.kind === 'comment') comments.push({ at: TICKET.openedAt, text: change.text });
        return answer === 'lost' ? failing('late') : { kind: 'done', value: { ...TICKET, comments } };
      }
      return failing(answer);
    },
  };
  return { options, comments };
}

async function commented(answers: Parameters<typeof oneTicket>[0]) {
  const { options, comments } = oneTicket(answers);
  desk = await startDesk(options);
  await desk.type('comment');
  await desk.later(10 * MINUTE_MS);
  await desk.later(10 * MINUTE_MS);
  return { said: desk.connector.texts(), comments };
}

describe('a comment on a ticket', () => {
  it('is made once and the ticket is shown', async () => {
    const { said, comments } = await commented(['done']);
    expect(comments).toHaveLength(1);
    expect(said).toEqual(['[ticket]']);
  });

  it('is not made again when only the answer was lost', async () => {
    const { said, comments } = await commented(['lost']);
    expect(comments).toHaveLength(1);
    expect(said).toEqual([expect.stringContaining('does not answer right now'), '[ticket]']);
  });

  it('waits for a desk that is down, told of once', async () => {
    const { said, comments } = await commented(['unreachable', 'unreachable']);
    expect(comments).toHaveLength(1);
    expect(said).toEqual([expect.stringContaining('does not answer right now'), '[ticket]']);
  });

  it('comes back as text to copy when the desk refuses it', async () => {
    const { said, comments } = await commented(['refused']);
    expect(comments).toEqual([]);
    expect(said).toEqual([expect.stringMatching(/not changed: the desk said so[\s\S]*she called again/)]);
  });

  it('on a ticket that is not there says so', async () => {
    desk = await startDesk({ changeTicket: async () => ({ kind: 'done', value: null }) });
    await desk.type('comment');
    expect(desk.connector.texts()).toEqual([expect.stringContaining('I know no ticket 17')]);
  });
});
