import type { HostCounts } from '../../domain/status/status.ts';

function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

type Rest = 'failing' | 'suspect' | 'warning' | 'full' | 'updating' | 'drained' | 'off' | 'unclear';
/** Where the word for a count says more than its name. */
const SAID: Readonly<Partial<Record<Rest, string>>> = { warning: 'with a fault to mend' };
const REST: readonly Rest[] = ['failing', 'suspect', 'warning', 'full', 'updating', 'drained', 'off', 'unclear'];

export const hostSentences = {
  /** How many hosts take sessions, and what keeps the others. */
  counts: (hosts: HostCounts) => {
    const verb = hosts.available === 1 || hosts.total === 1 ? 'takes' : 'take';
    const rest = REST.filter((word) => hosts[word] > 0).map((word) => `, ${hosts[word]} ${SAID[word] ?? word}`);
    return `${hosts.available} of ${plural(hosts.total, 'host')} ${verb} sessions${rest.join('')}`;
  },
  sessions: (count: number) => plural(count, 'session'),
  room: (count: number) => `room for ${count} more`,
  available: (sessions: number, room: number | undefined) =>
    `takes sessions (${plural(sessions, 'session')} on it${room === undefined ? '' : `, room for ${room} more`})`,
  full: (status: string, sessions: number) => `full with ${plural(sessions, 'session')}, although Azure says ${status}`,
  silent: (status: string, minutesBehind: number) =>
    `may be swallowing sign-ins: Azure says ${status}, its heartbeat is ${minutesBehind} min behind its pool`,
  empty: (status: string) => `may be swallowing sign-ins: Azure says ${status}, nearly empty beside busy hosts`,
  failingMore: (status: string, failed: number, attempts: number) =>
    `may be swallowing sign-ins: Azure says ${status}, ${failed} of its last ${plural(attempts, 'connection')} failed, far more than its peers`,
  suspect: (status: string) => `may be swallowing sign-ins: Azure says ${status}`,
  warning: (status: string) => `${status}: takes sessions, with a fault to mend`,
  failing: (status: string) => `${status}: takes no sessions`,
  updating: (status: string) => `${status}: an update runs, for less than 30 min`,
  drained: (sessions: number) =>
    `drained on purpose: no new sessions${sessions === 0 ? '' : `, ${plural(sessions, 'session')} still on it`}`,
  off: 'switched off',
  offOnPurpose: 'off on purpose',
  offUnexpected: 'off, and nothing shows why',
  startFailed: (code: string | undefined) => `off: its start failed${code === undefined ? '' : ` (${code})`}`,
  byPlan: (plan: string) => `scaling plan ${plan}`,
  startOnConnect: 'starts when somebody connects',
  byChange: (change: string) => `after a change of ours, ${change}`,
  lastTry: (change: string) => `last try ${change}`,
  nobodyKnown: 'who did it I can’t see',
  updateFailed: 'its last agent or stack update failed',
  unclear: (status: string) => `${status}: I can’t tell whether it takes sessions`,
  since: (moment: string) => `since ${moment}`,
  failedChecks: (checks: readonly string[]) => `failed: ${checks.join(', ')}`,
  versions: (agent: string | undefined, stack: string | undefined) =>
    `agent ${agent ?? 'unknown'}, stack ${stack ?? 'unknown'}`,
  line: (name: string, pool: string, words: string) => `${name} (${pool}): ${words}`,
};

/** How hosts and their counts are said. */
export type HostSentences = typeof hostSentences;
