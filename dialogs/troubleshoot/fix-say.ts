import { INCIDENT_FIX } from '../../src/diagnosis/incident-first.ts';
import type { DeskCase, SAID_OUTCOMES } from '../../src/domain/case/case.ts';
import type { Effect } from '../../src/domain/conversation/conversation.ts';
import type { Button } from '../../src/domain/conversation/say.ts';
import type { Article } from '../../src/domain/knowledge/article.ts';
import type { Candidate } from '../../src/domain/knowledge/diagnosis.ts';
import { heldValues } from '../../src/domain/knowledge/finding.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import { microsoftText } from '../../src/wording/ticket/microsoft-text.ts';
import type { FlowContext } from '../flow.ts';
import { button, say, sayText } from '../say.ts';
import { withQuestion } from './case-record.ts';
import { doneLine } from './done-before.ts';
import { correlationSay } from './question-say.ts';
import { stepAfter } from './steps-ahead.ts';

/** How a proposal can end, as buttons. */
export function outcomeButtons(deskCase: DeskCase, fixId: string, context: Pick<FlowContext, 'language'>): Button[] {
  const words = conversationWords(context.language).buttons;
  const outcome = (label: string, value: (typeof SAID_OUTCOMES)[number]) =>
    button(label, { desk: 1, act: 'outcome', case: deskCase.number, fixId, outcome: value });
  return [
    outcome(words.solved, 'solved'),
    outcome(words.didNotHelp, 'did-not-help'),
    outcome(words.partly, 'partly'),
    outcome(words.cannotDo, 'cannot-do'),
  ];
}

/** Hands the case over, from any card of it. */
export function ticketButton(deskCase: DeskCase, context: Pick<FlowContext, 'language'>): Button {
  return button(conversationWords(context.language).buttons.ticket, {
    desk: 1,
    act: 'escalate',
    case: deskCase.number,
  });
}

/** The buttons of a fix that stands: its next step, how it went once a step of it was shown, and the ticket. */
export function proposalButtons(deskCase: DeskCase, article: Article, context: FlowContext): Button[] {
  const words = conversationWords(context.language).buttons;
  const shown = deskCase.proposals.findLast((one) => one.fixId === article.id)?.step ?? -1;
  const { next } = stepAfter(deskCase, article, shown, context.role);
  const step = { desk: 1, act: 'step', case: deskCase.number, fixId: article.id } as const;
  return [
    ...(next === undefined ? [] : [button(shown < 0 ? words.walk : words.nextStep, { ...step, step: next })]),
    ...(shown < 0 ? [] : outcomeButtons(deskCase, article.id, context)),
    ticketButton(deskCase, context),
  ];
}

const NO_STEP = { next: undefined, passed: [] } as const;

/** The card that proposes a fix, and which of its first steps were done already. */
export function fixEffects(deskCase: DeskCase, candidate: Candidate, context: FlowContext): Effect[] {
  const words = conversationWords(context.language).buttons;
  const { fixId } = candidate;
  const article = context.knowledge.articles.find((one) => one.id === fixId);
  const { next, passed } = article === undefined ? NO_STEP : stepAfter(deskCase, article, -1, context.role);
  const walk =
    next === undefined ? [] : [button(words.walk, { desk: 1, act: 'step', case: deskCase.number, fixId, step: next })];
  const done = article === undefined ? null : doneLine(article, passed, context);
  return [
    say({
      kind: 'fix',
      caseNumber: deskCase.number,
      fixId,
      likelihood: candidate.likelihood,
      reasons: candidate.reasons,
      status: deskCase.seenLast,
      role: context.role,
      buttons: [...walk, ticketButton(deskCase, context), ...outcomeButtons(deskCase, fixId, context)],
    }),
    ...(done === null ? [] : [sayText(done)]),
  ];
}

/** With an incident that nobody has listed yet: the text for Microsoft, and once the question for the correlation id that goes into it. */
export function incidentFollowUp(
  deskCase: DeskCase,
  fixId: string,
  context: FlowContext,
): { deskCase: DeskCase; effects: readonly Effect[] } | null {
  const listed = heldValues(deskCase.findings, 'incident').includes('listed');
  if (fixId !== INCIDENT_FIX || listed) return null;
  const known = heldValues(deskCase.findings, 'correlation-id').length > 0;
  const asked = deskCase.asked.some((one) => one.key === 'correlation-id');
  const text = sayText(microsoftText(deskCase, context.now));
  if (known || asked) return { deskCase, effects: [text] };
  const question = correlationSay(deskCase, context.language);
  return {
    deskCase: withQuestion(deskCase, 'correlation-id', question.text, context.now),
    effects: [text, say(question)],
  };
}
