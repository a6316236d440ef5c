import { same } from '../../text/same.ts';
import type { Subject } from '../core/subject.ts';
import type { UtcTime } from '../core/time.ts';
import type { StatusState } from './status.ts';

/** What can be watched: a region (programmatic name), a host pool, a session host, or one Service Health event by its tracking id. */
export type WatchedSubject = Extract<Subject, { id: string }>;

/** What one reading said, as far as a watch cares. `at` is the time of the look, UTC. */
export type WatchReading =
  | {
      readonly kind: 'status';
      readonly at: UtcTime;
      readonly state: StatusState;
      readonly incidents: readonly string[];
    }
  | {
      readonly kind: 'event';
      readonly at: UtcTime;
      /** `gone`: Service Health lists it no more. */
      readonly listed: 'active' | 'resolved' | 'gone';
      /** Microsoft's last word on it; `null` where it lists none. */
      readonly updatedAt: UtcTime | null;
    };

/** One thing a conversation wants news of when it changes. */
export interface Watch {
  readonly subject: WatchedSubject;
  readonly begunAt: UtcTime;
  /** What was said to the conversation last; `null` until a first reading was possible. */
  readonly told: WatchReading | null;
  /** A reading that differs from it and waits for a second one that agrees. */
  readonly seen: WatchReading | null;
}

/** Watches of one conversation at a time: more would be a wall of messages on a bad day. */
export const MOST_WATCHES = 10;

/** Whether two subjects are the same thing. */
export function sameSubject(a: WatchedSubject, b: WatchedSubject): boolean {
  return a.kind === b.kind && same(a.id, b.id);
}
