import { comparable } from '../../text/fold.ts';
import type { Language } from '../core/language.ts';
import { codeMeaning, type KnowsCodes } from './code-meaning.ts';
import { type Finding, type FindingKey, heldValues } from './finding.ts';

/** When a topic leads away although the message names Azure Virtual Desktop. */
export const STANDS = ['unless-fault', 'unless-broken', 'unless-named'] as const;

/** Where a call goes that is not about Azure Virtual Desktop. It never has a step. */
export interface OtherDeskRoute {
  readonly id: string;
  /** Values of the finding key `topic` that lead here. */
  readonly topics: readonly string[];
  /** One sentence: who looks after it, and what the caller should have ready. */
  readonly says: Readonly<Record<Language, string>>;
  /**
   * `unless-named`: only while nothing says that it happens inside Azure Virtual Desktop. `unless-broken`: inside it as well, because no documented
   * fix is about it, until a fault of the desktop itself is named; a sound that is choppy or a page that comes slowly is none. `unless-fault`: a
   * question about the product or its price stands until a fault is named with it.
   */
  readonly stands: (typeof STANDS)[number];
  /** Whether what it is about shows the codes of our clients as well: plain Remote Desktop does, a printer does not. */
  readonly sharesCodes: boolean;
  /** Beside an open case: a matter of its own (`apart`), or what the case may turn out to be (`same`). */
  readonly besideCase: 'apart' | 'same';
}

/** Everything `knowledge/routes.yaml` says. */
export interface RouteBook {
  readonly routes: readonly OtherDeskRoute[];
  /** Phrases that name Azure Virtual Desktop or a part of it; lower case, without accents, single spaces. */
  readonly ours: readonly string[];
  /** Phrases that name it only to say that it is not concerned ("AVD itself is fine", "not in AVD"); written alike, the longest first. */
  readonly notOursPhrases: readonly string[];
}

/** Whatever has the routes: the knowledge base. */
export interface KnowsRoutes extends KnowsCodes {
  readonly routes: RouteBook;
}

// A host, a pool or a fault of a host belongs to Azure Virtual Desktop whatever else is named. An error code does not by itself: Outlook has codes too.
const OUR_KEYS: readonly FindingKey[] = [
  'host-pool',
  'session-host',
  'host-status',
  'health-check',
  'event-id',
  'event-text',
  'symbolic-code',
  'failed-part',
  'join-message',
  'listed-in-pool',
  'registered',
  'agent-installed',
  'boot-loader',
  'connect-message',
];

/** What tells of a fault: without any of them a message only asks about the product. */
const FAULTS: readonly FindingKey[] = [
  ...OUR_KEYS.filter((key) => key !== 'host-pool' && key !== 'session-host'),
  'stage',
  'error-code',
  'extended-error-code',
  'sign-in-message',
  'black-screen',
  'session-state',
];

/** Places where it stops that are no fault of a desktop: an app fails, or it is not in the desktop at all. */
const BESIDE_THE_DESKTOP: readonly string[] = ['app-fails', 'not-in-avd'];

/** Facts that a broken printer has as well: they show no fault of Azure Virtual Desktop. */
const ANYBODYS = new Set<FindingKey>([
  'topic',
  'scope',
  'since',
  'user',
  'region',
  'network',
  'other-network',
  'changed',
  'onset',
  'pattern',
  'client',
  'task',
  'feature',
  'licence',
  'account-state',
  'os-edition',
]);

/** Whether something known is a fact that only a virtual desktop and its parts have. */
export function knowsOurs(findings: readonly Finding[]): boolean {
  return findings.some(({ key, holds }) => holds && !ANYBODYS.has(key));
}

/** Words as they are compared: lower case, without accents, anything but letters and digits a single space. */
export function plainWords(text: string): string {
  return comparable(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

interface Finders {
  readonly notOursPhrases: RegExp;
  readonly ours: RegExp;
}

// The phrases are loaded once and never change.
const finders = new WeakMap<RouteBook, Finders>();

function anyOf(phrases: readonly string[], flags: string): RegExp {
  // Phrases are letters, digits and single spaces; no phrase at all finds nothing.
  return new RegExp(phrases.length === 0 ? '(?!)' : ` (?:${phrases.join('|')})(?= )`, flags);
}

function findersOf(routes: RouteBook): Finders {
  const known = finders.get(routes);
  if (known !== undefined) return known;
  const made = { notOursPhrases: anyOf(routes.notOursPhrases, 'gu'), ours: anyOf(routes.ours, 'u') };
  finders.set(routes, made);
  return made;
}

/** Whether a text names Azure Virtual Desktop or a part of it ("in AVD", "redirected into the session"). */
export function namesOurs({ routes }: KnowsRoutes, text: string): boolean {
  const { notOursPhrases, ours } = findersOf(routes);
  return ours.test(` ${plainWords(text)} `.replace(notOursPhrases, ' –'));
}

/** Where a topic goes; `undefined` for a value that no route is written for. */
export function routeFor({ routes }: KnowsRoutes, topic: string): OtherDeskRoute | undefined {
  return routes.routes.find(({ topics }) => topics.includes(topic));
}

/** A message with what was read from it. */
export interface SaidWith {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Whether a code is named that the clients of Azure Virtual Desktop show and an article deals with. */
function tellsOurCode(knowledge: KnowsRoutes, findings: readonly Finding[]): boolean {
  return heldValues(findings, 'error-code').some((text) => {
    const meaning = codeMeaning(knowledge, { text, space: 'main' });
    return meaning.kind === 'known' && meaning.entry.articles.length > 0;
  });
}

/** Where a message leads when it is about something else; `undefined` when it names no topic, or only mentions one beside our own words. */
export function otherDeskOf(knowledge: KnowsRoutes, { text, findings }: SaidWith): OtherDeskRoute | undefined {
  const found = heldValues(findings, 'topic').flatMap((topic) => routeFor(knowledge, topic) ?? []);
  if (found.length === 0) return undefined;
  const placed = OUR_KEYS.some((key) => heldValues(findings, key).length > 0);
  const named = placed || namesOurs(knowledge, text);
  const coded = tellsOurCode(knowledge, findings);
  const faults = FAULTS.flatMap((key) => heldValues(findings, key));
  // Slowness beside the name of a host is looked at there; without one it may as well be the sound that is choppy.
  const broken = faults.some((value) => (value === 'slow' ? placed : !BESIDE_THE_DESKTOP.includes(value)));
  const standing = found.filter(({ stands, sharesCodes }) => {
    if (stands === 'unless-fault') return faults.length === 0;
    if (coded && !sharesCodes) return false;
    return stands === 'unless-broken' ? !broken : !named;
  });
  // Outside the desktop the plainer sentence is enough: it does not have to say that no article is about it.
  return standing.find(({ stands }) => stands !== 'unless-broken') ?? standing[0];
}

/** The findings without topics that are only mentioned: "Teams is slow in AVD" is about Azure Virtual Desktop. */
export function withoutMentionedTopics(knowledge: KnowsRoutes, said: SaidWith): readonly Finding[] {
  return otherDeskOf(knowledge, said) === undefined
    ? said.findings.filter(({ key }) => key !== 'topic')
    : said.findings;
}
