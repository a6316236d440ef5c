import type { DeskCase } from '../../src/domain/case/case.ts';
import { articleText } from '../../src/domain/knowledge/article.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import { outside } from '../../src/wording/lines/outside-text.ts';
import { sentences } from '../../src/wording/sentences.ts';
import type { FlowContext } from '../flow.ts';
import { openCaseOf } from '../open-case.ts';
import { button } from '../say.ts';
import { openProposal } from '../troubleshoot/case-record.ts';
import { outcomeButtons, ticketButton } from '../troubleshoot/fix-say.ts';
import { questionAsked, titleOf } from '../troubleshoot/standing-line.ts';
import { stepAfter } from '../troubleshoot/steps-ahead.ts';
import type { AsideAnswer } from './asked.ts';

function ofFix(deskCase: DeskCase, fixId: string, context: FlowContext): AsideAnswer {
  const words = sentences(context.language).asides.next;
  const title = titleOf(fixId, context);
  const article = context.knowledge.articles.find((one) => one.id === fixId);
  const shown = deskCase.proposals.findLast((one) => one.fixId === fixId)?.step ?? -1;
  const next = article === undefined ? undefined : stepAfter(deskCase, article, shown, context.role).next;
  if (article === undefined || next === undefined)
    return shown < 0
      ? { lines: [words.others(title)], buttons: [ticketButton(deskCase, context)] }
      : { lines: [words.outcome(title)], buttons: outcomeButtons(deskCase, fixId, context) };
  const text = articleText(article, context.language).steps[next]?.text ?? '';
  const label = conversationWords(context.language).buttons[shown < 0 ? 'walk' : 'nextStep'];
  const onward = button(label, { desk: 1, act: 'step', case: deskCase.number, fixId, step: next });
  return { lines: [words.step(next + 1, article.steps.length, title, text)], buttons: [onward] };
}

/** What to do now: the next step, the open question, the form; where nothing stands open, what may be asked. */
export function nextAnswer(context: FlowContext): AsideAnswer {
  const words = sentences(context.language).asides.next;
  if (context.open.includes('escalate')) return { lines: [words.form] };
  const { case: last } = context;
  const deskCase = openCaseOf(context);
  if (deskCase === null) {
    const ticket = last?.state === 'escalated' ? last.ticket : null;
    return { lines: [last === null || ticket === null ? words.idle : words.ticket(last.number, outside(ticket))] };
  }
  const asked = questionAsked(deskCase, context);
  if (asked !== null) return { lines: [words.answer(asked)] };
  const fixId = openProposal(deskCase);
  if (fixId !== null) return ofFix(deskCase, fixId, context);
  return { lines: [words.noFix(deskCase.number)], buttons: [ticketButton(deskCase, context)] };
}
