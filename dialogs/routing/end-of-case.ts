import type { Act } from '../../src/domain/text/act.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import type { FlowContext, Routing } from '../flow.ts';
import { openCaseOf } from '../open-case.ts';
import { sayText } from '../say.ts';
import { closedCase } from '../troubleshoot/case-record.ts';
import { takeUp } from '../waiting-troubles.ts';

/** Ends the open case without a ticket, where an act says so; `null` for any other act. */
export function endOfCase({ act }: Act, context: FlowContext): Routing | null {
  if (act !== 'case.cancel' && act !== 'case.start-over') return null;
  const words = conversationWords(context.language);
  const deskCase = openCaseOf(context);
  if (deskCase === null) return { kind: 'say', effects: [sayText(words.nothingOpen)] };
  const line = act === 'case.cancel' ? words.cancelled : words.startedOver;
  return {
    kind: 'restart',
    flow: null,
    opensCase: false,
    effects: [sayText(line(deskCase.number)), ...takeUp(deskCase, context)],
    case: closedCase(deskCase, 'cancelled', context.now),
  };
}
