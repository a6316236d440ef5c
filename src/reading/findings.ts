import type { FindingKey } from '../domain/finding.ts';
import type { FindingWords } from '../domain/knowledge-base.ts';
import type { UtcTime } from '../domain/time.ts';
import { circumstancesIn } from './circumstance-sentences.ts';
import { codesIn } from './codes.ts';
import { otherWaysIn, provedBy } from './elsewhere.ts';
import { eventIdsIn } from './event-ids.ts';
import { eventTextReader } from './event-texts.ts';
import { healthChecksIn } from './health-checks.ts';
import { hostStatusesIn } from './host-statuses.ts';
import { correlationIdsIn } from './identifiers.ts';
import type { Mention } from './mention.ts';
import { type PhraseMatch, phraseFinder } from './phrases.ts';
import { type Polarity, polarityOf } from './polarity.ts';
import { quantitiesIn } from './scope.ts';
import { scopesSpoken, speaksOfMany } from './scope-sentences.ts';
import { sinceIn } from './since.ts';
import { stagesIn } from './stage-sentences.ts';
import { tokenAt, type Words } from './tokens.ts';

/** One fact the writer states or denies; who said it and when is added at the end. */
export interface Stated {
  readonly key: FindingKey;
  readonly value: string;
  readonly holds: boolean;
}

// Keys whose "it works there" says that the trouble is elsewhere. For the others only a plain "no" counts.
const CLEARED_BY_WORKING = new Set<FindingKey>([
  'scope',
  'hosts-affected',
  'client',
  'network',
  'health-check',
  'host-status',
  'changed',
]);
// A place is narrower than everyone in it; one caller among several is not alone.
const WIDEST_FIRST = ['site', 'everyone', 'some-users', 'one-user'];
const ELSE = /^\s*(?:else|d'autre|others?|autres?)\b/;

type Spoken = Pick<FindingWords, 'key' | 'value'>;

function contains(outer: PhraseMatch<Spoken>, inner: PhraseMatch<Spoken>): boolean {
  const longer = outer.to - outer.from > inner.to - inner.from;
  return longer && outer.from <= inner.from && outer.to >= inner.to && outer.meaning.key === inner.meaning.key;
}

function fromTokens(words: Words, matches: readonly PhraseMatch<Spoken>[]): Mention[] {
  return matches.map(({ meaning, from, to }) => ({
    key: meaning.key,
    value: meaning.value,
    from: words.tokens[from]?.from ?? 0,
    to: words.tokens[to - 1]?.to ?? 0,
  }));
}

/** How a mention is meant, by the words around it. */
export function mentionPolarity(words: Words, mention: Pick<Mention, 'from' | 'to'>): Polarity {
  const first = tokenAt(words.tokens, mention.from);
  const last = tokenAt(words.tokens, mention.to - 1);
  return polarityOf(words.tokens, first, Math.min(last + 1, words.tokens.length));
}

function stated(words: Words, mention: Mention): Stated[] {
  const { key, value } = mention;
  const polarity = mentionPolarity(words, mention);
  if (polarity === 'unsure') return [];
  if (key === 'scope' && ELSE.test(words.folded.slice(mention.to, mention.to + 10)))
    return [{ key, value, holds: false }];
  if (polarity !== 'works' || !CLEARED_BY_WORKING.has(key)) return [{ key, value, holds: polarity !== 'denied' }];
  const proof =
    key === 'client' ? provedBy(value) : key === 'network' ? [{ key: 'other-network', value: 'works' }] : [];
  return [{ key, value, holds: false }, ...proof.map((one) => ({ ...one, holds: true }))];
}

function workingElsewhere(words: Words): Stated[] {
  return otherWaysIn(words.tokens).flatMap(({ meaning, from, to }) => {
    if (polarityOf(words.tokens, from, to) !== 'works') return [];
    if (meaning.key !== 'client') return [{ ...meaning, holds: true }];
    const denied = meaning.value === 'other-client-works' ? [] : [{ ...meaning, holds: false }];
    return [...denied, ...provedBy(meaning.value).map((one) => ({ ...one, holds: true }))];
  });
}

/** The scope where no quantity tells it; of a bare plural only that it is not one user. */
function scopeSpoken(words: Words): Stated | undefined {
  const spoken = scopesSpoken(words)
    .flatMap((mention) => stated(words, mention))
    .find(({ holds }) => holds);
  if (!speaksOfMany(words) || (spoken !== undefined && spoken.value !== 'one-user')) return spoken;
  return { key: 'scope', value: 'one-user', holds: false };
}

/** Reads every finding that words, codes and events of a text state. `places`: token numbers of the hosts and pools named in it. */
export type FindingsReader = (words: Words, places: ReadonlySet<number>, now: UtcTime) => readonly Stated[];

/** Codes and events alone: what counts in a pasted log or dialog box too. */
export type EvidenceReader = (words: Words) => readonly Stated[];

/** Builds the readers from the phrases of the knowledge base and the event texts its articles name. */
export function findingsReaders(
  phrases: readonly FindingWords[],
  eventTexts: readonly string[],
): { readonly all: FindingsReader; readonly evidence: EvidenceReader } {
  const find = phraseFinder<Spoken>(
    phrases.flatMap(({ key, value, words }) => words.map((word) => [word, { key, value }] as const)),
  );
  const eventTextsIn = eventTextReader(eventTexts);
  const evidenceMentions = (words: Words): Mention[] => [
    ...codesIn(words).filter((mention) => mention.value !== '0x0'),
    ...eventIdsIn(words),
    ...eventTextsIn(words),
    ...healthChecksIn(words),
    ...correlationIdsIn(words),
  ];
  const evidence: EvidenceReader = (words) => evidenceMentions(words).flatMap((mention) => stated(words, mention));
  const all: FindingsReader = (words, places, now) => {
    const matches = find(words.tokens);
    const whole = matches.filter((match) => !matches.some((other) => contains(other, match)));
    const mentions = [
      ...evidenceMentions(words),
      ...hostStatusesIn(words, places),
      ...quantitiesIn(words),
      ...stagesIn(words),
      ...sinceIn(words, now),
      ...fromTokens(words, whole),
    ];
    const said = [
      ...mentions.flatMap((mention) => stated(words, mention)),
      ...workingElsewhere(words),
      ...circumstancesIn(words).map(({ key, value }) => ({ key, value, holds: true })),
    ];
    const scopes = said.filter(({ key, holds }) => key === 'scope' && holds).map(({ value }) => value);
    const spoken = scopes.length > 0 ? undefined : scopeSpoken(words);
    const widest = WIDEST_FIRST.find((one) => scopes.includes(one));
    const others = said.filter(({ key, value, holds }) => key !== 'scope' || !holds || value === widest);
    return spoken === undefined ? others : [...others, spoken];
  };
  return { all, evidence };
}
