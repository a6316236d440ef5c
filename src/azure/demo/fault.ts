import { z } from 'zod';
import type { UnknownReason } from '../../domain/core/reading.ts';
import { isWorthResending, RESEND_PAUSE_MS } from '../resend-rule.ts';

/** How a path may answer instead of giving its list. A number is an HTTP status. */
export const FAULT_ANSWERS = [
  400,
  401,
  403,
  404,
  429,
  500,
  503,
  /** The connection is accepted and nothing ever comes. */
  'silence',
  /** The connection is cut. */
  'drop',
  /** 200 with a page of HTML. */
  'garbage',
  /** 200 with JSON that holds no list. */
  'no-list',
  /** 200 with a list that holds an item without its fields. */
  'broken-item',
  /** A list whose next page is itself. */
  'repeating-page',
  /** A list whose next page is at another origin. */
  'page-elsewhere',
  /** 302 to another origin. */
  'redirect-elsewhere',
] as const;
export type FaultAnswer = (typeof FAULT_ANSWERS)[number];

/** The path pattern that stands for the token endpoint. */
export const TOKEN = 'token';

/** One fault of a scenario: `on` is an ARM path with `*` for any text, compared without case, or `token`. First match wins. */
export const faultSchema = z.strictObject({
  on: z.string().min(1),
  answer: z.literal(FAULT_ANSWERS).optional(),
  /** Seconds, sent with 429. */
  retryAfter: z.number().int().nonnegative().default(10),
  /** Waits this long before it answers (ms). Without `answer` the right list comes, only late. */
  delayMs: z.number().nonnegative().default(0),
  /** How many requests it spoils before it is over; left out: all. */
  times: z.number().int().positive().optional(),
});
export type Fault = z.infer<typeof faultSchema>;

function pattern(on: string): RegExp {
  const parts = on.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i');
}

/** The first fault that names this ARM path (or `token`), if any. */
function faultFor(faults: readonly Fault[], path: string): Fault | undefined {
  return faults.find((fault) => pattern(fault.on).test(path));
}

/** The fault one more request to this path meets: the first that names it and is not over yet. */
type FaultCount = (faults: readonly Fault[], path: string) => Fault | undefined;

/** Counts what each fault has spoilt, so that one with `times` comes to its end. */
export function createFaultCount(): FaultCount {
  const spoilt = new WeakMap<Fault, number>();
  return (faults, path) => {
    const lasting = faults.filter((fault) => (spoilt.get(fault) ?? 0) < (fault.times ?? Number.POSITIVE_INFINITY));
    const met = faultFor(lasting, path);
    if (met !== undefined) spoilt.set(met, (spoilt.get(met) ?? 0) + 1);
    return met;
  };
}

/** Whether a read that met this fault sends its request once more: after a cut line, 429, 500 or 503, where the wait fits in half its budget. */
export function isSentAgain(fault: Fault, deadlineMs: number): boolean {
  const waits: Partial<Record<FaultAnswer, number>> = {
    429: fault.retryAfter * 1_000,
    500: RESEND_PAUSE_MS,
    503: RESEND_PAUSE_MS,
    drop: RESEND_PAUSE_MS,
  };
  const wait = fault.answer === undefined ? undefined : waits[fault.answer];
  return wait !== undefined && isWorthResending(wait, fault.delayMs, deadlineMs - fault.delayMs);
}

/** What a fault makes of a look that must end within `deadlineMs`: the reason it stays unknown, or `undefined` where the list still arrives. */
export function reasonOf(fault: Fault, deadlineMs: number): UnknownReason | undefined {
  if (fault.delayMs >= deadlineMs || fault.answer === 'silence') return 'late';
  switch (fault.answer) {
    case undefined:
      return undefined;
    case 401:
    case 403:
      return 'refused';
    case 429:
      return 'throttled';
    case 500:
    case 503:
    case 'drop':
      return 'unreachable';
    default:
      return 'garbled';
  }
}
