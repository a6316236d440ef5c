import { INCIDENT_FIX } from '../../src/diagnosis/incident-first.ts';
import type { Article } from '../../src/domain/article.ts';
import type { DeskCase } from '../../src/domain/case.ts';
import type { Effect } from '../../src/domain/conversation.ts';
import type { Candidate } from '../../src/domain/diagnosis.ts';
import { heldValues } from '../../src/domain/finding.ts';
import type { Button } from '../../src/domain/say.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import { microsoftText } from '../../src/wording/microsoft-text.ts';
import type { FlowContext } from '../flow.ts';
import { askButton, button, say, sayText } from '../say.ts';
import { subjectOf } from '../subject.ts';
import { withQuestion } from './case-record.ts';
import { correlationSay } from './question-say.ts';

/** Indexes of the steps the desk may do in chat: its own, and those it guides the caller through. */
export function walkableSteps(article: Article): number[] {
  return article.steps.flatMap((step, index) => (step.actor === 'agent' || step.actor === 'caller' ? [index] : []));
}

/** How a proposal can end, as buttons. */
export function outcomeButtons(deskCase: DeskCase, fixId: string, context: FlowContext): Button[] {
  const words = conversationWords(context.language).buttons;
  const outcome = (label: string, value: 'solved' | 'did-not-help' | 'cannot-do') =>
    button(label, { desk: 1, act: 'outcome', case: deskCase.number, fixId, outcome: value });
  return [
    outcome(words.solved, 'solved'),
    outcome(words.didNotHelp, 'did-not-help'),
    outcome(words.cannotDo, 'cannot-do'),
  ];
}

/** Hands the case over, from any card of it. */
export function ticketButton(deskCase: DeskCase, context: FlowContext): Button {
  return button(conversationWords(context.language).buttons.ticket, {
    desk: 1,
    act: 'escalate',
    case: deskCase.number,
  });
}

/** The card that proposes a fix. */
export function fixEffects(deskCase: DeskCase, candidate: Candidate, context: FlowContext): Effect[] {
  const words = conversationWords(context.language).buttons;
  const { fixId } = candidate;
  const article = context.knowledge.articles.find((one) => one.id === fixId);
  const first = article === undefined ? undefined : walkableSteps(article)[0];
  const walk =
    first === undefined
      ? []
      : [button(words.walk, { desk: 1, act: 'step', case: deskCase.number, fixId, step: first })];
  return [
    say({
      kind: 'fix',
      caseNumber: deskCase.number,
      fixId,
      likelihood: candidate.likelihood,
      reasons: candidate.reasons,
      status: deskCase.seenLast,
      buttons: [...walk, ticketButton(deskCase, context), ...outcomeButtons(deskCase, fixId, context)],
    }),
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

/** One step of a walk, with the next one or the outcome as buttons. `index` is the step's place in the article. */
export function stepEffects(deskCase: DeskCase, article: Article, index: number, context: FlowContext): Effect[] {
  const words = conversationWords(context.language);
  const walkable = walkableSteps(article);
  const next = walkable.find((one) => one > index);
  const others = article.steps.length - walkable.length;
  const onward =
    next === undefined
      ? outcomeButtons(deskCase, article.id, context)
      : [
          button(words.buttons.nextStep, {
            desk: 1,
            act: 'step',
            case: deskCase.number,
            fixId: article.id,
            step: next,
          }),
        ];
  const shown = say({
    kind: 'step',
    caseNumber: deskCase.number,
    fixId: article.id,
    step: index,
    buttons: [...onward, ticketButton(deskCase, context)],
  });
  if (next !== undefined) return [shown];
  const closing = [words.allStepsDone, words.stepsForOthers(others), words.didItHelp].filter((part) => part !== '');
  const again =
    subjectOf(deskCase.entities).kind !== 'overview'
      ? [askButton(words.buttons.checkAgain, words.typedCheckAgain)]
      : [];
  return [shown, sayText(closing.join(' '), again)];
}
