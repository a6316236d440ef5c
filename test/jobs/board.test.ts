import { describe, expect, it } from 'vitest';
import { boardTurn } from '../../dialogs/board.ts';
import { type ConversationDocument, EMPTY_CONVERSATION } from '../../src/domain/conversation/conversation.ts';
import { shifted } from '../../src/domain/core/time.ts';
import type { Ticket } from '../../src/domain/ticket/ticket.ts';
import { type BoardJobOptions, startBoardJob } from '../../src/jobs/board.ts';
import { PlayedConversation } from '../dialogs/played-conversation.ts';
import { NOW, observation } from '../fleet/observation-builder.ts';
import { kit } from '../knowledge/kit.ts';

const later = shifted(NOW, 60_000);

function ticket(id: string, more: Partial<Ticket> = {}): Ticket {
  const base = { key: `k${id}`, caseNumber: 1, title: 'AVD: trouble', body: 'b', severity: 3, state: 'new' } as const;
  return { id, ...base, openedAt: later, comments: [], ...more };
}

const EMPTY: ConversationDocument = { ...EMPTY_CONVERSATION, board: { since: NOW, tickets: [] } };
const found = (...tickets: readonly Ticket[]) =>
  tickets.map((one) => ({ id: one.id, answer: { kind: 'done', value: one } as const }));

describe('a board of tickets', () => {
  it('gets one card for each new ticket, in a place of its own, and none twice', () => {
    const first = boardTurn(EMPTY, found(ticket('1'), ticket('2')));
    expect(first?.effects.map((effect) => (effect.kind === 'say' ? effect.slot : ''))).toEqual([
      'ticket-1',
      'ticket-2',
    ]);
    expect(boardTurn(first?.document ?? EMPTY, found(ticket('1'), ticket('2')))).toBeNull();
  });

  it('changes a card where its ticket was taken, commented or closed', () => {
    const posted = boardTurn(EMPTY, found(ticket('1')))?.document ?? EMPTY;
    const comments = [{ at: later, text: 'restarted' }];
    for (const change of [{ assignee: 'Agent Two' }, { comments }, { state: 'closed' }] as const)
      expect(boardTurn(posted, found(ticket('1', change)))?.effects).toMatchObject([{ slot: 'ticket-1' }]);
  });

  it('shows none that was opened before it was there, and none that could not be read', () => {
    const old = boardTurn(EMPTY, found(ticket('1', { openedAt: shifted(NOW, -60_000) })));
    expect(old?.effects).toEqual([]);
    expect(
      boardTurn(old?.document ?? EMPTY, found(ticket('1', { openedAt: shifted(NOW, -60_000), state: 'open' }))),
    ).toBeNull();
    const failed = { kind: 'failed', failure: { kind: 'late', detail: 'x' } } as const;
    expect(boardTurn(EMPTY, [{ id: '3', answer: failed }])).toBeNull();
  });

  it.each(['post tickets here', 'Publie les tickets ici', 'show all escalations in this channel'])(
    '“%s” from a lead begins one in a channel, not alone and not from an agent',
    (words) => {
      const chat = new PlayedConversation(kit, () => observation([]), NOW);
      Object.assign(chat, { role: 'lead', place: 'channel' });
      chat.type(words);
      expect(chat.board).toEqual({ since: NOW, tickets: [] });
      chat.type('stop posting tickets');
      expect(chat.board).toBeNull();
      Object.assign(chat, { role: 'agent' });
      chat.type(words);
      Object.assign(chat, { role: 'lead', place: 'personal' });
      chat.type(words);
      expect(chat.board).toBeNull();
    },
  );
});

describe('the job that keeps boards', () => {
  it('asks the desk for new tickets every round, for those on the board every eighth, and for none without a board', async () => {
    let document: ConversationDocument = EMPTY;
    const asked: string[] = [];
    const options = (boards: readonly string[]): BoardJobOptions => ({
      store: {
        due: async (kind) => (kind === 'board' ? boards : []),
        load: async () => ({ version: 1, document }),
      },
      cases: { newestTickets: async () => ['1'] },
      clock: () => later,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      repeat: () => () => {},
      findTicket: async (id) => {
        asked.push(id);
        return { kind: 'done', value: ticket(id) };
      },
      turn: boardTurn,
      post: async (_id, step) => {
        document = step(document)?.document ?? document;
      },
    });
    await startBoardJob(options([])).run();
    expect(asked).toEqual([]);
    const job = startBoardJob(options(['a']));
    for (let round = 0; round < 8; round += 1) await job.run();
    expect(asked).toEqual(['1']);
    await job.run();
    expect(asked).toEqual(['1', '1']);
  });
});
