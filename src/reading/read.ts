import type { UtcTime } from '../domain/core/time.ts';
import type { TimeZone } from '../domain/core/time-zone.ts';
import type { Finding } from '../domain/knowledge/finding.ts';
import type { FindingWords } from '../domain/knowledge/knowledge-base.ts';
import type { ActBook } from '../domain/text/act.ts';
import type { Entities, FleetNames, Report, Said } from '../domain/text/report.ts';
import type { OpenThing } from '../domain/text/saying.ts';
import { tokenAt, type Words, wordsOf } from '../text/tokens.ts';
import { greetingLength, intentIn, understanding } from './acts/acts.ts';
import { findingsReaders } from './facts/findings.ts';
import { isForeign } from './foreign.ts';
import type { HeardMessage } from './learned/hear.ts';
import { actsHeard } from './learned/heard-acts.ts';
import { factsMeant } from './learned/heard-facts.ts';
import type { Hearing } from './learned/hearing.ts';
import { namedIn } from './names/names.ts';
import { evidenceIn, shownBeside } from './picture-evidence.ts';
import { regionsIn } from './regions/regions.ts';
import type { Stated } from './text/assertion.ts';
import { cleanMessage } from './text/clean.ts';
import { languageOf } from './text/language.ts';
import type { TextSpan } from './text/mention.ts';
import { zonesOf } from './text/zones.ts';

export interface ReaderOptions {
  /** Phrases that reveal a finding, from `knowledge/findings.yaml`. */
  readonly words: readonly FindingWords[];
  /** Event texts the articles name, beside the ones every reader knows. */
  readonly eventTexts?: readonly string[];
  /** What acts may name: terms, questions, articles, other desks. Without it none of them is named, and every topic that is mentioned counts. */
  readonly book?: ActBook;
  /** What was learned from sayings; without it only words and names are recognised. */
  readonly learned?: Hearing | undefined;
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
  /** What stands open in the conversation; absent: nothing. */
  readonly open?: OpenThing | undefined;
  /** In place of the reader's own fleet names. */
  readonly names?: FleetNames;
}

export interface Reader {
  /** One message → what it says, as plain values. Pure, linear in the length of the text, never throws. */
  read(text: string, options: ReadOptions): Report;
}

const COMPUTER_LINE = /^\s*(?:computer|ordinateur)\s*:\s*([\p{L}\p{N}][\p{L}\p{N}.-]{1,80})/imu;
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

function factsOf(key: string, places: readonly { readonly value: string }[]): Stated[] {
  return places.map(({ value }) => ({ key, value, holds: true }));
}

function readMessage(
  text: string,
  heard: HeardMessage | undefined,
  meant: (said: string, found: readonly Stated[], heard: HeardMessage | undefined) => readonly Stated[],
  options: ReadOptions,
  names: FleetNames,
  readers: ReturnType<typeof findingsReaders>,
): Said {
  const zones = zonesOf(text);
  const said = wordsOf(zones.said);
  const pasted = zones.pasted === '' ? undefined : wordsOf(zones.pasted);
  const handedOn = zones.told === '' ? undefined : wordsOf(zones.told);
  const regions = regionsIn(said).map(({ region, from, to }) => ({ value: region, from, to }));
  const named = namedIn(said, pasted, names, regions);
  const { hosts, pools, users } = named;
  const computer = COMPUTER_LINE.exec(zones.pasted)?.[1];
  const greeting = greetingLength(said);
  const opening: Words = greeting === 0 ? said : wordsOf(zones.said.slice(greeting));
  const shifted = named.machines.map(({ from, to }) => ({ from: from - greeting, to: to - greeting }));
  const found = readers.all(opening, tokenNumbers(opening, shifted), options);
  const spoken = meant(zones.said, found, zones.said === text ? heard : undefined);
  const told = handedOn === undefined ? [] : readers.all(handedOn, NO_PLACES, options);
  const evidence = pasted === undefined ? [] : readers.evidence(pasted);
  const shown = evidenceIn(options.pictures ?? [], readers.all, options, names);
  const saidHost = hosts[0]?.value ?? (pools.length === 0 ? computer : undefined) ?? null;
  const sessionHost = saidHost ?? (pools.length === 0 ? shown.sessionHost : null);
  const tried = readers.tried(said);
  const stated = withoutRepeats([
    ...factsOf('region', named.regions),
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
    region: named.regions[0]?.value ?? null,
    hostPool: pools[0]?.value ?? null,
    sessionHost,
    ticket: named.ticket,
    trackingId: named.trackingId,
  };
  const intent = intentIn({
    said,
    spans: named.spans,
    region: regions.length > 0,
    hosts: hosts.length > 0,
    pools: pools.length > 0,
    entities,
    tried,
    spoken,
    told: [...told, ...shown.stated],
    evidence,
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
    ...(heard === undefined ? {} : { heard: actsHeard(heard) }),
    separateTroubles: [],
    ...(shown.seen === null ? {} : { seen: shown.seen }),
  };
}

/** Builds a reader; its phrase tables are made once, here. */
export function createReader({ words, eventTexts = [], book, learned, names }: ReaderOptions): Reader {
  const readers = findingsReaders(words, eventTexts);
  const understood = understanding(book);
  return {
    read: (raw, options) => {
      const known = options.names ?? names();
      const hearing = (text: string) =>
        learned === undefined || text === '' ? undefined : learned.hear(text, options.open);
      const meant = (said: string, found: readonly Stated[], heard = hearing(said)) =>
        learned === undefined || heard === undefined ? found : factsMeant(said, found, heard, learned.labels);
      const part = (text: string) => readMessage(text, hearing(text), meant, options, known, readers);
      const text = cleanMessage(raw);
      const heard = hearing(text);
      const said = readMessage(text, heard, meant, options, known, readers);
      // A picture says what its words leave open.
      const foreign =
        heard !== undefined && book !== undefined && said.seen === undefined && isForeign(said, heard, book);
      return understood(foreign ? { ...said, intent: 'other', foreign: true } : said, part, options.open);
    },
  };
}
