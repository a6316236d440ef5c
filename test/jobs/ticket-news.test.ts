import { describe, expect, it } from 'vitest';
import { ticketNews } from '../../dialogs/ticket-news.ts';
import { type ConversationDocument, EMPTY_CONVERSATION } from '../../src/domain/conversation/conversation.ts';
import { shifted } from '../../src/domain/core/time.ts';
import type { DeskAnswer, Ticket, TicketState } from '../../src/domain/ticket/ticket.ts';
import { startTicketNewsJob } from '../../src/jobs/ticket-news.ts';
import { NOW } from '../fleet/observation-builder.ts';

const FAILED = { kind: 'failed', failure: { kind: 'unreachable', detail: 'x' } } as const;

function ticket(state: TicketState, ...texts: readonly string[]): Ticket {
  const comments = texts.map((text) => ({ at: NOW, text }));
  return {
    id: '12',
    key: 'k',
    caseNumber: 1,
    title: 'AVD: trouble',
    body: 'b',
    severity: 3,
    state,
    openedAt: NOW,
    comments,
  };
}

function following(comments: number, since = NOW): ConversationDocument {
  return { ...EMPTY_CONVERSATION, followed: [{ id: '12', state: 'new', comments, since }] };
}

function news(document: ConversationDocument, answer: DeskAnswer<Ticket | null>) {
  const told = ticketNews(document, [{ id: '12', answer }], NOW);
  return { followed: told?.document.followed, said: JSON.stringify(told?.effects ?? []) };
}

const done = (value: Ticket | null) => ({ kind: 'done', value }) as const;

describe('news of a ticket that a conversation follows', () => {
  it('are its new comments, each told once', () => {
    const { followed, said } = news(following(1), done(ticket('new', 'old', 'please restart vm-3')));
    expect(said).toContain('a new comment');
    expect(said).toContain('please restart vm-3');
    expect(said).not.toContain('old"');
    expect(followed).toMatchObject([{ comments: 2 }]);
    expect(ticketNews(following(2), [{ id: '12', answer: done(ticket('new', 'a', 'b')) }], NOW)).toBeNull();
  });

  it('are that it was closed, and then it is followed no longer', () => {
    const { followed, said } = news(following(0), done(ticket('closed')));
    expect(said).toContain('is closed now');
    expect(followed).toEqual([]);
  });

  it('are not that somebody began to work on it', () => {
    const { followed, said } = news(following(0), done(ticket('open')));
    expect(said).toBe('[]');
    expect(followed).toMatchObject([{ state: 'open' }]);
  });

  it('are nothing while the desk can’t be read, and nothing any more of a ticket that is gone or long ago', () => {
    expect(ticketNews(following(0), [{ id: '12', answer: FAILED }], NOW)).toBeNull();
    expect(news(following(0), done(null))).toEqual({ followed: [], said: '[]' });
    expect(news(following(0, shifted(NOW, -15 * 86_400_000)), done(ticket('new', 'late')))).toEqual({
      followed: [],
      said: '[]',
    });
  });
});

describe('the job that reads followed tickets', () => {
  const play = (conversations: readonly string[], answer: DeskAnswer<Ticket | null>) => {
    const posted: string[] = [];
    let asked = 0;
    const job = startTicketNewsJob({
      store: {
        due: async (kind) => (kind === 'ticket' ? conversations : []),
        load: async () => ({ version: 1, document: following(0) }),
      },
      clock: () => NOW,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      repeat: () => () => {},
      findTicket: async () => {
        asked += 1;
        return answer;
      },
      turn: () => null,
      post: async (id) => {
        posted.push(id);
      },
    });
    return { job, posted, asked: () => asked };
  };

  it('asks the desk for each, and for none where nobody follows one', async () => {
    const played = play(['a', 'b'], done(ticket('new')));
    await played.job.run();
    expect(played.posted).toEqual(['a', 'b']);
    const quiet = play([], done(ticket('new')));
    await quiet.job.run();
    expect(quiet.asked()).toBe(0);
  });

  it('leaves a desk alone that does not answer', async () => {
    const played = play(['a', 'b', 'c'], FAILED);
    await played.job.run();
    expect(played.asked()).toBe(1);
  });
});
