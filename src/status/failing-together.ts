import { epochMs, MINUTE_MS } from '../domain/core/time.ts';
import type { HostFact } from '../domain/status/status.ts';
import type { OutageSign } from '../domain/status/status-evidence.ts';
import { isExpectedOn } from './host-counts.ts';
import { failsUnexplained } from './own-cause.ts';
import { THRESHOLDS } from './thresholds.ts';

/** The most hosts that began to fail inside one window, with the span of that window (ms). */
function largestBurst(hosts: readonly HostFact[]): { hosts: HostFact[]; spanMs: number } {
  const dated = hosts.flatMap((host) => {
    const at = epochMs(host.statusSince);
    return at === undefined ? [] : [{ host, at }];
  });
  dated.sort((a, b) => a.at - b.at);
  let from = 0;
  let best = { from: 0, to: 0 };
  dated.forEach((last, index) => {
    while (last.at - (dated[from]?.at ?? last.at) > THRESHOLDS.outageWindowMs) from += 1;
    if (index + 1 - from > best.to - best.from) best = { from, to: index + 1 };
  });
  const inside = dated.slice(best.from, best.to);
  return {
    hosts: inside.map((entry) => entry.host),
    spanMs: (inside.at(-1)?.at ?? 0) - (inside[0]?.at ?? 0),
  };
}

/** Many hosts in several pools that began to fail within a quarter of an hour, without a cause of ours. */
export function failingTogether(hosts: readonly HostFact[]): OutageSign[] {
  const expected = hosts.filter(isExpectedOn).length;
  const burst = largestBurst(hosts.filter(failsUnexplained));
  const pools = new Set(burst.hosts.map((host) => host.hostPool)).size;
  const failed = burst.hosts.length;
  if (failed < THRESHOLDS.outageHosts || failed < expected * THRESHOLDS.outageShare) return [];
  if (pools < THRESHOLDS.outagePools) return [];
  return [{ code: 'failing-together', failed, expected, pools, minutes: Math.ceil(burst.spanMs / MINUTE_MS) }];
}
