import type { ConversationDocument, ConversationStore } from '../domain/conversation.ts';
import type { DeskAnswer, Ticket } from '../domain/ticket.ts';
import { type Clock, DAY_MS, shifted } from '../domain/time.ts';
import type { Log } from '../log.ts';
import { type Job, type Repeat, startJob } from './job.ts';
import type { Found } from './ticket-news.ts';
import type { Changed } from './watches.ts';

export interface BoardJobOptions {
  readonly store: ConversationStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly repeat: Repeat;
  readonly findTicket: (id: string) => Promise<DeskAnswer<Ticket | null>>;
  /** What tickets make of a board; `null` where nothing in it changes. */
  readonly turn: (document: ConversationDocument, found: Found) => Changed | null;
  /** Keeps a change of a conversation between its turns, then lets what is to be said leave. Never rejects. */
  readonly post: (conversationId: string, step: (document: ConversationDocument) => Changed | null) => Promise<void>;
}

/** How often new tickets are looked for (ms): our own database is asked, and the desk only for those that are new. */
export const BOARD_EVERY_MS = 15_000;
/** Tickets that are on a board already are read again every so many rounds. */
const ROUNDS_PER_READING = 8;
/** How far back cases may have begun whose ticket is new (ms). */
const LONGEST_CASE_MS = 7 * DAY_MS;

function wanted(document: ConversationDocument, opened: readonly string[], all: boolean): string[] {
  const posted = document.board?.tickets ?? [];
  const fresh = opened.filter((id) => !posted.some((one) => one.id === id));
  const open = all ? posted.filter(({ shown, closed }) => shown !== null && !closed).map(({ id }) => id) : [];
  return [...new Set([...fresh, ...open])];
}

async function showAll(options: BoardJobOptions, round: number): Promise<void> {
  const { store, clock, log, findTicket, turn, post } = options;
  try {
    const boards = await store.conversationsWithBoards();
    if (boards.length === 0) return;
    const cases = await store.casesOpenedSince(shifted(clock(), -LONGEST_CASE_MS));
    const opened = cases.flatMap(({ ticket }) => ticket ?? []);
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
