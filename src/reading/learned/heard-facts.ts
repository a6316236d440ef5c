import type { FindingKey } from '../../domain/knowledge/finding.ts';
import type { SaidFact } from '../../domain/text/saying.ts';
import { type HeardMessage, hasWords } from './hear.ts';
import { DENIED, factName, type Labels, type Whose } from './labels.ts';

/** From here on a fact is taken from what was learned alone: on writers left out, three in four of such facts are labelled, and more are said. */
const ENOUGH_ALONE = 0.85;
/** Below this a fact that word lists found was not heard at all: on writers left out, hardly one in ten of such facts is meant. */
const HEARD_AT_ALL = 0.01;
/** Facts that are names, or spelled as they stand on a screen or in a log: recognised, never heard. */
const SPELLED: readonly FindingKey[] = [
  'region',
  'host-pool',
  'session-host',
  'user',
  'correlation-id',
  'error-code',
  'extended-error-code',
  'symbolic-code',
  'event-id',
  'event-text',
  'health-check',
  'topic',
  'windows-update',
];
/** What happens and which other way works is told in passing and left out of most labels, a listener is read off a table: what is found of them stands. */
const OFTEN_UNLABELLED: readonly FindingKey[] = ['stage', 'other-network', 'listener'];
const OTHER_WAY: SaidFact = { key: 'client', value: 'web-works', holds: true };

/** A fact from its name, `key=value` or `!key=value`. */
function factOf(name: string): SaidFact {
  const holds = !name.startsWith(DENIED);
  const plain = holds ? name : name.slice(DENIED.length);
  const equals = plain.indexOf('=');
  return { key: plain.slice(0, equals), value: plain.slice(equals + 1), holds };
}

const OURS: Whose = 'ours';

/** The facts that were heard by themselves: each as far as the message is a matter of ours at all. */
export function factsHeard({ facts, whose }: HeardMessage): readonly SaidFact[] {
  const ours = whose.find(({ name }) => name === OURS)?.probability ?? 0;
  return facts.filter(({ probability }) => probability * ours >= ENOUGH_ALONE).map(({ name }) => factOf(name));
}

/** A time of day is spelled out. */
function standsAsFound(fact: SaidFact): boolean {
  return (
    'moment' in fact ||
    SPELLED.includes(fact.key) ||
    OFTEN_UNLABELLED.includes(fact.key) ||
    factName(fact) === factName(OTHER_WAY)
  );
}

// The names of a model never change: they are made a set once.
const taughtBy = new WeakMap<Labels, ReadonlySet<string>>();

function taughtFacts(labels: Labels): ReadonlySet<string> {
  const known = taughtBy.get(labels);
  if (known !== undefined) return known;
  const taught = new Set(labels.facts.names);
  taughtBy.set(labels, taught);
  return taught;
}

/**
 * What word lists found, together with what was heard: names, codes and whatever no saying teaches as they were found; of the rest what was heard,
 * and what was found where it was not heard to be wrong.
 */
export function factsTogether<Found extends SaidFact>(
  found: readonly Found[],
  heard: HeardMessage,
  labels: Labels,
): readonly (Found | SaidFact)[] {
  const learned = taughtFacts(labels);
  const likelihood = (name: string) => heard.facts.find((one) => one.name === name)?.probability ?? 0;
  const kept = found.filter((fact) => {
    const name = factName(fact);
    const taught = learned.has(name) || learned.has(factName({ ...fact, holds: !fact.holds }));
    return !taught || standsAsFound(fact) || likelihood(name) >= HEARD_AT_ALL;
  });
  const names = new Set(kept.map(factName));
  // What was read off a table or a clock is not heard to be otherwise.
  const readOff = new Set(kept.filter(standsAsFound).map(({ key }) => key));
  const more = factsHeard(heard).filter((fact) => !SPELLED.includes(fact.key) && !names.has(factName(fact)));
  return [...kept, ...more.filter(({ key }) => key === 'stage' || !readOff.has(key))];
}

/** Words of a text up to which its facts are heard: what was learned are short messages, and a long one tells much beside its trouble. */
const SHORT = 40;

/** What word lists found in the words of a writer, as they are meant by what was heard in them. */
export function factsMeant<Found extends SaidFact>(
  words: string,
  found: readonly Found[],
  heard: HeardMessage,
  labels: Labels,
): readonly (Found | SaidFact)[] {
  return words.split(/\s+/).length > SHORT || !hasWords(words) ? found : factsTogether(found, heard, labels);
}
