import type { UtcTime } from '../../src/domain/core/time.ts';
import type { StatusAnswer, StatusState } from '../../src/domain/status/status.ts';
import { statusLines } from '../../src/wording/status/status-lines.ts';

/** The first words of an answer, by its state. */
const FIRST_WORDS: Readonly<Record<StatusState, string>> = {
  incident: 'Yes, Microsoft reports',
  'suspected-incident': 'Probably:',
  'own-cause': 'Your side:',
  down: 'Down:',
  full: 'Up, but full:',
  degraded: 'Partly:',
  'at-risk': 'Working here, but',
  standby: 'Off on purpose:',
  healthy: 'No sign of it:',
  unknown: 'I can’t tell:',
  'not-monitored': 'No host of ours runs',
};

/** An answer with its words: the headline, and all of it as one text, the latter in French as well. */
interface WordedAnswer {
  readonly answer: StatusAnswer;
  readonly headline: string;
  readonly text: string;
  readonly french: string;
}

/** Puts an answer into words, as a desk reads them at `now`. */
export function worded(answer: StatusAnswer, now: UtcTime): WordedAnswer {
  const { headline, lines } = statusLines(answer, now, 'en');
  const french = statusLines(answer, now, 'fr');
  const text = [headline, ...lines].join('\n');
  return { answer, headline, text, french: [french.headline, ...french.lines].join('\n') };
}

type Rule = (answer: WordedAnswer) => boolean;

function answering({ hosts }: StatusAnswer): number {
  return hosts === null ? 0 : hosts.available + hosts.full + hosts.suspect;
}

function unread({ unlooked }: StatusAnswer, what: string): boolean {
  return unlooked.some((one) => one.what === what);
}

/** Names and numbers that an answer in any language has to hold. */
function facts({ answer, text }: WordedAnswer): string[] {
  const events = [...answer.microsoft.events, ...answer.alsoListed].map((event) => event.trackingId);
  const hosts = answer.notable.flatMap((host) => [host.name, ...host.failedChecks]);
  return [...events, ...hosts].filter((fact) => text.includes(fact));
}

/** What every answer keeps to, whatever it is about. */
const RULES: Readonly<Record<string, Rule>> = {
  'begins with the words of its state': ({ answer, headline }) => headline.startsWith(FIRST_WORDS[answer.state]),
  'tells both sides': ({ text }) => text.includes('\nMicrosoft says: ') && text.includes('\nWe see: '),
  'tells when Service Health was read': ({ text }) => /\nMicrosoft says: .*(?:read|tried) .*UTC/.test(text),
  'tells when the hosts were read': ({ answer, text }) =>
    answer.hosts === null || answer.hosts.total === 0 || /\nWe see: .*read .*UTC/.test(text),
  'says that sign-ins were not looked at': ({ answer, text }) =>
    unread(answer, 'sign-ins') === (answer.connections === null) &&
    (answer.connections !== null || /not looked at: sign-ins|sign-ins could not be read/i.test(text)),
  'says that nothing is listed only where that was read': ({ answer, text }) =>
    answer.microsoft.says === 'not-listed' || !/nothing is listed|lists nothing|nothing listed|lists no/i.test(text),
  'says that nothing is seen only where nothing fails': ({ answer, text }) =>
    answer.hosts === null || answer.hosts.failing + answer.hosts.suspect === 0 || !/nothing seen/i.test(text),
  'is healthy only where Service Health was read and nothing fails': ({ answer }) =>
    answer.state !== 'healthy' ||
    answer.subject.kind === 'incidents' ||
    (!unread(answer, 'service-health') &&
      answer.hosts !== null &&
      answer.hosts.failing + answer.hosts.suspect === 0 &&
      answering(answer) > 0),
  'has a reason where it can’t tell': ({ answer }) =>
    answer.state !== 'unknown' ||
    answer.unlooked.some((one) => one.what !== 'sign-ins') ||
    (answer.hosts?.unclear ?? 0) > 0,
  'names what could not be read': ({ answer, text }) =>
    answer.unlooked.every((one) => one.what === 'sign-ins' || one.what === 'subject') ||
    /could not be read/i.test(text),
  'shows no markup and no hole': ({ text }) => !/<\/?[A-Za-z]+>|\b(?:undefined|null|NaN)\b|\[object/.test(text),
  'tells no user': ({ text }) => !text.includes('@'),
  'tells the same names in French': (all) => facts(all).every((fact) => all.french.includes(fact)),
};

/** The rules an answer breaks, by name; empty where it keeps to all. */
export function brokenRules(all: WordedAnswer): string[] {
  return Object.entries(RULES).flatMap(([name, holds]) => (holds(all) ? [] : [name]));
}
