import type { UtcTime } from '../core/time.ts';

/** Where callers say their trouble is. A host pool says it all; a session host stands with the region it was named with. */
export interface CallerPlace {
  /** Names in lower case; `null` where none was named. */
  readonly hostPool: string | null;
  readonly sessionHost: string | null;
  /** Region programmatic name. */
  readonly region: string | null;
  /** When the first of these callers called about it. */
  readonly oldest: UtcTime;
}

/** Callers who named the same places, each person once. */
export interface CallerGroup {
  readonly persons: number;
  /** One for most: only who called several times has more. */
  readonly places: readonly CallerPlace[];
}

/** Callers with symptoms in the hour before one moment, counted by where they are. Whoever names no place is left out. */
export interface CallersOfHour {
  readonly groups: readonly CallerGroup[];
}
