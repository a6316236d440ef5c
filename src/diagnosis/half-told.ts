import type { PossibleQuestion } from '../domain/knowledge/diagnosis.ts';
import type { Finding, FindingKey } from '../domain/knowledge/finding.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import { groupOf } from './evidence.ts';
import { strengthOf } from './expected-signals.ts';
import type { OpenQuestions } from './questions.ts';
import { FIRST_THINGS } from './says-what.ts';
import { articlesOn } from './speaking-articles.ts';
import { STRENGTH_LOG_ODDS } from './strengths.ts';

/** The rest tells apart so many articles at least; for one alone nothing is shared. */
const LEAST_SHARED = 2;

/** How many of the articles that a half-told sign speaks weakly for the rest of it would speak strongly for; 0 where the half is enough. */
function toldApartBy({ articles }: KnowledgeBase, { key, value }: Finding, rest: FindingKey): number {
  const speaking = articlesOn(articles, key);
  const oddsOf = speaking.map((article) => {
    const match = strengthOf(article, key, value);
    return match?.named === true ? STRENGTH_LOG_ODDS[match.strength] : 0;
  });
  if (oddsOf.some((odds) => odds >= STRENGTH_LOG_ODDS.strong)) return 0;
  const speaksStrongly = (values: Readonly<Record<string, keyof typeof STRENGTH_LOG_ODDS>>) =>
    Object.values(values).some((strength) => STRENGTH_LOG_ODDS[strength] >= STRENGTH_LOG_ODDS.strong);
  return speaking.filter((article, index) => (oddsOf[index] ?? 0) > 0 && speaksStrongly(article.signals[rest] ?? {}))
    .length;
}

/**
 * The question for the rest of a sign that was told by half: an event's number that several faults share asks for its text before anything else is
 * thought of. `undefined` where no sign is half told, or nobody can be asked for its rest.
 */
export function questionForRest(
  knowledge: KnowledgeBase,
  questions: Pick<OpenQuestions, 'keys' | 'of'>,
  findings: readonly Finding[],
): PossibleQuestion | undefined {
  const halves = findings.filter(
    ({ key, holds }) => holds && knowledge.groups[key] !== undefined && !FIRST_THINGS.includes(key),
  );
  const rests = halves.flatMap((half) =>
    questions.keys
      .filter((key) => key !== half.key && groupOf(key, knowledge.groups) === groupOf(half.key, knowledge.groups))
      .map((key) => ({ key, apart: toldApartBy(knowledge, half, key) })),
  );
  const [best] = rests
    .filter(({ apart }) => apart >= LEAST_SHARED)
    .sort((a, b) => b.apart - a.apart || a.key.localeCompare(b.key));
  return best === undefined ? undefined : questions.of(best.key);
}
