import type { DeskRole } from '../domain/conversation/desk-role.ts';
import type { Finding, FindingKey } from '../domain/knowledge/finding.ts';
import {
  type FindingNatures,
  isContext,
  type Knower,
  natureOf,
  WORDS_ON_SCREEN,
} from '../domain/knowledge/finding-nature.ts';
import type { Question } from '../domain/knowledge/question.ts';
import { HOST_TEAM_CHANCE, LEAST_CHANCE, SEEN_LIVE_CHANCE, UNKNOWN_SHARE } from './strengths.ts';

/** Who is asked, and what became of the questions so far. */
export interface Interview {
  readonly role: DeskRole;
  readonly findings: readonly Finding[];
  /** Keys that were asked, answered or not. */
  readonly asked: readonly FindingKey[];
  /** Keys that were asked and that nobody could tell. */
  readonly notKnown: readonly FindingKey[];
  /** Hosts could be read: what a look shows, or would have shown, is no question. */
  readonly looked: boolean;
  /** What the screen says was told, in words that we may not know. */
  readonly wordsTold: boolean;
}

const AT_THE_DESK: readonly Knower[] = ['agent', 'screen'];
const WITH_THE_HOSTS: readonly Knower[] = [...AT_THE_DESK, 'host-admin'];

function mainKnower(natures: FindingNatures, key: FindingKey, people: readonly Knower[]): Knower | undefined {
  const { knownBy } = natureOf(natures, key);
  const able = people.filter((one) => (knownBy[one] ?? 0) > 0);
  return able.sort((a, b) => (knownBy[b] ?? 0) - (knownBy[a] ?? 0))[0];
}

function likeliest(natures: FindingNatures, key: FindingKey, people: readonly Knower[]): number {
  const { knownBy } = natureOf(natures, key);
  return Math.max(0, ...people.map((one) => knownBy[one] ?? 0));
}

/** Whether only somebody with rights on hosts can tell a key: nobody at the desk does. */
function isForHostTeam(natures: FindingNatures, key: FindingKey): boolean {
  return (
    likeliest(natures, key, AT_THE_DESK) < LEAST_CHANCE &&
    (natureOf(natures, key).knownBy['host-admin'] ?? 0) >= HOST_TEAM_CHANCE
  );
}

/** Whether the agent speaks for somebody who sees the hosts: what only such a person reads was told, or work on hosts is what failed. */
function hostsAreSeen(natures: FindingNatures, findings: readonly Finding[]): boolean {
  const told = findings.filter(
    ({ key, value, from, holds }) => holds && from !== 'checked' && !isContext(natures, key, value),
  );
  return told.some(({ key }) => key === 'task' || isForHostTeam(natures, key));
}

function peopleFor(natures: FindingNatures, { role, findings }: Interview): readonly Knower[] {
  return role === 'engineer' || hostsAreSeen(natures, findings) ? WITH_THE_HOSTS : AT_THE_DESK;
}

/**
 * How likely whoever is asked can answer, by key, 0 to 1. Each "I don't know" lowers what its kind of knowledge is worth; after one about hosts,
 * nothing more about hosts is expected of this person.
 */
export function chanceOfAnswer(natures: FindingNatures, interview: Interview): (key: FindingKey) => number {
  const people = peopleFor(natures, interview);
  const unknown = interview.notKnown.map((key) => mainKnower(natures, key, people));
  const left = (knower: Knower) => {
    const times = unknown.filter((one) => one === knower).length;
    return knower === 'host-admin' && times > 0 ? 0 : UNKNOWN_SHARE ** times;
  };
  const shares = new Map(people.map((knower) => [knower, left(knower)]));
  return (key) => {
    const { knownBy } = natureOf(natures, key);
    return Math.max(0, ...people.map((knower) => (knownBy[knower] ?? 0) * (shares.get(knower) ?? 0)));
  };
}

/** Whether a question is still open: not told, not asked in any wording, nothing that a look shows, and about what this case is known to be. */
export function isOpen(natures: FindingNatures, interview: Interview): (question: Question) => boolean {
  const told = interview.findings.filter(({ holds }) => holds);
  const known = new Set(told.map(({ key }) => key));
  const matters = new Set([
    ...[...interview.asked, ...told.map(({ key }) => key)].map((key) => natureOf(natures, key).matter),
    ...(interview.wordsTold ? [WORDS_ON_SCREEN] : []),
  ]);
  const holds = (key: FindingKey, values: readonly string[]) =>
    told.some((one) => one.key === key && values.includes(one.value));
  return ({ key, askedWhen }) => {
    const { knownBy, matter } = natureOf(natures, key);
    if (known.has(key) || matters.has(matter)) return false;
    if (askedWhen !== undefined && !Object.entries(askedWhen).some(([when, values]) => holds(when, values)))
      return false;
    return !(interview.looked && (knownBy.bot ?? 0) >= SEEN_LIVE_CHANCE);
  };
}

/** Whether a question may be put: whoever is asked is likely enough to know. */
export function isWorthAsking(chance: number): boolean {
  return chance >= LEAST_CHANCE;
}

/** How likely the host team can tell a key; 0 where it is nothing to leave to them. */
export function chanceOfHostTeam(natures: FindingNatures, key: FindingKey): number {
  return isForHostTeam(natures, key) ? (natureOf(natures, key).knownBy['host-admin'] ?? 0) : 0;
}
