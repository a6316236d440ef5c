import type { Language } from '../../domain/core/language.ts';
import type { HostCounts, HostFact } from '../../domain/status/status.ts';
import { outside } from '../lines/outside-text.ts';
import type { Moments } from '../lines/when.ts';
import { sentences } from '../sentences.ts';
import { changeWords } from './sign-lines.ts';

const MOST_CHECKS = 6;

/** How many hosts take sessions, and what keeps the others. */
export function hostsWords(hosts: HostCounts, language: Language): string {
  return sentences(language).hosts.counts(hosts);
}

function condition(host: HostFact, language: Language): string {
  const words = sentences(language).hosts;
  const status = outside(host.status);
  switch (host.condition) {
    case 'available':
      return words.available(host.sessions, host.room);
    case 'full':
      return words.full(status, host.sessions);
    case 'suspect':
      if (host.suspicion?.code === 'silent') return words.silent(status, host.suspicion.minutesBehind);
      if (host.suspicion?.code === 'failing-more')
        return words.failingMore(status, host.suspicion.failed, host.suspicion.attempts);
      return host.suspicion?.code === 'empty' ? words.empty(status) : words.suspect(status);
    case 'warning':
      return words.warning(status);
    case 'failing':
      return words.failing(status);
    case 'updating':
      return words.updating(status);
    case 'drained':
      return words.drained(host.sessions);
    case 'off-on-purpose':
      return host.explained === undefined ? words.off : words.offOnPurpose;
    case 'off-unexpected':
      return host.explained?.code === 'start-failed'
        ? words.startFailed(host.explained.change.code === undefined ? undefined : outside(host.explained.change.code))
        : words.offUnexpected;
    case 'unclear':
      return words.unclear(status);
  }
}

/** What of ours explains a host, where something does; who did it is told by kind and role, never by name. */
function explanation(host: HostFact, moments: Moments, language: Language): string[] {
  const words = sentences(language).hosts;
  const { explained, condition: state } = host;
  switch (explained?.code) {
    case 'scaling-plan':
      return [words.byPlan(outside(explained.plan))];
    case 'start-on-connect':
      return [words.startOnConnect];
    case 'start-failed':
      return [words.lastTry(changeWords(explained.change, moments, language))];
    case 'change':
      return [words.byChange(changeWords(explained.change, moments, language))];
    case undefined:
      return state === 'drained' || state === 'off-on-purpose' ? [words.nobodyKnown] : [];
  }
}

/** What one host shows, without its name: its condition, since when, and the checks that failed. */
export function hostWords(host: HostFact, moments: Moments, language: Language): string {
  const words = sentences(language).hosts;
  const fails = host.condition === 'failing' || host.condition === 'off-unexpected' || host.condition === 'updating';
  const checks = host.failedChecks.slice(0, MOST_CHECKS).map((check) => outside(check));
  return [
    condition(host, language),
    ...(fails && host.statusSince !== undefined ? [words.since(moments.clock(host.statusSince))] : []),
    ...(checks.length === 0 ? [] : [words.failedChecks(checks)]),
    ...(host.updateFailed ? [words.updateFailed] : []),
    ...explanation(host, moments, language),
  ].join(', ');
}

/** One host on one line. `withVersions` adds its agent and stack version. */
export function hostLine(host: HostFact, moments: Moments, language: Language, withVersions: boolean): string {
  const words = sentences(language).hosts;
  const shown = hostWords(host, moments, language);
  const versions = words.versions(host.agentVersion, host.stackVersion);
  return words.line(outside(host.name), outside(host.hostPool), withVersions ? `${shown}; ${versions}` : shown);
}
