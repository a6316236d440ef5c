import type { CaseStore } from '../domain/case/case-store.ts';
import type { ConversationDocument } from '../domain/conversation/conversation.ts';
import type { DeskAnswer, Ticket } from '../domain/ticket/ticket.ts';
import { MOST_POSTED } from '../domain/ticket/ticket-board.ts';
import { type Job, startJob } from './job.ts';
import type { TicketJobOptions } from './ticket-news.ts';

/** `turn` is what tickets make of a board. */
export interface BoardJobOptions extends TicketJobOptions {
  readonly cases: Pick<CaseStore, 'newestTickets'>;
}

/** How often new tickets are looked for (ms): our own database is asked, and the desk only for those that are new. */
export const BOARD_EVERY_MS = 15_000;
/** Tickets that are on a board already are read again every so many rounds. */
const ROUNDS_PER_READING = 8;
/** Tickets that may be new between two rounds, with room for a round that failed: fewer than a board remembers, so that none comes twice. */
const MOST_NEW = MOST_POSTED / 2;

function wanted(document: ConversationDocument, opened: readonly string[], all: boolean): string[] {
  const posted = document.board?.tickets ?? [];
  const fresh = opened.filter((id) => !posted.some((one) => one.id === id));
  const open = all ? posted.filter(({ shown, closed }) => shown !== null && !closed).map(({ id }) => id) : [];
  return [...new Set([...fresh, ...open])];
}

async function showAll(options: BoardJobOptions, round: number): Promise<void> {
  const { store, cases, clock, log, findTicket, turn, post } = options;
  try {
    const boards = await store.due('board', clock());
    if (boards.length === 0) return;
    const opened = await cases.newestTickets(MOST_NEW);
    for (const id of boards) {
      const { document } = await store.load(id);
      const ids = wanted(document, opened, round % ROUNDS_PER_READING === 0);
      const found: { id: string; answer: DeskAnswer<Ticket | null> }[] = [];
      for (const ticket of ids) found.push({ id: ticket, answer: await findTicket(ticket) });
      if (found.length > 0) await post(id, (current) => turn(current, found));
    }
  } catch (error) {
    log.error({ error }, 'the boards of tickets could not be brought up to date');
  }
}

/** Keeps boards of tickets up to date, at start and whenever `repeat` says so; without a board nothing is read. */
export function startBoardJob(options: BoardJobOptions): Job {
  let round = 0;
  return startJob(() => {
    round += 1;
    return showAll(options, round - 1);
  }, options.repeat);
}
