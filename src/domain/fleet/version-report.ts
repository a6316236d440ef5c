import type { UtcTime } from '../core/time.ts';
import type { VersionChange } from './version-change.ts';

/** One version and where it runs. */
export interface VersionRow {
  /** Stack versions in their dotted form; `unknown` where Azure names none. */
  readonly version: string;
  readonly count: number;
  readonly pools: readonly string[];
  /** Whether few hosts have it beside a clear majority. */
  readonly outlier: boolean;
  readonly names: readonly string[];
}

/** Which agent and stack versions run where. */
export interface VersionReport {
  readonly at: UtcTime;
  readonly stack: readonly VersionRow[];
  readonly agent: readonly VersionRow[];
  /** Pools and subscriptions whose hosts could not be read. */
  readonly unread: number;
  /** Changes of the last 24 h; `null` where no history was read. */
  readonly changes: readonly VersionChange[] | null;
}
