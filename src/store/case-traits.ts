import type { CaseFacts } from '../domain/case/similar-case.ts';

/** A combination of facts that two cases may share, as a key, and how many facts that is. */
export interface CaseTrait {
  readonly key: string;
  readonly strength: number;
}

/** A pasted log may name dozens of codes; a case is known by the first of them. */
const MOST_CODES = 8;
const MOST_TRACKING_IDS = 4;

type Part = readonly [kind: string, value: string];

function parts(kind: string, values: readonly (string | null)[]): readonly (Part | null)[] {
  return [null, ...values.flatMap((value): Part[] => (value === null ? [] : [[kind, value]]))];
}

/** Whether these facts together make two cases alike: a region alone does not, nor does a symptom. The rule of `sharedFacts`. */
function makesAlike(kinds: readonly string[]): boolean {
  const symptom = kinds.includes('code') || kinds.includes('stage');
  if (kinds.includes('region')) return symptom;
  return kinds.some((kind) => kind === 'tracking' || kind === 'host' || kind === 'pool');
}

/**
 * Every combination of a case's facts that makes another case alike which shares it, the strongest first. Two cases share as many facts as the
 * strongest trait that both have, so the most alike of any number of cases are found key by key.
 */
export function traitsOf(facts: CaseFacts): CaseTrait[] {
  const choices = [
    parts('tracking', facts.trackingIds.slice(0, MOST_TRACKING_IDS)),
    parts('host', [facts.sessionHost]),
    parts('pool', [facts.hostPool]),
    parts('region', [facts.region]),
    parts('code', facts.codes.slice(0, MOST_CODES)),
    parts('stage', facts.stages),
  ];
  const combinations = choices.reduce<readonly (readonly Part[])[]>(
    (all, some) => all.flatMap((begun) => some.map((part) => (part === null ? begun : [...begun, part]))),
    [[]],
  );
  return combinations
    .filter((combination) => makesAlike(combination.map(([kind]) => kind)))
    .map((combination) => ({ key: JSON.stringify(combination), strength: combination.length }))
    .sort((a, b) => b.strength - a.strength);
}
