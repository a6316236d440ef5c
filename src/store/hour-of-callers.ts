import { HOUR_MS } from '../domain/core/time.ts';
import type { CallersOfHour } from '../domain/status/callers.ts';
import { type CallerRow, GroupedCallers } from './grouped-callers.ts';
import { boundary } from './sorted.ts';

/** How much older than its hour a row may become before it is forgotten (ms): a clock that is set back a little must not cost a new reading. */
const KEPT_MS = HOUR_MS;
/** Rows are forgotten so many at a time. */
const FORGOTTEN_TOGETHER = 64;

/** Places in a list, `end` not belonging to it. */
interface Range {
  readonly first: number;
  readonly end: number;
}

function isBefore(a: CallerRow, b: CallerRow): boolean {
  return a.at === b.at ? a.caseNumber < b.caseNumber : a.at < b.at;
}

/** When the first row must have come that an answer for `now` can be made from (ms). */
export function rowsNeededSince(now: number): number {
  return now - HOUR_MS - KEPT_MS;
}

/**
 * The callers of the last hour, counted as they come: a row costs once when it comes, once when it changes and once when its hour is over, and an
 * answer costs the places that were named, not the rows.
 */
export class HourOfCallers {
  /** Older rows are not known (ms). */
  private begins: number;
  private readonly rows = new Map<number, CallerRow>();
  /** All rows by time; those from `first` up to `end` are inside the hour and counted. */
  private readonly timeline: CallerRow[] = [];
  private first = 0;
  private end = 0;
  /** The hour (ms), both ends belonging to it. */
  private from = Number.NEGATIVE_INFINITY;
  private to = Number.NEGATIVE_INFINITY;
  private readonly counted = new GroupedCallers();

  /** `begins`: every row that is no older will be put in (ms). */
  constructor(begins: number) {
    this.begins = begins;
  }

  /** Whether the hour before a moment can be told. */
  covers(now: number): boolean {
    return now - HOUR_MS >= this.begins;
  }

  /** Takes a row in, in place of what was known of the same case. */
  put(row: CallerRow): void {
    this.drop(row.caseNumber);
    if (row.person === null || row.at < this.begins) return;
    this.rows.set(row.caseNumber, row);
    this.timeline.splice(
      boundary(this.timeline, (one) => isBefore(one, row)),
      0,
      row,
    );
    if (row.at > this.to) return;
    this.end += 1;
    if (row.at < this.from) this.first += 1;
    else this.counted.add(row);
  }

  /** The callers of the hour before `now` (ms), which `covers` must hold for. */
  at(now: number): CallersOfHour {
    this.from = now - HOUR_MS;
    this.to = now;
    const before = { first: this.first, end: this.end };
    const after = this.inside();
    for (const row of this.rowsOnlyIn(before, after)) this.counted.remove(row);
    for (const row of this.rowsOnlyIn(after, before)) this.counted.add(row);
    this.first = after.first;
    this.end = after.end;
    this.forget();
    return this.counted.all();
  }

  private rowsOnlyIn(range: Range, other: Range): CallerRow[] {
    return [
      ...this.timeline.slice(range.first, Math.max(range.first, Math.min(range.end, other.first))),
      ...this.timeline.slice(Math.max(range.first, other.end), range.end),
    ];
  }

  private inside(): Range {
    return {
      first: boundary(this.timeline, ({ at }) => at < this.from),
      end: boundary(this.timeline, ({ at }) => at <= this.to),
    };
  }

  private drop(caseNumber: number): void {
    const row = this.rows.get(caseNumber);
    if (row === undefined) return;
    const index = boundary(this.timeline, (one) => isBefore(one, row));
    this.rows.delete(caseNumber);
    this.timeline.splice(index, 1);
    if (index >= this.end) return;
    this.end -= 1;
    if (index < this.first) this.first -= 1;
    else this.counted.remove(row);
  }

  private forget(): void {
    const begins = this.from - KEPT_MS;
    const old = boundary(this.timeline, ({ at }) => at < begins);
    if (old < FORGOTTEN_TOGETHER) return;
    for (const { caseNumber } of this.timeline.splice(0, old)) this.rows.delete(caseNumber);
    this.first -= old;
    this.end -= old;
    this.begins = begins;
  }
}
