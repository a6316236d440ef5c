import type { ConversationStore } from '../domain/conversation/conversation-store.ts';
import type { Clock } from '../domain/core/time.ts';
import type { Log } from '../log.ts';
import { type Job, type Repeat, startJob } from './job.ts';

export interface OutboxJobOptions {
  readonly store: Pick<ConversationStore, 'due'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Sends what is due in one conversation; never rejects. */
  readonly deliver: (conversationId: string) => Promise<void>;
  readonly repeat: Repeat;
}

/** How often the outbox is looked through (ms): about the shortest wait after a failed try. */
export const OUTBOX_EVERY_MS = 2_000;
/** Conversations delivered at a time: one that hangs does not hold up all, and a busy channel is not helped by many. */
const WORKERS = 4;

async function deliverDue({ store, clock, log, deliver }: OutboxJobOptions): Promise<void> {
  try {
    const due = (await store.due('outbox', clock())).values();
    const worker = async (): Promise<void> => {
      for (const conversationId of due) await deliver(conversationId);
    };
    await Promise.all(Array.from({ length: WORKERS }, worker));
  } catch (error) {
    log.error({ error }, 'the outbox could not be looked through');
  }
}

/**
 * Sends what turns could not: at start (a process may have been killed between keeping a turn and sending its answers), and whenever `repeat` says
 * so.
 */
export function startOutboxJob(options: OutboxJobOptions): Job {
  return startJob(() => deliverDue(options), options.repeat);
}
