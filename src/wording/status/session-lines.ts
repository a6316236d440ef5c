import type { Language } from '../../domain/core/language.ts';
import type { Reading } from '../../domain/core/reading.ts';
import type { UtcTime } from '../../domain/core/time.ts';
import type { ConnectionError, ConnectionTrace } from '../../domain/fleet/connection-log.ts';
import type { SessionHost } from '../../domain/fleet/fleet.ts';
import type { UserLook } from '../../domain/fleet/user-session.ts';
import type { HostFact } from '../../domain/status/status.ts';
import { machineName } from '../../text/host-names.ts';
import { outside } from '../lines/outside-text.ts';
import { chatMoments } from '../lines/when.ts';
import { sentences } from '../sentences.ts';
import type { SheetWords } from '../sheet-words.ts';
import { hostWords } from './host-lines.ts';

const MOST_LINES = 8;
const MOST_ERRORS = 5;

/** A code of the log in hex, as clients show it; `null` for one that is no client code. */
export function hexCode(code: number | undefined): string | null {
  return code === undefined || code <= 0 ? null : `0x${code.toString(16).toUpperCase()}`;
}

function side(error: ConnectionError, language: Language): string {
  const words = sentences(language).sheets.connection;
  return error.serviceError ? words.microsoftSide : words.ourSide;
}

/** The hosts of a user's sessions and of their assigned desktop. */
export interface UserHosts {
  readonly assigned: readonly HostFact[];
  /** Sessions on a host, by its name. */
  sessionsOn(host: string): number;
}

function sessionLines(look: UserLook, hosts: UserHosts, now: UtcTime, language: Language): string[] {
  const words = sentences(language).sheets.session;
  const moments = chatMoments(now, language);
  if (look.sessions.kind === 'unknown') return [];
  return look.sessions.value.slice(0, MOST_LINES).map((session) => {
    const others = Math.max(0, hosts.sessionsOn(session.sessionHost) - 1);
    const since = session.since === undefined ? null : moments.when(session.since);
    return words.line(
      outside(session.sessionHost),
      outside(session.hostPool),
      words.state(outside(session.state)),
      since,
      others,
    );
  });
}

function errorLines({ lastErrors }: UserLook, now: UtcTime, language: Language): string[] {
  const words = sentences(language).sheets.session;
  const moments = chatMoments(now, language);
  if (lastErrors.kind === 'unknown') return [words.errorsUnread(lastErrors.why)];
  if (lastErrors.value.length === 0) return [words.noErrors];
  return lastErrors.value
    .slice(0, MOST_ERRORS)
    .map((error) =>
      words.error(moments.when(error.at), outside(error.symbolicCode), hexCode(error.code), side(error, language)),
    );
}

/** Where a user is signed in, on which desktop, beside whom, and what failed last. `named` says whether the name may be shown here. */
export function userSheet(
  look: UserLook,
  hosts: UserHosts,
  named: boolean,
  now: UtcTime,
  language: Language,
): SheetWords {
  const words = sentences(language).sheets.session;
  const moments = chatMoments(now, language);
  const user = named ? outside(look.user) : words.caller;
  const { sessions } = look;
  const headline =
    sessions.kind === 'unknown'
      ? words.unread(user, sessions.why)
      : sessions.value.length === 0
        ? words.none(user)
        : words.some(user, sessions.value.length);
  return {
    headline,
    lines: [
      ...sessionLines(look, hosts, now, language),
      ...hosts.assigned.map((host) =>
        words.assigned(outside(host.name), outside(host.hostPool), hostWords(host, moments, language)),
      ),
      ...(look.poolsUnread > 0 && sessions.kind === 'read' ? [words.poolsUnread(look.poolsUnread)] : []),
      ...errorLines(look, now, language),
    ],
  };
}

/** What the log tells of one connection: its failure first, then where it went and from what. */
export function connectionSheet(look: Reading<ConnectionTrace>, now: UtcTime, language: Language): SheetWords {
  const words = sentences(language).sheets.connection;
  const moments = chatMoments(now, language);
  if (look.kind === 'unknown')
    return { headline: look.why === 'not-configured' ? words.notConfigured : words.unread(look.why), lines: [] };
  const { errors, connection } = look.value;
  const last = errors.at(-1);
  const shown = (text: string | undefined) => (text === undefined ? null : outside(text));
  const place =
    connection === undefined
      ? []
      : [
          words.place(shown(connection.sessionHost), shown(connection.hostPool)),
          words.client(shown(connection.clientType), shown(connection.clientVersion), shown(connection.clientOs)),
          words.path(shown(connection.transport), shown(connection.gatewayRegion)),
        ];
  const failures = errors.map((error) =>
    sentences(language).sheets.session.error(
      moments.when(error.at),
      outside(error.symbolicCode),
      hexCode(error.code),
      side(error, language),
    ),
  );
  if (last !== undefined)
    return {
      headline: words.failed(outside(last.symbolicCode), hexCode(last.code), side(last, language)),
      lines: [...place, ...(failures.length > 1 ? failures.slice(0, MOST_LINES) : [])],
    };
  return connection === undefined
    ? { headline: words.notFound, lines: [] }
    : { headline: words.noError(moments.when(connection.at)), lines: place };
}

/** How many sessions a host has, by its name with or without domain. */
export function sessionsByHost(hosts: readonly SessionHost[]): (name: string) => number {
  const short = (name: string) => machineName(name).toLowerCase();
  const counts = new Map(hosts.map((host) => [short(host.name), host.sessions]));
  return (name) => counts.get(short(name)) ?? 0;
}
