import type { CallerReport } from '../domain/case/caller-report.ts';
import { MINUTE_MS, msBetween, type UtcTime } from '../domain/core/time.ts';
import type { OutageSign } from '../domain/status/status-evidence.ts';
import { isHostNamed } from '../text/host-names.ts';
import type { Area } from './coverage.ts';
import { THRESHOLDS } from './thresholds.ts';

/** One distinct caller and the pools the calls were about. */
interface Caller {
  readonly pools: ReadonlySet<string>;
  readonly at: UtcTime;
}

function poolOf(report: CallerReport, { hosts }: Area): string | undefined {
  if (report.hostPool !== null) return report.hostPool.toLowerCase();
  const { sessionHost } = report;
  if (sessionHost === null) return undefined;
  return hosts.find((host) => isHostNamed(host.name, sessionHost))?.hostPool.toLowerCase();
}

function concerns(report: CallerReport, area: Area): boolean {
  const pool = poolOf(report, area);
  if (pool !== undefined) return area.pools.some((one) => one.name.toLowerCase() === pool);
  return report.region !== null && area.hosts.some((host) => host.region === report.region);
}

/** Callers with symptoms on a subject within the last hour, each person once: by user where the case names one, else by case. */
export function callersOn(reports: readonly CallerReport[], area: Area, now: UtcTime): Caller[] {
  const recent = reports.filter((one) => {
    const age = msBetween(one.at, now);
    return age >= 0 && age <= THRESHOLDS.callerWindowMs && concerns(one, area);
  });
  const callers = new Map<string, { pools: Set<string>; at: UtcTime }>();
  for (const report of recent) {
    const person = report.user ?? `case ${report.caseNumber}`;
    const known = callers.get(person) ?? { pools: new Set<string>(), at: report.at };
    const pool = poolOf(report, area);
    if (pool !== undefined) known.pools.add(pool);
    callers.set(person, { pools: known.pools, at: report.at < known.at ? report.at : known.at });
  }
  return [...callers.values()];
}

/** Enough distinct callers over enough pools within the hour. People who only asked for a status are no callers. */
export function callerSigns(callers: readonly Caller[], now: UtcTime): OutageSign[] {
  const pools = new Set(callers.flatMap((caller) => [...caller.pools])).size;
  if (callers.length < THRESHOLDS.callers || pools < THRESHOLDS.callerPools) return [];
  const oldest = callers.map((caller) => caller.at).sort()[0] ?? now;
  return [{ code: 'callers', callers: callers.length, pools, minutes: Math.ceil(msBetween(oldest, now) / MINUTE_MS) }];
}
