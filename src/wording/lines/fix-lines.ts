import type { Language } from '../../domain/core/language.ts';
import type { UtcTime } from '../../domain/core/time.ts';
import { articleText } from '../../domain/knowledge/article.ts';
import type { Likelihood, Reason } from '../../domain/knowledge/diagnosis.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import { sentences } from '../sentences.ts';
import { reasonLines } from './reasons.ts';

/** A proposed fix as it is judged: which article, how sure, why. */
export interface ProposedFix {
  readonly fixId: string;
  readonly likelihood: Likelihood;
  readonly reasons: readonly Reason[];
}

/**
 * A proposed fix as plain text, for a terminal: how sure, why, what to tell the caller, every step with who may do it and its risk, how to tell that
 * it worked, and every source with its age. `null` when there is no such article: nothing is made up in its place.
 */
export function fixLines(
  { fixId, likelihood, reasons }: ProposedFix,
  knowledge: KnowledgeBase,
  now: UtcTime,
  language: Language,
): { readonly headline: string; readonly lines: readonly string[] } | null {
  const article = knowledge.articles.find((one) => one.id === fixId);
  if (article === undefined) return null;
  const words = sentences(language).card;
  const text = articleText(article, language);
  const sure = likelihood === 'likely' ? words.likely : words.possible;
  return {
    headline: words.named(sure, `${article.title[language] ?? article.title.en} (${article.id})`),
    lines: [
      ...reasonLines(reasons, language, knowledge).map((reason) => words.named(words.because, reason)),
      words.effort(article.effort, article.disruption),
      words.named(words.tellTheCaller, text.tellTheCaller),
      ...text.steps.map(({ actor, risks, text: what }, index) => {
        const marks = [words.who(actor), ...risks.map(words.risk)].join(', ');
        return `${index + 1}. [${marks}] ${what}`;
      }),
      words.named(words.verify, text.verify),
      ...article.sources.map((source) => {
        const section = source.url === undefined ? source.section : `${source.section} (${source.url})`;
        return words.source(section, source, now);
      }),
    ],
  };
}
