import type { Language } from '../../domain/core/language.ts';
import type { StatusAnswer } from '../../domain/status/status.ts';
import type { ChangeFact } from '../../domain/status/status-evidence.ts';
import { outside } from '../lines/outside-text.ts';
import type { Moments } from '../lines/when.ts';
import { sentences } from '../sentences.ts';

const MOST_NAMES = 3;
const MOST_CHANGES = 4;
const MOST_CODES = 3;

/** One change of ours in words, without a full stop: when, what, on which, by what kind of actor in which role. */
export function changeWords(change: ChangeFact, moments: Moments, language: Language): string {
  const words = sentences(language).signs;
  const shown = change.on.slice(0, MOST_NAMES).map((name) => outside(name));
  const safe = {
    ...change,
    code: change.code === undefined ? undefined : outside(change.code),
    role: change.role === undefined ? undefined : outside(change.role),
  };
  return words.change({
    change: safe,
    moment: moments.clock(change.at),
    on: words.names(shown, change.on.length - shown.length),
  });
}

/** What speaks for a fault of the platform and what against it; where nothing does either, that nothing ties the failing hosts together. */
export function signLines(answer: StatusAnswer, moments: Moments, language: Language): string[] {
  const words = sentences(language).signs;
  const { signs, against, state, hosts, ownCause } = answer;
  const cause =
    ownCause?.code === 'failed-check'
      ? [words.sharedCheck(outside(ownCause.check))]
      : ownCause?.code === 'change'
        ? [`${words.sharedChange(ownCause.hosts, changeWords(ownCause.change, moments, language))}.`]
        : [];
  const speaking = signs.map((sign) => words.for(sign.code === 'connection-failures' ? safeTop(sign) : sign));
  // What Microsoft lists needs no counting of signs: both sides are weighed only where we suspect by ourselves.
  const countering = signs.length > 0 && state !== 'incident' && against.length > 0 ? [words.against(against)] : [];
  if (cause.length + speaking.length > 0) return [...cause, ...speaking, ...countering];
  const apart = state === 'degraded' || state === 'down';
  return apart && hosts !== null && hosts.failing > 0 ? [words.none(hosts.failing)] : [];
}

function safeTop<Sign extends { readonly top: { readonly symbolicCode: string } | null }>(sign: Sign): Sign {
  return sign.top === null ? sign : { ...sign, top: { ...sign.top, symbolicCode: outside(sign.top.symbolicCode) } };
}

/** How connections fare, where the log was read, and how many callers have symptoms. */
export function connectionLines(
  { connections, callers }: StatusAnswer,
  moments: Moments,
  language: Language,
): string[] {
  const words = sentences(language).signs;
  const called = callers === null || callers === 0 ? [] : [words.callers(callers)];
  if (connections === null) return called;
  const codes = connections.codes
    .slice(0, MOST_CODES)
    .map((one) => words.code(outside(one.symbolicCode), one.count, one.serviceError));
  const span = words.span(moments.clock(connections.from), moments.clock(connections.to));
  return [words.connections(connections, codes.join(', '), span), ...called];
}

/** What was changed on the subject in the last 24 h, newest first; said as "nothing" only where the Activity Log was read. */
export function changeLines(
  { changes, changesRead, hosts }: StatusAnswer,
  moments: Moments,
  language: Language,
): string[] {
  const words = sentences(language);
  if (changes.length === 0)
    return !changesRead || hosts === null || hosts.total === 0 ? [] : [words.signs.nothingChanged];
  const lines = changes
    .slice(0, MOST_CHANGES)
    .map((change) => words.signs.changed(changeWords(change, moments, language)));
  const rest = changes.length - lines.length;
  return rest > 0 ? [...lines, words.evidence.more(rest)] : lines;
}
