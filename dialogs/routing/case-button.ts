import type { CasePayload } from '../../src/domain/conversation/say.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import type { FlowContext, FlowId, Routing } from '../flow.ts';
import { openCaseOf } from '../open-case.ts';
import { FLOWS } from '../registry.ts';
import { sayText } from '../say.ts';

/** Where a button of a case's card leads: one of an old case, or of one that is closed, is told so. */
export function caseButton(payload: CasePayload, context: FlowContext, top: FlowId | null): Routing {
  const words = conversationWords(context.language);
  const deskCase = context.case;
  const told = (line: string): Routing => ({ kind: 'say', effects: [sayText(line)] });
  if (deskCase?.number !== payload.case)
    return told(words.staleCase(payload.case, openCaseOf(context)?.number ?? null));
  if (deskCase.state === 'escalated') return told(words.alreadyHandedOver(deskCase.number, deskCase.ticket));
  if (deskCase.state !== 'open') return told(words.closed(deskCase.number));
  const begun = FLOWS.find(({ begunBy }) => begunBy?.includes(payload.act));
  if (begun !== undefined && begun.id !== top) return { kind: 'begin', flow: begun.id, opensCase: false };
  return top === null ? told(words.closed(deskCase.number)) : { kind: 'continue' };
}
