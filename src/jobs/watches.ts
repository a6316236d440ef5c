import type { ConversationDocument } from '../domain/conversation/conversation.ts';
import type { ConversationStore } from '../domain/conversation/conversation-store.ts';
import type { Step, Stepped } from '../domain/conversation/step.ts';
import type { Clock } from '../domain/core/time.ts';
import type { Observation } from '../domain/status/observation.ts';
import type { Log } from '../log.ts';
import { type Job, type Repeat, startJob } from './job.ts';

export interface WatchJobOptions {
  readonly store: Pick<ConversationStore, 'due'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly repeat: Repeat;
  /** One look at the fleet for everybody who watches or waits for a look. */
  readonly look: () => Promise<Observation>;
  /** What one look makes of a document; `null` where nothing in it changes. */
  readonly turn: (document: ConversationDocument, observation: Observation) => Stepped | null;
  /** Keeps a change of a conversation between its turns, then lets what is to be said leave. Never rejects. */
  readonly post: (conversationId: string, step: Step) => Promise<void>;
}

/** How often what is watched is read (ms). A change is told on the second reading, so after one to two of these. */
export const WATCH_EVERY_MS = 60_000;

async function lookForAll({ store, clock, log, look, turn, post }: WatchJobOptions): Promise<void> {
  try {
    const now = clock();
    const [watching, waiting] = await Promise.all([store.due('watch', now), store.due('check', now)]);
    const conversations = new Set([...watching, ...waiting]);
    if (conversations.size === 0) return;
    const observation = await look();
    for (const id of conversations) await post(id, (document) => turn(document, observation));
  } catch (error) {
    log.error({ error }, 'what is watched could not be read');
  }
}

/** Reads what conversations watch or asked to see again by now, at start and whenever `repeat` says so; with nobody waiting Azure is not asked. */
export function startWatchJob(options: WatchJobOptions): Job {
  return startJob(() => lookForAll(options), options.repeat);
}
