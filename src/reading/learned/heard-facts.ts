import type { SaidFact } from '../../domain/text/saying.ts';
import type { HeardMessage } from './hear.ts';
import { DENIED, factName, type Labels } from './labels.ts';

/** From here on a fact is taken from what was learned alone. */
const ENOUGH_ALONE = 0.4;
/** From here on a fact is taken that the word lists found as well. */
const ENOUGH_WITH_WORDS = 0.03;

/** A fact from its name, `key=value` or `!key=value`. */
function factOf(name: string): SaidFact {
  const holds = !name.startsWith(DENIED);
  const plain = holds ? name : name.slice(DENIED.length);
  const equals = plain.indexOf('=');
  return { key: plain.slice(0, equals), value: plain.slice(equals + 1), holds };
}

/** The facts that were heard by themselves. */
export function factsHeard({ facts }: HeardMessage): readonly SaidFact[] {
  return facts.filter(({ probability }) => probability >= ENOUGH_ALONE).map(({ name }) => factOf(name));
}

/**
 * What word lists found, together with what was heard: names, codes and whatever no saying teaches as they were found; of the rest what was heard,
 * and what was found where it was not heard to be wrong.
 */
export function factsTogether(found: readonly SaidFact[], heard: HeardMessage, labels: Labels): readonly SaidFact[] {
  const learned = new Set(labels.facts.names);
  const likely = new Map(heard.facts.map(({ name, probability }) => [name, probability]));
  const kept = found.filter((fact) => {
    const name = factName(fact);
    const other = factName({ ...fact, holds: !fact.holds });
    const taught = learned.has(name) || learned.has(other);
    return !taught || (likely.get(name) ?? 0) >= ENOUGH_WITH_WORDS;
  });
  const names = new Set(kept.map(factName));
  return [...kept, ...factsHeard(heard).filter((fact) => !names.has(factName(fact)))];
}
