import type { ConversationDocument } from '../domain/conversation/conversation.ts';
import type { ConversationStore } from '../domain/conversation/conversation-store.ts';
import type { Step, Stepped } from '../domain/conversation/step.ts';
import type { Clock } from '../domain/core/time.ts';
import type { DeskAnswer, Ticket } from '../domain/ticket/ticket.ts';
import type { Log } from '../log.ts';
import { type Job, type Repeat, startJob } from './job.ts';

/** Answers of the desk for the tickets of one conversation. */
type Found = readonly { readonly id: string; readonly answer: DeskAnswer<Ticket | null> }[];

/** What a job needs that reads tickets at the desk for conversations. */
export interface TicketJobOptions {
  readonly store: Pick<ConversationStore, 'due' | 'load'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly repeat: Repeat;
  readonly findTicket: (id: string) => Promise<DeskAnswer<Ticket | null>>;
  /** What the desk's answers make of a document; `null` where nothing in it changes. */
  readonly turn: (document: ConversationDocument, found: Found) => Stepped | null;
  /** Keeps a change of a conversation between its turns, then lets what is to be said leave. Never rejects. */
  readonly post: (conversationId: string, step: Step) => Promise<void>;
}

/** How often followed tickets are read (ms): a comment is no emergency, and every ticket costs the desk requests. */
export const TICKET_NEWS_EVERY_MS = 120_000;

async function readAll({ store, clock, log, findTicket, turn, post }: TicketJobOptions): Promise<void> {
  try {
    // One after the other: hundreds of tickets must not meet the desk at once.
    for (const id of await store.due('ticket', clock())) {
      const { document } = await store.load(id);
      const found: { id: string; answer: DeskAnswer<Ticket | null> }[] = [];
      for (const ticket of document.followed ?? []) found.push({ id: ticket.id, answer: await findTicket(ticket.id) });
      await post(id, (current) => turn(current, found));
      // A desk that is down is not asked for every ticket of everybody.
      if (found.length > 0 && found.every(({ answer }) => answer.kind === 'failed')) return;
    }
  } catch (error) {
    log.error({ error }, 'followed tickets could not be read');
  }
}

/** Brings what happened at the ticket desk into the conversations it belongs to, at start and whenever `repeat` says so. */
export function startTicketNewsJob(options: TicketJobOptions): Job {
  return startJob(() => readAll(options), options.repeat);
}
