import type { Reading } from '../../domain/core/reading.ts';
import type { UtcTime } from '../../domain/core/time.ts';
import type { ConnectionError, ConnectionTrace } from '../../domain/fleet/connection-log.ts';
import type { UserLook } from '../../domain/fleet/user-session.ts';
import type { Finding } from '../../domain/knowledge/finding.ts';
import { type SayFinding, type Sayings, sayer } from './check.ts';

/** Everything a look at one connection, or at the connections of one user, can say. */
export const CONNECTION_SAYS = {
  'symbolic-code': 'open',
  'error-code': 'open',
  'session-host': 'open',
  'host-pool': 'open',
} as const satisfies Sayings;
type SayConnection = SayFinding<typeof CONNECTION_SAYS>;

function errorFindings(error: ConnectionError, say: SayConnection): Finding[] {
  const code = error.code !== undefined && error.code > 0 ? [`0x${error.code.toString(16)}`] : [];
  return [say('symbolic-code', error.symbolicCode), ...code.map((value) => say('error-code', value))];
}

/** What one connection of the log tells a case: its last error's symbolic and hex code, and the host and pool it went to. */
export function connectionFindings(look: Reading<ConnectionTrace>, at: UtcTime): readonly Finding[] {
  if (look.kind === 'unknown') return [];
  const say = sayer(CONNECTION_SAYS, at);
  const { errors, connection } = look.value;
  const last = errors.at(-1);
  return [
    ...(last === undefined ? [] : errorFindings(last, say)),
    ...(connection?.sessionHost === undefined ? [] : [say('session-host', connection.sessionHost)]),
    ...(connection?.hostPool === undefined ? [] : [say('host-pool', connection.hostPool)]),
  ];
}

/** What a look at one user tells a case: the newest error of their connections, and the one host they are on. */
export function userFindings({ sessions, lastErrors }: UserLook, at: UtcTime): readonly Finding[] {
  const say = sayer(CONNECTION_SAYS, at);
  const [error] = lastErrors.kind === 'read' ? lastErrors.value : [];
  const on = sessions.kind === 'read' ? sessions.value : [];
  const hosts = new Set(on.map((session) => session.sessionHost));
  const [only] = on;
  return [
    ...(error === undefined ? [] : errorFindings(error, say)),
    ...(hosts.size === 1 && only !== undefined
      ? [say('session-host', only.sessionHost), say('host-pool', only.hostPool)]
      : []),
  ];
}
