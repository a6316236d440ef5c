import type { DueCheck } from '../src/domain/case/due-check.ts';
import type { ConversationDocument, Effect } from '../src/domain/conversation/conversation.ts';
import type { Stepped } from '../src/domain/conversation/step.ts';
import { caseWords } from '../src/wording/cases.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { caseNamed } from '../src/wording/lines/case-name.ts';
import { lookedAgain, type SeenContext } from './check-again.ts';
import type { Snapshot } from './flow.ts';
import { sayText, textButton } from './say.ts';
import { openProposal } from './troubleshoot/case-record.ts';
import { outcomeButtons } from './troubleshoot/fix-say.ts';

/** A look that a parked case asked for is not taken behind its back: it is said that it is time, with the way back. */
function ofParked({ parked = [] }: ConversationDocument, due: readonly DueCheck[], context: SeenContext): Effect[] {
  const words = caseWords(context.language);
  return parked
    .filter(({ number }) => due.some(({ caseNumber }) => caseNumber === number))
    .map(({ number, gist }) =>
      sayText(words.laterParked(caseNamed(number, gist, context.knowledge, context.language)), [
        textButton(words.buttons.backTo(number), { act: 'case.switch', case: number }, ''),
      ]),
    );
}

/**
 * The look that a case asked for at a later time, once it is due: what was found, and how the proposed fix went where one is open. `null` while
 * nothing is due. A case that was dropped since, or is not the one of this conversation any more, is not spoken of again.
 */
export function laterCheck(document: ConversationDocument, sight: Snapshot, context: SeenContext): Stepped | null {
  const checks = document.checks ?? [];
  const due = checks.filter(({ dueAt }) => dueAt <= context.now);
  if (due.length === 0) return null;
  const rest = { ...document, checks: checks.filter((check) => !due.includes(check)) };
  const { case: deskCase } = document;
  const wanted = due.some(({ caseNumber }) => caseNumber === deskCase?.number);
  if (deskCase === null || !wanted || deskCase.state === 'cancelled' || deskCase.state === 'closed')
    return { document: rest, effects: ofParked(document, due, context) };
  const words = conversationWords(context.language);
  const seen = lookedAgain(deskCase, sight, context);
  const fixId = seen.deskCase.state === 'open' ? openProposal(seen.deskCase) : null;
  const asked = fixId === null ? [] : [sayText(words.didItHelp, outcomeButtons(seen.deskCase, fixId, context))];
  return {
    document: { ...rest, case: seen.deskCase },
    effects: [sayText(words.checked.asAsked(deskCase.number)), ...seen.effects, ...asked],
  };
}
