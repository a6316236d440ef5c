import type { FindingKey } from '../../src/domain/knowledge/finding.ts';
import type { Act } from '../../src/domain/text/act.ts';
import type { FlowContext, FlowId } from '../flow.ts';
import { askedFor, openCaseOf } from '../open-case.ts';

const PLACE_KEYS: readonly FindingKey[] = ['region', 'host-pool', 'session-host'];

/** Whether an act is a reply to what stands, whatever stands: how a fix went, the next step, or that it is not known. */
export function isReply(act: Act): boolean {
  return act.act.startsWith('outcome.') || act.act === 'step.next' || (act.act === 'answer' && act.says === 'unknown');
}

/** Whether an act says of a place that the open case is about it, although the words alone would ask how the place is. */
export function isPlaceOfCase(act: Act, context: Pick<FlowContext, 'case'>): boolean {
  if (openCaseOf(context) === null) return false;
  if (act.act === 'correct') return true;
  if (act.act !== 'answer' || act.says !== 'place') return false;
  const asked = askedFor(context);
  return act.alone || (asked !== null && PLACE_KEYS.includes(asked));
}

/** Whether the flow on top keeps an act for itself before any other flow is asked. Whoever asks for the ticket beside it wants the ticket. */
export function keptByOpen(act: Act, acts: readonly Act[], context: FlowContext, top: FlowId | null): boolean {
  if (top === null) return false;
  if (isPlaceOfCase(act, context)) return true;
  return isReply(act) && !acts.some((one) => one.act === 'ticket.open');
}
