import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Effect } from '../../src/domain/conversation/conversation.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import type { FlowContext } from '../flow.ts';
import { say, sayText } from '../say.ts';
import { openProposal, openQuestion } from './case-record.ts';
import { proposalButtons, ticketButton } from './fix-say.ts';
import { judgeFor } from './judge.ts';
import { correlationSay, questionOn, questionSay, whereSay } from './question-say.ts';
import { standingText } from './standing-line.ts';
import type { TroubleshootState } from './state.ts';

/** Says again what a case is waiting for, with its buttons: the open question, or the fix that stands. */
export function repeat(deskCase: DeskCase, state: TroubleshootState, context: FlowContext): Effect[] {
  const key = openQuestion(deskCase);
  if (key === 'correlation-id') return [say(correlationSay(deskCase, context.language))];
  if (key === 'region' && state.regions.length > 0) return [say(whereSay(deskCase, state.regions, context.language))];
  const question = key === null ? undefined : questionOn(context.knowledge, key);
  if (question !== undefined) {
    const diagnosis = judgeFor(deskCase, context);
    return [say(questionSay(question, deskCase, diagnosis, context.knowledge, context.language))];
  }
  const fixId = openProposal(deskCase);
  const article = context.knowledge.articles.find((one) => one.id === fixId);
  const words = conversationWords(context.language);
  if (article === undefined) return [sayText(words.nothingFits, [ticketButton(deskCase, context)])];
  return [sayText(standingText(deskCase, context), proposalButtons(deskCase, article, context))];
}
