import type { UtcTime } from '../core/time.ts';

/** A session host that was seen with one version and later with another. */
export interface VersionChange {
  readonly hostPool: string;
  readonly sessionHost: string;
  readonly component: 'stack' | 'agent';
  /** As Azure spelled them; parse stack versions with `stackVersion` before comparing. */
  readonly from: string;
  readonly to: string;
  /** The change lies between these two looks of ours. */
  readonly lastSeenBefore: UtcTime;
  readonly firstSeenAfter: UtcTime;
}

/** The versions of one session host at one look. */
export interface SeenVersions {
  readonly hostPool: string;
  readonly sessionHost: string;
  readonly stack: string | undefined;
  readonly agent: string | undefined;
}

/** Remembers which versions were seen where, so that a change shows. Throws `StoreUnavailableError` when storage fails. */
export interface VersionHistory {
  remember(seen: readonly SeenVersions[], at: UtcTime): Promise<void>;
  /** Changes first seen at or after `since`, newest first. */
  changesSince(since: UtcTime): Promise<readonly VersionChange[]>;
}
