import type { CodeCount, ConnectionCounts, ConnectionResults } from '../domain/fleet/connection-log.ts';
import type { HostFact, StatusSubject } from '../domain/status/status.ts';
import type { ConnectionFacts, OutageSign } from '../domain/status/status-evidence.ts';
import { isHostNamed } from '../text/host-names.ts';
import { same } from '../text/same.ts';
import type { Coverage } from './coverage.ts';
import type { Survey } from './survey.ts';
import { THRESHOLDS } from './thresholds.ts';

const NOTHING: ConnectionCounts = { attempts: 0, succeeded: 0 };
/** The broker's word for "no usable host": our own hosts tell whether they are off, drained or full. */
const NO_HOST = /NoHealthyRdshAvailable|SessionHostResourceNotAvailable/i;

/**
 * Codes that name the customer's own side: accounts, passwords, assignments, trust, the client's own line
 * (docs/azure-facts.md#symbolic-codes-of-the-connection-log).
 */
const OURS =
  /InvalidCredentials|LogonFailed|Password|Account(LockedOut|Disabled|Expired)|UserNotAuthorized|NotAuthorizedForLogon|LogonTypeNotGranted|AdTrusted|NoAuthenticatingAuthority|ClientDisconnect|ClientNetworkUnavailable|PersonalDesktop/i;

function sum(counts: readonly ConnectionCounts[]): ConnectionCounts {
  return counts.reduce(
    (total, one) => ({
      attempts: total.attempts + one.attempts,
      succeeded: total.succeeded + one.succeeded,
    }),
    NOTHING,
  );
}

function summed(codes: readonly CodeCount[]): CodeCount[] {
  const byCode = new Map<string, CodeCount>();
  for (const one of codes) {
    const key = `${one.symbolicCode}\n${one.serviceError}`;
    byCode.set(key, { ...one, count: one.count + (byCode.get(key)?.count ?? 0) });
  }
  return [...byCode.values()].sort((a, b) => b.count - a.count || a.symbolicCode.localeCompare(b.symbolicCode));
}

function poolFacts(results: ConnectionResults, hostPools: readonly string[]): ConnectionFacts {
  const names = new Set(hostPools.map((name) => name.toLowerCase()));
  const pools = results.pools.filter((one) => names.has(one.hostPool.toLowerCase()));
  return {
    now: sum(pools.map((one) => one.now)),
    usual: sum(pools.map((one) => one.usual)),
    codes: summed(pools.flatMap((one) => one.codes)),
    from: results.from,
    to: results.to,
  };
}

/** The log keeps no week-old count per host, so one host has no "usual": its failures are compared with its peers'. */
function hostFactsOf(results: ConnectionResults, hosts: readonly HostFact[]): ConnectionFacts {
  const own = results.hosts.filter((one) =>
    hosts.some((host) => isHostNamed(host.name, one.sessionHost) && same(host.hostPool, one.hostPool)),
  );
  return { now: sum(own.map((one) => one.now)), usual: NOTHING, codes: [], from: results.from, to: results.to };
}

/** The connections to a subject, added up; `null` where the log was not read. */
export function connectionsOn(survey: Survey, coverage: Coverage, subject: StatusSubject): ConnectionFacts | null {
  if (survey.connections === null) return null;
  return subject.kind === 'host'
    ? hostFactsOf(survey.connections, coverage.hosts)
    : poolFacts(
        survey.connections,
        coverage.pools.map((pool) => pool.name),
      );
}

function failureShare({ attempts, succeeded }: ConnectionCounts): number {
  return attempts === 0 ? 0 : (attempts - succeeded) / attempts;
}

/** Whether enough connections were tried for their failures to say anything. */
export function hasEnoughConnections({ now }: ConnectionFacts): boolean {
  return now.attempts >= THRESHOLDS.connectionAttempts;
}

/** Whether far more connections fail than a week before. */
export function connectionsJump(facts: ConnectionFacts): boolean {
  const share = failureShare(facts.now);
  return (
    hasEnoughConnections(facts) &&
    facts.usual.attempts > 0 &&
    facts.now.attempts - facts.now.succeeded >= THRESHOLDS.connectionFailures &&
    share >= THRESHOLDS.connectionFailureShare &&
    share >= failureShare(facts.usual) * THRESHOLDS.connectionFailureFactor
  );
}

/**
 * A jump of connection failures as a sign of the platform. It is none where most failures say that no host is usable and our own hosts explain
 * that (`hostsExplain`), or where most of them are on the customer's side by the log's own word.
 */
export function connectionSigns(facts: ConnectionFacts | null, hostsExplain: boolean): OutageSign[] {
  if (facts === null || !connectionsJump(facts)) return [];
  const coded = facts.codes.reduce((total, one) => total + one.count, 0);
  const noHost = facts.codes.filter((one) => NO_HOST.test(one.symbolicCode)).reduce((all, one) => all + one.count, 0);
  const ours = facts.codes.filter((one) => !one.serviceError && OURS.test(one.symbolicCode));
  const oursCount = ours.reduce((total, one) => total + one.count, 0);
  if (coded > 0 && ((hostsExplain && noHost * 2 >= coded) || oursCount * 2 >= coded)) return [];
  return [{ code: 'connection-failures', now: facts.now, usual: facts.usual, top: facts.codes[0] ?? null }];
}
