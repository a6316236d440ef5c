import type { UtcTime } from '../domain/core/time.ts';
import type { TimeZone } from '../domain/core/time-zone.ts';
import type { Finding } from '../domain/knowledge/finding.ts';
import type { FindingWords } from '../domain/knowledge/knowledge-base.ts';
import { withoutMentionedTopics } from '../domain/knowledge/other-desks.ts';
import type { Entities, FleetNames, Report, Said } from '../domain/text/report.ts';
import { tokenAt, type Words, wordsOf } from '../text/tokens.ts';
import { type ActBook, actReader } from './acts/acts-in.ts';
import { intentOf } from './acts/intent.ts';
import { GREETING } from './acts/intent-wishes.ts';
import { mannerOf } from './acts/manner.ts';
import { masked, meantPlaces, type Place, placesOf } from './acts/places.ts';
import { isFault, isTrouble } from './acts/trouble-signs.ts';
import { troublesApart } from './acts/troubles.ts';
import { findingsReaders } from './facts/findings.ts';
import { namedIn, type TextSpan } from './names/names.ts';
import { evidenceIn, shownBeside } from './picture-evidence.ts';
import { regionsIn } from './regions/regions.ts';
import type { Stated } from './text/assertion.ts';
import { cleanMessage } from './text/clean.ts';
import { languageOf } from './text/language.ts';
import { zonesOf } from './text/zones.ts';

export interface ReaderOptions {
  /** Phrases that reveal a finding, from `knowledge/findings.yaml`. */
  readonly words: readonly FindingWords[];
  /** Event texts the articles name, beside the ones every reader knows. */
  readonly eventTexts?: readonly string[];
  /** What acts may name: terms, questions, articles, other desks. Without it none of them is named, and every topic that is mentioned counts. */
  readonly book?: ActBook;
  /** The fleet's names at the time of a reading; return the same object while they are the same. */
  readonly names: () => FleetNames;
}

export interface ReadOptions {
  readonly now: UtcTime;
  /** Of the sender's clock, where it is known. */
  readonly timeZone?: TimeZone;
  /** Of the sender, e.g. `fr-CA`; only where the words don't tell. */
  readonly locale?: string | undefined;
  /** The texts of the pictures that came with it. */
  readonly pictures?: readonly string[];
  /** In place of the reader's own fleet names. */
  readonly names?: FleetNames;
}

export interface Reader {
  /** One message → what it says, as plain values. Pure, linear in the length of the text, never throws. */
  read(text: string, options: ReadOptions): Report;
}

const COMPUTER_LINE = /^\s*(?:computer|ordinateur)\s*:\s*([\p{L}\p{N}][\p{L}\p{N}.-]{1,80})/imu;
const LONGEST_REMARK = 4000;
const NO_PLACES: ReadonlySet<number> = new Set();

function tokenNumbers(words: Words, spans: readonly TextSpan[]): ReadonlySet<number> {
  return new Set(spans.flatMap(({ from, to }) => [tokenAt(words.tokens, from), tokenAt(words.tokens, to - 1)]));
}

function withoutRepeats(stated: readonly Stated[]): Stated[] {
  const seen = new Set<string>();
  return stated.filter(({ key, value }) => {
    const id = `${key}\n${value.toLowerCase()}`;
    return seen.has(id) ? false : seen.add(id) !== undefined;
  });
}

/** What an earlier message adds; where the writer says something of a key, their word counts. */
function withoutOther(told: readonly Stated[], spoken: readonly Stated[]): Stated[] {
  const keys = new Set(spoken.filter(({ holds }) => holds).map(({ key }) => key));
  return told.filter(({ key }) => !keys.has(key));
}

function factsOf(key: string, places: readonly Place[]): Stated[] {
  return places.map(({ value }) => ({ key, value, holds: true }));
}

function readMessage(
  raw: string,
  options: ReadOptions,
  names: FleetNames,
  readers: ReturnType<typeof findingsReaders>,
): Said {
  const text = cleanMessage(raw);
  const zones = zonesOf(text);
  const said = wordsOf(zones.said);
  const pasted = zones.pasted === '' ? undefined : wordsOf(zones.pasted);
  const handedOn = zones.told === '' ? undefined : wordsOf(zones.told);
  const regions = regionsIn(said).map(({ region, from, to }) => ({ value: region, from, to }));
  const { mentions, spans, ticket, trackingId, users } = namedIn(said, pasted, names, regions);
  const computer = COMPUTER_LINE.exec(zones.pasted)?.[1];
  const hosts = meantPlaces(said, placesOf(mentions, 'host'));
  const pools = meantPlaces(said, placesOf(mentions, 'pool'));
  const meantRegions = meantPlaces(said, regions);
  const greeting = GREETING.exec(said.folded)?.[0].length ?? 0;
  const opening: Words = greeting === 0 ? said : wordsOf(zones.said.slice(greeting));
  const shifted = mentions.map(({ from, to }) => ({ from: from - greeting, to: to - greeting }));
  const spoken = readers.all(opening, tokenNumbers(opening, shifted), options);
  const told = handedOn === undefined ? [] : readers.all(handedOn, NO_PLACES, options);
  const evidence = pasted === undefined ? [] : readers.evidence(pasted);
  const shown = evidenceIn(options.pictures ?? [], readers.all, options, names);
  const saidHost = hosts[0]?.value ?? (pools.length === 0 ? computer : undefined) ?? null;
  const sessionHost = saidHost ?? (pools.length === 0 ? shown.sessionHost : null);
  const tried = readers.tried(said);
  const remark = masked(said.folded, spans).slice(0, LONGEST_REMARK);
  const stated = withoutRepeats([
    ...factsOf('region', meantRegions),
    ...factsOf('host-pool', pools),
    ...(saidHost === null ? [] : [{ key: 'session-host', value: saidHost, holds: true }]),
    ...factsOf('session-host', hosts),
    ...users.map((value) => ({ key: 'user', value, holds: true })),
    ...spoken,
    ...withoutOther(told, spoken),
    ...evidence,
    ...(users.length === 1 && !spoken.some(({ key }) => key === 'scope')
      ? [{ key: 'scope', value: 'one-user', holds: true }]
      : []),
  ]);
  const entities: Entities = {
    region: meantRegions[0]?.value ?? null,
    hostPool: pools[0]?.value ?? null,
    sessionHost,
    ticket,
    trackingId,
  };
  const intent = intentOf({
    remark,
    region: regions.length > 0,
    name: hosts.length > 0 ? 'host' : pools.length > 0 ? 'pool' : null,
    ticket: ticket !== null,
    trackingId: trackingId !== null,
    fault: isFault(spoken, remark),
    trouble: tried.length > 0 || spoken.some(isTrouble),
    told: spoken.some(({ key }) => key !== 'since' && key !== 'topic'),
    pastedFault: isFault(evidence, '') || [...told, ...shown.stated].some(isTrouble),
  });
  const at = options.now;
  const findings = [
    ...stated.map((one): Finding => ({ ...one, from: 'said', at })),
    ...shownBeside(stated, withoutRepeats(shown.stated)).map((one): Finding => ({ ...one, from: 'picture', at })),
  ];
  return {
    text,
    language: languageOf(text, said.tokens, options.locale),
    // A picture alone asks for no help: its words may make sense where something is open.
    intent: text === '' && shown.seen !== null && intent === 'help' ? 'other' : intent,
    entities,
    findings,
    tried,
    separateTroubles: [],
    ...(shown.seen === null ? {} : { seen: shown.seen }),
  };
}

const NO_BOOK: ActBook = {
  articles: [],
  codes: { entries: [], reviewed: '' },
  questions: [],
  routes: { routes: [], ours: [], notOursPhrases: [] },
  terms: [],
};

/** Builds a reader; its phrase tables are made once, here. */
export function createReader({ words, eventTexts = [], book, names }: ReaderOptions): Reader {
  const readers = findingsReaders(words, eventTexts);
  const actsIn = actReader(book ?? NO_BOOK);
  // "Teams is slow in AVD" mentions Teams and is about AVD: only the routes know which words are ours.
  const placed = (said: Said): Said =>
    book === undefined ? said : { ...said, findings: withoutMentionedTopics(book, said) };
  const understood = (said: Said): Report => ({
    ...said,
    acts: actsIn(said),
    manner: mannerOf(said.text),
  });
  return {
    read: (text, options) => {
      const known = options.names ?? names();
      const said = readMessage(text, options, known, readers);
      // What a picture shows belongs to the whole message, so that is not taken apart.
      const whole = said.seen !== undefined;
      const parts = whole ? [] : troublesApart(said, (part) => readMessage(part, options, known, readers));
      const separateTroubles = parts.map((part) => understood(placed(part)));
      const trouble = parts.some(({ intent }) => intent === 'troubleshoot');
      return understood(placed({ ...said, intent: trouble ? 'troubleshoot' : said.intent, separateTroubles }));
    },
  };
}
