import type { ConversationStore } from '../domain/conversation.ts';
import type { Clock } from '../domain/time.ts';
import type { Log } from '../log.ts';

/** Calls `work` again and again until the function it gives is called. */
export type Repeat = (work: () => void) => () => void;

export interface OutboxJobOptions {
  readonly store: ConversationStore;
  readonly clock: Clock;
  readonly log: Log;
  /** Sends what is due in one conversation; never rejects. */
  readonly deliver: (conversationId: string) => Promise<void>;
  readonly repeat: Repeat;
}

export interface OutboxJob {
  /** Delivers what is due now. A run that is still under way is waited for, not doubled. */
  run(): Promise<void>;
  /** No run begins after this; resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/** How often the outbox is looked through (ms): about the shortest wait after a failed try. */
const EVERY_MS = 2_000;
/** Conversations delivered at a time: one that hangs does not hold up all, and a busy channel is not helped by many. */
const WORKERS = 4;

/** Repeats on a timer of the machine that does not keep the process alive. */
export const everyFewSeconds: Repeat = (work) => {
  const timer = setInterval(work, EVERY_MS).unref();
  return () => clearInterval(timer);
};

async function deliverDue({ store, clock, log, deliver }: OutboxJobOptions): Promise<void> {
  try {
    const due = (await store.conversationsWithOutbox(clock())).values();
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
export function startOutboxJob(options: OutboxJobOptions): OutboxJob {
  let underWay: Promise<void> | undefined;
  let stopped = false;
  const run = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    underWay ??= deliverDue(options).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  const end = options.repeat(() => void run());
  void run();
  return {
    run,
    stop: async () => {
      stopped = true;
      end();
      await underWay;
    },
  };
}
