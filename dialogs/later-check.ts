import type { ConversationDocument } from '../src/domain/conversation/conversation.ts';
import type { Stepped } from '../src/domain/conversation/step.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { lookedAgain, type SeenContext } from './check-again.ts';
import type { Snapshot } from './flow.ts';
import { sayText } from './say.ts';
import { openProposal } from './troubleshoot/case-record.ts';
import { outcomeButtons } from './troubleshoot/fix-say.ts';

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
  if (deskCase === null || !wanted || deskCase.state === 'cancelled') return { document: rest, effects: [] };
  const words = conversationWords(context.language);
  const seen = lookedAgain(deskCase, sight, context);
  const fixId = seen.deskCase.state === 'open' ? openProposal(seen.deskCase) : null;
  const asked = fixId === null ? [] : [sayText(words.didItHelp, outcomeButtons(seen.deskCase, fixId, context))];
  return {
    document: { ...rest, case: seen.deskCase },
    effects: [sayText(words.checked.asAsked(deskCase.number)), ...seen.effects, ...asked],
  };
}
