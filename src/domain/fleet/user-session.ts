import type { Reading } from '../core/reading.ts';
import type { UtcTime } from '../core/time.ts';
import type { ConnectionError } from './connection-log.ts';

/** The documented states of a user session (docs/azure-facts.md#states-of-a-user-session); a new one passes through as text. */
export const SESSION_STATES = [
  'Active',
  'Disconnected',
  'Pending',
  'LogOff',
  'UserProfileDiskMounted',
  'Unknown',
] as const;
export type SessionState = (typeof SESSION_STATES)[number] | (string & {});

/** One session of one user, as the host pool lists it. */
export interface UserSession {
  /** User principal name as Azure spells it; compare without case. Never shown in a channel or group chat. */
  readonly user: string;
  readonly hostPool: string;
  /** Name of the session host without the pool. */
  readonly sessionHost: string;
  readonly state: SessionState;
  readonly application: 'Desktop' | 'RemoteApp' | (string & {}) | undefined;
  readonly since: UtcTime | undefined;
}

/** What we could see of one user: sessions now, the desktop assigned, and the last errors of their connections. */
export interface UserLook {
  /** As it was asked for: a user principal name, or a bare user name that is compared with the part before the `@`. */
  readonly user: string;
  /** *Unknown* when no pool could be read; where only some could, `poolsUnread` counts them. */
  readonly sessions: Reading<readonly UserSession[]>;
  readonly poolsUnread: number;
  readonly lastErrors: Reading<readonly ConnectionError[]>;
}
