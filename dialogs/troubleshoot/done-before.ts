import type { DeskCase } from '../../src/domain/case/case.ts';
import { type Article, articleText } from '../../src/domain/knowledge/article.ts';
import { parsedMarkdown } from '../../src/knowledge/blocks.ts';
import { doneSteps } from '../../src/knowledge/done-steps.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import { shortened } from '../../src/wording/lines/outside-text.ts';
import type { FlowContext } from '../flow.ts';

/** A step is named by its beginning (characters). */
const LONGEST_NAME = 120;

/** The steps of a fix that the agent said were done, in anything typed in the case. */
export function doneIn({ transcript }: DeskCase, article: Article): ReadonlySet<number> {
  const typed = transcript.filter(({ from }) => from === 'agent');
  return new Set(typed.flatMap(({ text }) => doneSteps(article, text)));
}

/** That steps are passed over because they were done already, in one line; `null` where none is. */
export function doneLine(article: Article, steps: readonly number[], { language }: FlowContext): string | null {
  const texts = articleText(article, language).steps;
  const named = steps.flatMap((index) => texts[index]?.text ?? []);
  if (named.length === 0) return null;
  const plain = named.map((text) => shortened(parsedMarkdown(text).plain.trim(), LONGEST_NAME));
  return conversationWords(language).doneAlready(plain);
}
