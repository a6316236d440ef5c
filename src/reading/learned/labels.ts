import { NO_ARTICLE, SAYING_ACTS, type Saying, type SayingAct, VAGUE } from '../../domain/text/saying.ts';
import type { OutputGroup } from './groups.ts';

/** In place of an article where no trouble is told. */
export const NO_TROUBLE = '-';

/** Whose matter a message is. `ours`: a virtual desktop, or the work of the desk; `other-team`: a trouble of others; `nobodys`: nothing for a desk. */
export const WHOSE = ['ours', 'other-team', 'nobodys'] as const;
export type Whose = (typeof WHOSE)[number];

/** The questions that are answered about a message. */
export interface Labels {
  readonly article: OutputGroup;
  readonly whose: OutputGroup;
  readonly topic: OutputGroup;
  readonly first: OutputGroup;
  readonly acts: OutputGroup;
  readonly facts: OutputGroup;
}

/** Fewer examples of a fact than this teach the words of their writers. */
const LEAST_SAID = 6;
const LEAST_DENIED = 5;
const LEAST_WRITERS = 2;
/** Names are recognised by their form and the fleet's own list; learned, they would be heard in countries and first names. */
const NAMES: readonly string[] = ['region', 'host-pool', 'session-host', 'user', 'correlation-id'];
/** As many facts as a block of weights has outputs; those with the most examples are learned. */
const MOST_FACTS = 256;

/** Stands before the name of a fact that is denied. */
export const DENIED = '!';

/** The name of a fact as an output: `key=value`, with `!` before it where it is denied. */
export function factName({ key, value, holds }: Saying['facts'][number]): string {
  return `${holds ? '' : DENIED}${key}=${value}`;
}

function factsIn(sayings: readonly Saying[]): string[] {
  const seen = new Map<string, { count: number; writers: Set<string> }>();
  for (const { by, facts } of sayings)
    for (const fact of facts) {
      if (NAMES.includes(fact.key)) continue;
      const one = seen.get(factName(fact)) ?? { count: 0, writers: new Set<string>() };
      one.count += 1;
      one.writers.add(by);
      seen.set(factName(fact), one);
    }
  return [...seen]
    .filter(
      ([name, { count, writers }]) =>
        count >= (name.startsWith(DENIED) ? LEAST_DENIED : LEAST_SAID) && writers.size >= LEAST_WRITERS,
    )
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, MOST_FACTS)
    .map(([name]) => name)
    .sort();
}

/** What can be learned from these sayings. */
export function labelsIn(sayings: readonly Saying[]): Labels {
  const articles = new Set(sayings.flatMap(({ article }) => article ?? []));
  const topics = new Set(sayings.flatMap(({ topic }) => topic ?? []));
  for (const one of [NO_ARTICLE, VAGUE]) articles.delete(one);
  return {
    article: { kind: 'one', names: [NO_TROUBLE, NO_ARTICLE, VAGUE, ...[...articles].sort()] },
    whose: { kind: 'one', names: WHOSE },
    topic: { kind: 'one', names: [NO_TROUBLE, ...[...topics].sort()] },
    first: { kind: 'one', names: SAYING_ACTS },
    acts: { kind: 'several', names: SAYING_ACTS },
    facts: { kind: 'several', names: factsIn(sayings) },
  };
}

const BESIDE_THE_MATTER: readonly SayingAct[] = ['off-topic', 'social', 'language', 'help'];

/** Whose matter a saying is; `undefined` where it is none to judge, as a greeting. */
export function whoseIs({ acts, article }: Saying): Whose | undefined {
  if (article !== undefined) return 'ours';
  if (acts.includes('other-team')) return 'other-team';
  if (acts.includes('off-topic')) return 'nobodys';
  return acts.every((act) => BESIDE_THE_MATTER.includes(act)) ? undefined : 'ours';
}

/** The names of the outputs that hold for a saying, by question. */
export function answersOf(saying: Saying): Readonly<Record<keyof Labels, readonly string[]>> {
  const whose = whoseIs(saying);
  return {
    // In the middle of a conversation most messages tell no trouble, whatever their words: they say nothing of an opening.
    article: saying.article === undefined && saying.open !== undefined ? [] : [saying.article ?? NO_TROUBLE],
    whose: whose === undefined ? [] : [whose],
    topic: [saying.topic ?? NO_TROUBLE],
    first: saying.acts.slice(0, 1),
    acts: saying.acts,
    facts: saying.facts.map(factName),
  };
}
