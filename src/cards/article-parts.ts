import { type DeskRole, doesStepsFor } from '../domain/conversation/desk-role.ts';
import type { Voice } from '../domain/conversation/say.ts';
import type { Language } from '../domain/core/language.ts';
import type { UtcTime } from '../domain/core/time.ts';
import { type Article, type ArticleText, articleText } from '../domain/knowledge/article.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { Term } from '../domain/knowledge/term.ts';
import { type CardWords, cardWords } from '../wording/card.ts';
import { termsIn } from '../wording/lines/term-lines.ts';
import type { Fold } from './card.ts';
import { type CardElement, label, line, subtle } from './elements.ts';
import { markdownElements, withArticleTitles } from './markdown.ts';

const MOST_TERMS = 6;

/** The title of an article in the voice's language; the fix id where there is no such article. */
export function articleTitle(fixId: string, knowledge: KnowledgeBase, voice: Voice): string {
  const title = knowledge.articles.find((one) => one.id === fixId)?.title;
  return title?.[voice.language] ?? title?.en ?? fixId;
}

/** One step with who may do it and what it risks before what it says. */
export function stepElements({ steps }: ArticleText, index: number, words: CardWords): CardElement[] {
  const step = steps[index];
  if (step === undefined) return [];
  const risks = step.risks.map((risk) => words.risk(risk));
  return [
    label([words.stepName(index + 1), words.who(step.actor), ...risks].join(' · ')),
    ...markdownElements(step.text),
  ];
}

/** Where an article comes from, how far that can be trusted and how old it is: one line per source, linked where it has an address. */
export function sourceElements(article: Article, voice: Voice, now: UtcTime): CardElement[] {
  const words = cardWords(voice.language);
  return article.sources.map((source) => {
    const section = source.url === undefined ? source.section : `[${source.section}](${source.url})`;
    return subtle(words.source(section, source, now));
  });
}

/** The first step that a person of this role does, `undefined` where none is theirs, and how many are left for others. */
export function ownSteps(
  { steps }: ArticleText,
  role: DeskRole,
): { readonly first: number | undefined; readonly others: number } {
  const own = steps.flatMap((step, index) => (doesStepsFor(role, step.actor) ? [index] : []));
  return { first: own[0], others: steps.length - own.length };
}

/** How far the source of an article can be trusted and how old it is; nothing where it names none. */
export function trustLine({ sources }: Article, voice: Voice, now: UtcTime): string[] {
  return sources.slice(0, 1).map((source) => cardWords(voice.language).trust(source, now));
}

/** The words of the field that a text uses, each explained in a line, folded away; nothing where it uses none. */
export function termFold(used: string, knowledge: KnowledgeBase, voice: Voice): Fold[] {
  const terms = termsIn(used, knowledge.terms, voice.language).slice(0, MOST_TERMS);
  if (terms.length === 0) return [];
  const body = terms.map((term) => line(term.says[voice.language]));
  return [{ title: cardWords(voice.language).terms, body }];
}

// Articles and terms are loaded once and never change, so what an article uses of them is worked out once.
const foldsOfArticles = new WeakMap<readonly Term[], WeakMap<Article, Map<Language, Fold[]>>>();

/** As `termFold`, for the words of an article's title and steps. */
export function articleTermFold(article: Article, knowledge: KnowledgeBase, voice: Voice): Fold[] {
  const byArticle = foldsOfArticles.get(knowledge.terms) ?? new WeakMap<Article, Map<Language, Fold[]>>();
  foldsOfArticles.set(knowledge.terms, byArticle);
  const byLanguage = byArticle.get(article) ?? new Map<Language, Fold[]>();
  byArticle.set(article, byLanguage);
  const known = byLanguage.get(voice.language);
  if (known !== undefined) return known;
  const { steps, verify } = articleText(article, voice.language);
  const title = articleTitle(article.id, knowledge, voice);
  const fold = termFold([title, ...steps.map((step) => step.text), verify].join('\n'), knowledge, voice);
  byLanguage.set(voice.language, fold);
  return fold;
}

/** The whole article: cause, every step, what comes next, what its sources get wrong, and the sources. */
export function wholeArticle(article: Article, knowledge: KnowledgeBase, voice: Voice, now: UtcTime): CardElement[] {
  const words = cardWords(voice.language);
  const text = articleText(article, voice.language);
  const next = withArticleTitles(text.ifItDoesNotHelp, (fixId) => articleTitle(fixId, knowledge, voice));
  const conflicts = text.conflicts.flatMap((conflict) => markdownElements(conflict));
  return [
    label(words.cause),
    ...markdownElements(text.cause),
    label(words.allSteps),
    ...text.steps.flatMap((_step, index) => stepElements(text, index, words)),
    ...(next.trim() === '' ? [] : [label(words.ifNot), ...markdownElements(next)]),
    ...(conflicts.length === 0 ? [] : [label(words.conflicts), ...conflicts]),
    ...sourceElements(article, voice, now),
    subtle(words.reviewed(article.reviewed)),
  ];
}
