import { LRUCache } from 'lru-cache';
import { within } from '../domain/core/deadline.ts';
import type { Reading, UnknownLook, UnknownReason } from '../domain/core/reading.ts';
import type { Clock } from '../domain/core/time.ts';
import type { ReadBudget } from '../domain/fleet/azure-port.ts';

export interface LookMemoryOptions {
  readonly clock: Clock;
  /** A stopwatch in ms, so that a test can let time pass. */
  readonly stopwatch?: () => number;
}

/** One thing to read, and how it may be answered. */
export interface Asking<Value> {
  /** Names what is read: one key is only ever asked for by one method. */
  readonly key: string;
  /** How long a reading serves without a new one (ms). */
  readonly ttlMs: number;
  /** A reading made for this very question is wanted. */
  readonly fresh: boolean;
  readonly budget: ReadBudget;
  readonly ask: (budget: ReadBudget) => Promise<Reading<Value>>;
}

/** A memory of looks that many askers share. */
export interface LookMemory {
  look<Value>(asking: Asking<Value>): Promise<Reading<Value>>;
}

/** How long a reading is kept to stand in for a newer one that does not come (ms). */
const STALE_MS = 120_000;
/** How long an asker waits for a new reading while an older one is at hand (ms): past this, a caller on the line notices. */
const SHORT_WAIT_MS = 1_500;
/** What a shared read may take, whoever began it (ms): the budget of one asker does not cut the reading of the others. */
const SHARED_READ_MS = 8_000;
/** A fresh reading begun this short ago is fresh for the next asker too (ms): a hundred people press the same button at once. */
const FRESH_TOGETHER_MS = 1_000;
/** How long a refusal to read more is remembered (ms). Azure counts calls while it throttles; the live port keeps to the wait it was told. */
const THROTTLED_MS = 5_000;
const MOST_LOOKS = 2_000;

/** Failures that say nothing about the thing itself: an older reading of it is still worth showing. */
const STANDS_IN: readonly UnknownReason[] = ['late', 'throttled'];

interface SharedReading {
  readonly look: Reading<unknown>;
  readonly begun: number;
  readonly since: number;
}

interface UnderWay {
  readonly asked: Promise<Reading<unknown>>;
  readonly since: number;
}

/**
 * Gives what is kept while it is young; otherwise joins the read under way or begins one, under a budget of its own. While that runs, a reading of
 * up to two minutes stands in when the new one is not there within 1.5 s, or ends as late or throttled: its `at` tells its age, and the read goes on
 * for the next asker. A refusal, a line that is down and an answer without sense are never covered up. `fresh` accepts no stand-in.
 */
export function createLookMemory({ clock, stopwatch = () => performance.now() }: LookMemoryOptions): LookMemory {
  // The cache takes a time of zero for "no time at all".
  const perf = { now: () => stopwatch() + 1 };
  const readings = new LRUCache<string, SharedReading>({ max: MOST_LOOKS, ttl: STALE_MS, ttlResolution: 0, perf });
  const throttled = new LRUCache<string, UnknownLook>({ max: MOST_LOOKS, ttl: THROTTLED_MS, ttlResolution: 0, perf });
  const underWay = new Map<string, UnderWay>();

  const late = (ms: number): UnknownLook => ({
    kind: 'unknown',
    why: 'late',
    at: clock(),
    detail: `no answer within ${Math.round(ms)} ms`,
  });

  const begin = <Value>({ key, budget, ask }: Asking<Value>): Promise<Reading<unknown>> => {
    const deadlineMs = Math.max(SHARED_READ_MS, budget.deadlineMs);
    // The port keeps its own deadline; should one ever not, nobody waits for ever and the next asker begins anew.
    const begun = stopwatch();
    const asked: Promise<Reading<unknown>> = within(deadlineMs, ask({ deadlineMs }))
      .then((timed) => {
        const look = timed.kind === 'done' ? timed.value : late(deadlineMs);
        // A slow read may end after one that was begun later and saw more.
        const isNewest = (readings.get(key)?.begun ?? begun) <= begun;
        if (look.kind === 'read' && isNewest) readings.set(key, { look, begun, since: stopwatch() });
        if (look.kind === 'unknown' && look.why === 'throttled') throttled.set(key, look);
        return look;
      })
      .finally(() => {
        if (underWay.get(key)?.asked === asked) underWay.delete(key);
      });
    underWay.set(key, { asked, since: begun });
    return asked;
  };

  const joined = <Value>(asking: Asking<Value>): Promise<Reading<unknown>> => {
    const running = underWay.get(asking.key);
    const together = running !== undefined && (!asking.fresh || stopwatch() - running.since < FRESH_TOGETHER_MS);
    return together ? running.asked : begin(asking);
  };

  const heldAnswer = async <Value>({ key, budget }: Asking<Value>): Promise<Reading<unknown>> => {
    const kept = readings.get(key);
    // What somebody else has begun costs nothing more.
    const running = underWay.get(key)?.asked;
    if (kept !== undefined) return kept.look;
    const detail = 'held back: few reads are left, and no reading is kept';
    if (running === undefined) return { kind: 'unknown', why: 'throttled', at: clock(), detail };
    const timed = await within(budget.deadlineMs, running);
    return timed.kind === 'done' ? timed.value : late(budget.deadlineMs);
  };

  const answer = async <Value>(asking: Asking<Value>): Promise<Reading<unknown>> => {
    const { key, ttlMs, fresh, budget } = asking;
    const kept = fresh ? undefined : readings.get(key);
    if (kept !== undefined && stopwatch() - kept.since < ttlMs) return kept.look;
    const standIn = kept?.look;
    const refused = fresh ? undefined : throttled.get(key);
    if (refused !== undefined) return standIn ?? refused;
    const waitMs = standIn === undefined ? budget.deadlineMs : Math.min(SHORT_WAIT_MS, budget.deadlineMs);
    const timed = await within(waitMs, joined(asking));
    if (timed.kind === 'late') return standIn ?? late(budget.deadlineMs);
    const look = timed.value;
    return look.kind === 'unknown' && STANDS_IN.includes(look.why) ? (standIn ?? look) : look;
  };

  return {
    // One key is only ever asked for by one method, so the value has that method's type.
    look: <Value>(asking: Asking<Value>) =>
      (asking.budget.keptOnly === true ? heldAnswer(asking) : answer(asking)) as Promise<Reading<Value>>,
  };
}
