import { z } from 'zod';
import { type CallerReport, callerReport } from '../../src/domain/case/caller-report.ts';
import { MINUTE_MS, shifted, type UtcTime } from '../../src/domain/core/time.ts';
import type { VersionChange } from '../../src/domain/fleet/version-change.ts';
import type { Finding } from '../../src/domain/knowledge/finding.ts';
import { sampleCase } from '../store/sample-documents.ts';

/** One case of the desk in short: minutes ago, what it is about, and its symptom; `stage: null` is somebody who only asked for a status. */
export const shortCaller = z.strictObject({
  ago: z.number(),
  pool: z.string().nullable().default(null),
  host: z.string().nullable().default(null),
  region: z.string().nullable().default(null),
  user: z.string().optional(),
  stage: z.string().nullable().default('connecting-fails'),
});
type ShortCaller = z.infer<typeof shortCaller>;

/** Hosts (`<pool>-<number>`) whose stack or agent changed to this version, minutes ago. */
export const shortChange = z.strictObject({
  to: z.string(),
  hosts: z.array(z.string()),
  component: z.enum(['stack', 'agent']).default('stack'),
  ago: z.number().default(60),
});
type ShortChange = z.infer<typeof shortChange>;

/** The desk's cases as callers, by the product's own rule of what a caller is. */
export function callersOfDesk(callers: readonly ShortCaller[], now: UtcTime): CallerReport[] {
  return callers.flatMap(({ ago, pool, host, region, user, stage }, index) => {
    const at = shifted(now, -ago * MINUTE_MS);
    const said = (key: Finding['key'], value: string | null | undefined): Finding[] =>
      value === null || value === undefined ? [] : [{ key, value, holds: true, from: 'said', at }];
    const deskCase = {
      ...sampleCase(index + 1),
      openedAt: at,
      entities: { region, hostPool: pool, sessionHost: host, ticket: null, trackingId: null },
      findings: [...said('stage', stage), ...said('user', user)],
    };
    return callerReport(deskCase) ?? [];
  });
}

/** What two snapshots five minutes apart tell of hosts that changed their version between them. */
export function changesSeen({ to, hosts, component, ago }: ShortChange, now: UtcTime): VersionChange[] {
  return hosts.map((sessionHost) => ({
    hostPool: sessionHost.slice(0, sessionHost.lastIndexOf('-')),
    sessionHost,
    component,
    from: component === 'stack' ? 'rdp-sxs260209400' : '1.0.15008.300',
    to,
    lastSeenBefore: shifted(now, -(ago + 5) * MINUTE_MS),
    firstSeenAfter: shifted(now, -ago * MINUTE_MS),
  }));
}
