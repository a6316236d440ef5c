import type { ConnectionError, ConnectionTrace } from '../domain/connection-log.ts';
import type { Finding } from '../domain/finding.ts';
import type { Look } from '../domain/look.ts';
import type { UtcTime } from '../domain/time.ts';
import type { UserLook } from '../domain/user-session.ts';
import { checked } from './check.ts';

function errorFindings(error: ConnectionError, at: UtcTime): Finding[] {
  const code = error.code !== undefined && error.code > 0 ? [`0x${error.code.toString(16)}`] : [];
  return [checked('symbolic-code', error.symbolicCode, at), ...code.map((value) => checked('error-code', value, at))];
}

/** What one connection of the log tells a case: its last error's symbolic and hex code, and the host and pool it went to. */
export function connectionFindings(look: Look<ConnectionTrace>, at: UtcTime): readonly Finding[] {
  if (look.kind === 'unknown') return [];
  const { errors, connection } = look.value;
  const last = errors.at(-1);
  return [
    ...(last === undefined ? [] : errorFindings(last, at)),
    ...(connection?.sessionHost === undefined ? [] : [checked('session-host', connection.sessionHost, at)]),
    ...(connection?.hostPool === undefined ? [] : [checked('host-pool', connection.hostPool, at)]),
  ];
}

/** What a look at one user tells a case: the newest error of their connections, and the one host they are on. */
export function userFindings({ sessions, lastErrors }: UserLook, at: UtcTime): readonly Finding[] {
  const [error] = lastErrors.kind === 'read' ? lastErrors.value : [];
  const on = sessions.kind === 'read' ? sessions.value : [];
  const hosts = new Set(on.map((session) => session.sessionHost));
  const [only] = on;
  return [
    ...(error === undefined ? [] : errorFindings(error, at)),
    ...(hosts.size === 1 && only !== undefined
      ? [checked('session-host', only.sessionHost, at), checked('host-pool', only.hostPool, at)]
      : []),
  ];
}
