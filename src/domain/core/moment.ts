import type { UtcTime } from './time.ts';

/** A time that somebody named, in UTC, and how closely: a clock time, a span counted back ("two hours ago"), or only the day, from whose first minute on. */
export interface Moment {
  readonly at: UtcTime;
  readonly within: 'minute' | 'hour' | 'day';
}
