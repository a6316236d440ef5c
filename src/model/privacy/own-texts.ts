import { LANGUAGES } from '../../domain/core/language.ts';
import { REGIONS } from '../../domain/core/region.ts';
import { articleText } from '../../domain/knowledge/article.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import { ordinaryWords } from './ordinary-words.ts';

// The knowledge is loaded once and never changes; its words are two million letters long.
const ordinary = new WeakMap<KnowledgeBase, ReadonlySet<string>>();

/** Our own texts in both languages: articles, questions, words that are recognised, terms, regions. What stands in them is nobody's name. */
function ownTexts({ articles, questions, words, terms }: KnowledgeBase): string[] {
  const fixes = articles.flatMap((article) =>
    LANGUAGES.flatMap((language) => {
      const { tellTheCaller, cause, steps, verify } = articleText(article, language);
      const told = [tellTheCaller, cause, verify, ...steps.map((step) => step.text)];
      return [article.title[language] ?? '', ...article.phrases[language], ...told];
    }),
  );
  const asked = questions.flatMap(({ text, choices }) => [
    text.en,
    text.fr ?? '',
    ...choices.flatMap(({ label, value }) => [label.en, label.fr ?? '', value]),
  ]);
  const regions = REGIONS.flatMap(({ name, displayName }) => [name, displayName]);
  return [...fixes, ...asked, ...words.flatMap((one) => one.words), ...regions, JSON.stringify(terms)];
}

/** The words of our own texts, which are surely no person's name. */
export function ordinaryWordsOf(knowledge: KnowledgeBase): ReadonlySet<string> {
  const words = ordinary.get(knowledge) ?? ordinaryWords(ownTexts(knowledge));
  ordinary.set(knowledge, words);
  return words;
}
