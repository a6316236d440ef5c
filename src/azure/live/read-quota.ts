import { FULL_PACE, type Pace } from '../../domain/core/pace.ts';
import { type Clock, shifted } from '../../domain/core/time.ts';

/** What an answer of Azure tells about our quota. */
export interface QuotaNote {
  readonly status: number;
  /** Seconds, as the header `retry-after` gives them. */
  readonly retryAfter: string | undefined;
  /** Reads left, as `x-ms-ratelimit-remaining-subscription-reads` or `x-ms-user-quota-remaining` give them. */
  readonly remaining: string | undefined;
  /** Time until the quota is whole again, `hh:mm:ss`; Resource Graph sends it. */
  readonly resetsAfter: string | undefined;
}

/** A small memory of how many reads Azure still allows, per subscription, and for Resource Graph under its own name. */
export interface ReadQuota {
  note(scope: string, told: QuotaNote): void;
  /** Whether `reads` more fit; they may not while Azure has told us to wait. */
  pace(scope: string, reads: number): Pace;
}

export interface ReadQuotaOptions {
  readonly clock: Clock;
  /** A stopwatch in ms, so that a test can let time pass. */
  readonly stopwatch?: () => number;
}

/** The scope of Resource Graph, whose quota belongs to us and not to a subscription. */
export const GRAPH_SCOPE = 'resource graph';

/**
 * Reads ARM's token bucket wins back in a second, per subscription and identity; it holds 250
 * (docs/azure-facts.md#limits-of-azure-resource-manager).
 */
const REFILL_PER_SECOND = 25;
/** A bucket that is as good as full lets any look go: what its own first reads have spent must not stop it. */
const GOOD_AS_FULL_READS = 220;
/** Reads never spent on a look at everything: they are for the subject somebody asks about next, and for others who use our identity. */
const SPARE_READS = 40;
/** Waited after a refusal that names no time (ms). */
const UNNAMED_WAIT_MS = 1_000;
/** A wait nobody means: an answer that asks for more is taken for one that asks for this (ms). */
const LONGEST_WAIT_MS = 300_000;

interface Memory {
  readonly remaining: number;
  readonly notedAt: number;
  readonly refillPerSecond: number;
  readonly waitUntil: number;
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}

function clockMs(text: string | undefined): number | undefined {
  const match = /^(\d+):(\d\d):(\d\d)/.exec(text ?? '');
  return match ? (Number(match[1]) * 3_600 + Number(match[2]) * 60 + Number(match[3])) * 1_000 : undefined;
}

/**
 * Remembers what each answer tells and reckons from it what is left now: a bucket wins reads back while nobody asks. A scope that never told
 * anything is at full pace. A bucket as good as full always allows a full look, however many reads it takes.
 */
export function createReadQuota({ clock, stopwatch = () => performance.now() }: ReadQuotaOptions): ReadQuota {
  const memories = new Map<string, Memory>();

  const slowed = (why: 'quota-low' | 'throttled', ms: number): Pace => ({
    kind: 'slowed',
    why,
    until: shifted(clock(), Math.ceil(ms)),
  });

  return {
    note(scope, told) {
      const now = stopwatch();
      const known = memories.get(scope.toLowerCase());
      const resets = clockMs(told.resetsAfter);
      const wait = Math.min(LONGEST_WAIT_MS, (whole(told.retryAfter) ?? UNNAMED_WAIT_MS / 1_000) * 1_000);
      const remaining = told.status === 429 ? 0 : whole(told.remaining);
      if (remaining === undefined) return;
      memories.set(scope.toLowerCase(), {
        remaining,
        notedAt: now,
        refillPerSecond: REFILL_PER_SECOND,
        waitUntil: Math.max(
          known?.waitUntil ?? 0,
          told.status === 429 ? now + wait : remaining === 0 && resets !== undefined ? now + resets : 0,
        ),
      });
    },
    pace(scope, reads) {
      const known = memories.get(scope.toLowerCase());
      if (known === undefined) return FULL_PACE;
      const now = stopwatch();
      if (known.waitUntil > now) return slowed('throttled', known.waitUntil - now);
      const left = known.remaining + ((now - known.notedAt) / 1_000) * known.refillPerSecond;
      const wanted = Math.min(GOOD_AS_FULL_READS, reads + SPARE_READS);
      return left >= wanted ? FULL_PACE : slowed('quota-low', ((wanted - left) / known.refillPerSecond) * 1_000);
    },
  };
}
