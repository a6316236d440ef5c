import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import { competingPairs, hardPairs, type Pair, type Telling, type Unasked } from './pairs.ts';
import { counted, type ReviewRemark, type ReviewSection } from './section.ts';
import type { WayToKnow } from './ways-to-know.ts';

const NAMED = 3;
const LONGEST_VALUE = 40;

function short(value: string): string {
  return value.length <= LONGEST_VALUE ? value : `${value.slice(0, LONGEST_VALUE - 1)}…`;
}

function fewOf(list: readonly string[], most = NAMED): string {
  const rest = list.length - most;
  return list.slice(0, most).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function tellingText(kind: string, telling: Telling | null): string {
  return telling === null ? `no ${kind}` : `the ${kind} ${telling.way.key} (${telling.apart.toFixed(1)})`;
}

function unaskedText({ key, value }: Unasked): string {
  return `${key} “${short(value)}”`;
}

function missingText({ one, other, unasked }: Pair): string {
  if (unasked.length > 0) return `Would tell, but no question offers it: ${fewOf(unasked.map(unaskedText))}.`;
  const only = (a: typeof one, b: typeof one) => Object.keys(a.signals).filter((key) => !(key in b.signals));
  const keys = [...only(one, other), ...only(other, one)];
  if (keys.length === 0) return 'A question is missing: both name the same keys.';
  return `A better question is missing, or a stronger signal where only one names the key: ${fewOf(keys)}.`;
}

function remarkOf(pair: Pair): ReviewRemark {
  const { one, other, shared, pull, question, check } = pair;
  return {
    weight: 'look',
    about: `${one.id} / ${other.id}`,
    says: `${pull.toFixed(1)} in common (${fewOf(shared.map(short), 2)}).`,
    more: [
      `Best of what there is: ${tellingText('question', question)}, ${tellingText('check', check)}. ${missingText(pair)}`,
    ],
  };
}

/** The values that most hard pairs wait for, one of each article: one more choice of a question helps them all. */
function mostWanted(pairs: readonly Pair[]): string | undefined {
  const counts = new Map<string, { readonly value: string; readonly count: number }>();
  for (const { unasked } of pairs)
    for (const id of new Set(unasked.map((one) => one.id))) {
      const ofThis = unasked.filter((one) => one.id === id);
      const first = ofThis.find(({ value }) => !/^\d+$/.test(value)) ?? ofThis[0];
      const known = counts.get(id) ?? { value: first === undefined ? '' : unaskedText(first), count: 0 };
      counts.set(id, { ...known, count: known.count + 1 });
    }
  const wanted = [...counts].filter(([, { count }]) => count > 1).sort((a, b) => b[1].count - a[1].count);
  const texts = wanted.slice(0, NAMED).map(([id, { value, count }]) => `${value} for ${id} (${count} pairs)`);
  return texts.length === 0 ? undefined : `one more choice of a question: ${texts.join(', ')}.`;
}

/** The pairs of articles that neither a question nor a check tells apart well, worst first. */
export function pairSection(knowledge: KnowledgeBase, ways: readonly WayToKnow[]): ReviewSection {
  const pairs = competingPairs(knowledge, ways);
  const hard = hardPairs(pairs);
  const beginWith = mostWanted(hard);
  return {
    title: "Pairs that can't be told apart",
    why: 'The bot proposes one of two and may well be wrong. A strong finding weighs 3.0, a decisive one 6.0.',
    looked: `${counted(pairs.length, 'pair')} of articles that compete for the same callers`,
    remarks: hard.map(remarkOf),
    ...(beginWith === undefined ? {} : { beginWith }),
  };
}
