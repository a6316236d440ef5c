import type { Finding } from '../domain/finding.ts';
import type { FindingWords } from '../domain/knowledge-base.ts';
import type { Entities, FleetNames, Report } from '../domain/report.ts';
import type { UtcTime } from '../domain/time.ts';
import { cleanMessage } from './clean.ts';
import { findingsReaders, type Stated } from './findings.ts';
import { ticketIn, trackingIdIn, usersIn } from './identifiers.ts';
import { intentOf } from './intent.ts';
import { GREETING } from './intent-wishes.ts';
import { languageOf } from './language.ts';
import { namesIn, type Span } from './names.ts';
import { masked, meantPlaces, type Place, placesOf } from './places.ts';
import { regionsIn } from './regions.ts';
import { tokenAt, type Words, wordsOf } from './tokens.ts';
import { triedIn } from './tried.ts';
import { troublesApart } from './troubles.ts';
import { zonesOf } from './zones.ts';

export interface ReaderOptions {
  /** Phrases that reveal a finding, from `knowledge/findings.yaml`. */
  readonly words: readonly FindingWords[];
  /** Event texts the articles name, beside the ones every reader knows. */
  readonly eventTexts?: readonly string[];
  /** The fleet's names at the time of a reading; return the same object while they are the same. */
  readonly names: () => FleetNames;
}

export interface ReadOptions {
  readonly now: UtcTime;
  /** Of the sender, e.g. `fr-CA`; only where the words don't tell. */
  readonly locale?: string | undefined;
  /** In place of the reader's own fleet names. */
  readonly names?: FleetNames;
}

export interface Reader {
  /** One message → what it says, as plain values. Pure, linear in the length of the text, never throws. */
  read(text: string, options: ReadOptions): Report;
}

const COMPUTER_LINE = /^\s*(?:computer|ordinateur)\s*:\s*([\p{L}\p{N}][\p{L}\p{N}.-]{1,80})/imu;
const NOT_TROUBLE_KEYS = new Set([
  'scope',
  'since',
  'network',
  'client',
  'topic',
  'changed',
  'os-edition',
  'agent-version',
  'other-network',
  'drain',
  'capacity',
  'power',
  'heartbeat',
  'host-status',
  'hosts-affected',
  'incident',
  'session-host',
  'host-pool',
  'region',
  'user',
]);
const FAULT_KEYS = new Set([
  'error-code',
  'extended-error-code',
  'symbolic-code',
  'event-id',
  'event-text',
  'health-check',
]);
const FAULT_STATUSES = new Set([
  'NeedsAssistance',
  'NoHeartbeat',
  'UpgradeFailed',
  'NotJoinedToDomain',
  'DomainTrustRelationshipLost',
  'SxSStackListenerNotReady',
  'FSLogixNotHealthy',
]);
const ASKS_FOR_A_LIST = /^(?:any|which|how many|show|list|are any|do any|quels?|combien|y a)\b/;
const LONGEST_REMARK = 2000;

function tokenNumbers(words: Words, spans: readonly Span[]): ReadonlySet<number> {
  return new Set(spans.flatMap(({ from, to }) => [tokenAt(words.tokens, from), tokenAt(words.tokens, to - 1)]));
}

function withoutRepeats(stated: readonly Stated[]): Stated[] {
  const seen = new Set<string>();
  return stated.filter(({ key, value }) => {
    const id = `${key}\n${value.toLowerCase()}`;
    return seen.has(id) ? false : seen.add(id) !== undefined;
  });
}

function held(key: string, places: readonly Place[]): Stated[] {
  return places.map(({ value }) => ({ key, value, holds: true }));
}

function isFault(stated: readonly Stated[], remark: string): boolean {
  return stated.some(
    ({ key, value }) =>
      FAULT_KEYS.has(key) || (key === 'host-status' && FAULT_STATUSES.has(value) && !ASKS_FOR_A_LIST.test(remark)),
  );
}

function readMessage(
  raw: string,
  options: ReadOptions,
  names: FleetNames,
  readers: ReturnType<typeof findingsReaders>,
): Report {
  const text = cleanMessage(raw);
  const zones = zonesOf(text);
  const said = wordsOf(zones.said);
  const pasted = zones.quoted === '' ? undefined : wordsOf(zones.quoted);
  const tracking = trackingIdIn(said) ?? (pasted === undefined ? null : trackingIdIn(pasted));
  const users = usersIn(said);
  const regions = regionsIn(said).map(({ region, from, to }) => ({ value: region, from, to }));
  const taken: Span[] = [
    ...regions,
    ...users,
    ...(tracking !== null && zones.said.length >= tracking.to ? [tracking] : []),
  ];
  const mentions = namesIn(said, names, taken);
  const computer = COMPUTER_LINE.exec(zones.quoted)?.[1];
  const hosts = meantPlaces(said, placesOf(mentions, 'host'));
  const pools = meantPlaces(said, placesOf(mentions, 'pool'));
  const meantRegions = meantPlaces(said, regions);
  const greeting = GREETING.exec(said.folded)?.[0].length ?? 0;
  const opening: Words = greeting === 0 ? said : wordsOf(zones.said.slice(greeting));
  const shifted = mentions.map(({ from, to }) => ({ from: from - greeting, to: to - greeting }));
  const spoken = readers.all(opening, tokenNumbers(opening, shifted), options.now);
  const evidence = pasted === undefined ? [] : readers.evidence(pasted);
  const sessionHost = hosts[0]?.value ?? (pools.length === 0 ? computer : undefined) ?? null;
  const ticket = ticketIn(said);
  const tried = triedIn(said);
  const remark = masked(said.folded, [...taken, ...mentions]).slice(0, LONGEST_REMARK);
  const stated = withoutRepeats([
    ...held('region', meantRegions),
    ...held('host-pool', pools),
    ...(sessionHost === null ? [] : [{ key: 'session-host', value: sessionHost, holds: true }]),
    ...held('session-host', hosts),
    ...users.map(({ value }) => ({ key: 'user', value, holds: true })),
    ...spoken,
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
    trackingId: tracking?.value ?? null,
  };
  const intent = intentOf({
    remark,
    region: regions.length > 0,
    name: hosts.length > 0 ? 'host' : pools.length > 0 ? 'pool' : null,
    ticket: ticket !== null,
    trackingId: tracking !== null,
    fault: isFault(spoken, remark),
    trouble: tried.length > 0 || spoken.some(({ key, holds }) => holds && !NOT_TROUBLE_KEYS.has(key)),
    told: spoken.some(({ key }) => key !== 'since' && key !== 'topic'),
    pastedFault: isFault(evidence, ''),
  });
  const at = options.now;
  const findings = stated.map((one): Finding => ({ ...one, from: 'said', at }));
  return {
    text,
    language: languageOf(text, said.tokens, options.locale),
    intent,
    entities,
    findings,
    tried,
    apart: [],
  };
}

/** Builds a reader; its phrase tables are made once, here. */
export function createReader({ words, eventTexts = [], names }: ReaderOptions): Reader {
  const readers = findingsReaders(words, eventTexts);
  return {
    read: (text, options) => {
      const known = options.names ?? names();
      const report = readMessage(text, options, known, readers);
      const apart = troublesApart(report, (part) => readMessage(part, options, known, readers));
      const trouble = apart.some(({ intent }) => intent === 'troubleshoot');
      return { ...report, intent: trouble ? 'troubleshoot' : report.intent, apart };
    },
  };
}
