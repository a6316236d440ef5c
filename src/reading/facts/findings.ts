import type { UtcTime } from '../../domain/core/time.ts';
import type { TimeZone } from '../../domain/core/time-zone.ts';
import type { FindingKey } from '../../domain/knowledge/finding.ts';
import type { FindingWords } from '../../domain/knowledge/knowledge-base.ts';
import type { Words } from '../../text/tokens.ts';
import { codeReader, correlationIdsIn } from '../codes/codes.ts';
import type { Stated } from '../text/assertion.ts';
import { type Context, contextOf } from '../text/clause-context.ts';
import type { Mention } from '../text/mention.ts';
import { type PhraseMatch, phraseFinder } from '../text/phrases.ts';
import { polarityOf } from '../text/polarity.ts';
import { mentionPolarity } from '../text/polarity-of-mention.ts';
import { sinceIn, wellThen } from '../times/since.ts';
import { quantitiesIn } from './affected-counts.ts';
import { withoutAppSignIn } from './app-sign-in.ts';
import { withoutLooser, withoutVaguer } from './closer-words.ts';
import { healthChecksIn } from './health-checks.ts';
import { hostStatusesIn } from './host-statuses.ts';
import { networksIn } from './network-sentences.ts';
import { sessionTablesIn } from './session-tables.ts';
import { isOnlyNamed } from './topic-only-named.ts';
import { triedIn } from './tried.ts';
import { TRIED_FIXES } from './tried-fixes.ts';
import { scopeIn } from './who-is-affected.ts';
import { otherWaysIn, provedBy } from './working-alternatives.ts';

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
/** Values that say themselves that something works. */
const WORKING_ELSEWHERE = new Set(['web-works', 'other-client-works', 'some-pcs-only', 'Available']);
/** Keys that stand whether a sentence tells, asks or guesses: what is seen, by whom and where. */
const STURDY = new Set<FindingKey>([
  'stage',
  'scope',
  'since',
  'pattern',
  'hosts-affected',
  'error-code',
  'extended-error-code',
  'symbolic-code',
  'event-id',
  'event-text',
  'correlation-id',
  'network',
  'other-network',
  'client',
  'topic',
  'task',
  'feature',
]);
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

function isMeant(context: Context, { key, from, to }: Mention): boolean {
  // What would something cost? The topic stands whether it is stated, asked or only thought of.
  const mood = context.mood(from);
  if (key === 'topic') return mood !== 'over';
  if (mood === 'told') return STURDY.has(key) || !context.guessed({ from, to });
  return mood === 'asked' && STURDY.has(key);
}

function stated(words: Words, context: Context, mention: Mention): Stated[] {
  const { key, value, from } = mention;
  if (!isMeant(context, mention) || (key === 'since' && wellThen(words.folded, mention))) return [];
  if (key === 'topic') return isOnlyNamed(words, mention) ? [] : [{ key, value, holds: true }];
  const spoken = mentionPolarity(words, mention);
  if (spoken === 'unsure') return [];
  const cleared =
    CLEARED_BY_WORKING.has(key) &&
    !WORKING_ELSEWHERE.has(value) &&
    spoken !== 'denied' &&
    !context.onlySeen(from) &&
    (spoken === 'works' || context.fine(from));
  const { moment } = mention;
  if (!cleared) return [{ key, value, holds: spoken !== 'denied', ...(moment === undefined ? {} : { moment }) }];
  const proof =
    key === 'client' ? provedBy(value) : key === 'network' ? [{ key: 'other-network', value: 'works' }] : [];
  return [{ key, value, holds: false }, ...proof.map((one) => ({ ...one, holds: true }))];
}

function workingAlternatives(words: Words, context: Context): Stated[] {
  return otherWaysIn(words).flatMap(({ meaning, from, to }) => {
    const at = words.tokens[from]?.from ?? 0;
    const polarity = polarityOf(words.tokens, from, to);
    if (context.onlySeen(at) || (polarity !== 'works' && !(polarity === 'holds' && context.fine(at)))) return [];
    if (context.mood(at) !== 'told') return [];
    if (meaning.key !== 'client') return [{ ...meaning, holds: true }];
    const denied = meaning.value === 'other-client-works' ? [] : [{ ...meaning, holds: false }];
    return [...denied, ...provedBy(meaning.value).map((one) => ({ ...one, holds: true }))];
  });
}

/** When a text was written, and by which clock its writer tells the time. */
export interface WrittenAt {
  readonly now: UtcTime;
  readonly timeZone?: TimeZone;
}

/** Reads every finding that words, codes and events of a text state. `places`: token numbers of the hosts and pools named in it. */
export type FindingsReader = (words: Words, places: ReadonlySet<number>, at: WrittenAt) => readonly Stated[];

/** Codes and events alone: what counts in a pasted log or dialog box too. */
export type EvidenceReader = (words: Words) => readonly Stated[];

/** Fix ids of what the writer says was done. */
export type TriedReader = (words: Words) => readonly string[];

/** Every fix id that what was tried can amount to. */
export const TRIED_FIX_IDS: readonly string[] = TRIED_FIXES.map(({ fixId }) => fixId);

/** Builds the readers from the phrases of the knowledge base and the event texts its articles name. */
export function findingsReaders(
  phrases: readonly FindingWords[],
  eventTexts: readonly string[],
): { readonly all: FindingsReader; readonly evidence: EvidenceReader; readonly tried: TriedReader } {
  const find = phraseFinder<Spoken>(
    phrases.flatMap(({ key, value, words }) => words.map((word) => [word, { key, value }] as const)),
  );
  const codesIn = codeReader(eventTexts);
  const evidenceMentions = (words: Words): Mention[] => [
    ...codesIn(words),
    ...healthChecksIn(words),
    ...correlationIdsIn(words),
  ];
  const evidence: EvidenceReader = (words) => {
    const context = contextOf('');
    return [...evidenceMentions(words), ...sessionTablesIn(words)].flatMap((mention) =>
      stated(words, context, mention),
    );
  };
  const all: FindingsReader = (words, places, { now, timeZone }) => {
    const context = contextOf(words.folded);
    const matches = find(words.tokens);
    const whole = matches.filter((match) => !matches.some((other) => contains(other, match)));
    const mentions = [
      ...evidenceMentions(words),
      ...sessionTablesIn(words),
      ...hostStatusesIn(words, places),
      ...quantitiesIn(words),
      ...sinceIn(words, now, timeZone),
      ...networksIn(words),
      ...fromTokens(words, whole),
    ];
    const facts = withoutVaguer(mentions)
      .filter(({ key }) => key !== 'scope')
      .flatMap((mention) => stated(words, context, mention));
    return [
      ...withoutAppSignIn(words, withoutLooser(facts)),
      ...workingAlternatives(words, context),
      ...scopeIn(
        words,
        context,
        mentions.filter(({ key }) => key === 'scope'),
      ),
    ];
  };
  return { all, evidence, tried: triedIn };
}
