import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Effect } from '../../src/domain/conversation/conversation.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import { sentences } from '../../src/wording/sentences.ts';
import type { FlowContext } from '../flow.ts';
import { sayText } from '../say.ts';
import { openProposal, openQuestion } from './case-record.ts';
import { questionOn } from './question-say.ts';

/** The question that is open, in words; `null` where none is. */
export function questionAsked(deskCase: DeskCase, { knowledge, language }: FlowContext): string | null {
  const key = openQuestion(deskCase);
  const words = conversationWords(language);
  if (key === null) return null;
  if (key === 'correlation-id') return words.askCorrelation;
  const text = questionOn(knowledge, key)?.text;
  return text === undefined ? words.askWhere : (text[language] ?? text.en);
}

/** The title of a fix; its id where there is no such article any more. */
export function titleOf(fixId: string, { knowledge, language }: FlowContext): string {
  const article = knowledge.articles.find((one) => one.id === fixId);
  return article?.title[language] ?? article?.title.en ?? fixId;
}

/** What a case waits for, in one sentence. */
export function standingText(deskCase: DeskCase, context: FlowContext): string {
  const { standing } = sentences(context.language).asides;
  const asked = questionAsked(deskCase, context);
  if (asked !== null) return standing.question(asked);
  const fixId = openProposal(deskCase);
  if (fixId === null) return standing.open(deskCase.number);
  const shown = deskCase.proposals.findLast((one) => one.fixId === fixId)?.step ?? -1;
  const title = titleOf(fixId, context);
  return shown < 0 ? standing.proposal(title) : standing.walk(shown + 1, title);
}

/** What a case waits for, in one line, for after a word aside: its card stands above and is not brought again. */
export function standingLine(deskCase: DeskCase, context: FlowContext): Effect[] {
  return [sayText(standingText(deskCase, context))];
}
