import type { DeskCase } from '../../src/domain/case/case.ts';
import { articleText } from '../../src/domain/knowledge/article.ts';
import type { FindingKey } from '../../src/domain/knowledge/finding.ts';
import { cardWords } from '../../src/wording/card.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import { reasonLines } from '../../src/wording/lines/reasons.ts';
import type { FlowContext } from '../flow.ts';
import { judge } from './judge.ts';
import { questionOn } from './question-say.ts';

const MOST_REASONS = 4;
/** What to tell the caller, out of the proposed fix; `null` where there is no such article any more. */
export function sayToCaller(fixId: string, { knowledge, language }: FlowContext): string | null {
  const article = knowledge.articles.find((one) => one.id === fixId);
  if (article === undefined) return null;
  const words = cardWords(language);
  return words.named(words.tellTheCaller, articleText(article, language).tellTheCaller);
}

/** Why something is asked, in one line. */
export function whyAsked(key: FindingKey, { knowledge, language }: FlowContext): string {
  const words = conversationWords(language);
  if (key === 'correlation-id') return words.askCorrelation;
  const why = questionOn(knowledge, key)?.why;
  return why === undefined ? words.whyWhere : (why[language] ?? why.en);
}

/** Why a fix is proposed, in one line. */
export function whyProposed(deskCase: DeskCase, fixId: string, { knowledge, search, language }: FlowContext): string {
  const { candidates } = judge(deskCase, knowledge, search);
  const reasons = candidates.find((one) => one.fixId === fixId)?.reasons ?? [];
  return conversationWords(language).whyProposed(reasonLines(reasons, language, knowledge).slice(0, MOST_REASONS));
}
