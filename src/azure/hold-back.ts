import { FULL_PACE, type Pace } from '../domain/core/pace.ts';
import type { Reading } from '../domain/core/reading.ts';
import { type Clock, msBetween } from '../domain/core/time.ts';
import type { AzurePort } from '../domain/fleet/azure-port.ts';

/** Reads of a subscription besides one for each pool: the pools themselves, VMs, events, plans, activity. */
export const OTHER_READS = 16;
/** A held reading younger than this would have been shared anyway (ms). */
const SHARED_ANYWAY_MS = 15_000;

/** What one look holds back because Azure allows few reads, or none. */
export interface HoldBack {
  /** Whether a subscription is served from what is kept when `reads` more would be needed. */
  holds(subscriptionId: string, reads: number): boolean;
  /** Takes note of what a held read gave. */
  note(subscriptionId: string, look: Reading<unknown>): void;
  /** The pace of the look when it is over: `slowed` only where somebody got less than a look at full pace gives. */
  pace(): Pace;
}

/** Decides per subscription, at the beginning of each group of reads and not in its midst: a look that has begun at full pace is finished. */
export function createHoldBack(port: AzurePort, clock: Clock): HoldBack {
  const held = new Map<string, Pace>();
  const felt = new Set<string>();

  return {
    holds(subscriptionId, reads) {
      const pace = port.pace(subscriptionId, reads);
      if (pace.kind === 'slowed') held.set(subscriptionId, pace);
      return pace.kind === 'slowed';
    },
    note(subscriptionId, look) {
      const old = look.kind === 'unknown' || msBetween(look.at, clock()) > SHARED_ANYWAY_MS;
      if (old) felt.add(subscriptionId);
    },
    pace() {
      const paces = port.subscriptionIds.flatMap((id): Pace[] => {
        const now = port.pace(id, 0);
        if (now.kind === 'slowed' && now.why === 'throttled') return [now];
        return felt.has(id) ? [held.get(id) ?? FULL_PACE] : [];
      });
      const slowed = paces.filter((pace) => pace.kind === 'slowed');
      const throttled = slowed.filter((pace) => pace.why === 'throttled');
      return (throttled.length > 0 ? throttled : slowed).reduce<Pace>(
        (last, pace) => (last.kind === 'slowed' && (last.until ?? '') >= (pace.until ?? '') ? last : pace),
        FULL_PACE,
      );
    },
  };
}
