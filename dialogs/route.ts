import { isDestructive } from '../src/domain/knowledge/host-action.ts';
import type { Act, ActName } from '../src/domain/text/act.ts';
import { isAside } from './asides/asked.ts';
import { actsOf, type FlowContext, type FlowId, type PersonInput, type Route, type Routing } from './flow.ts';
import { openCaseOf } from './open-case.ts';
import { caseButton } from './routing/case-button.ts';
import { endOfCase } from './routing/end-of-case.ts';
import { flowFor } from './routing/flow-for.ts';
import { furtherTrouble } from './routing/further-trouble.ts';
import { keptByOpen } from './routing/kept-by-open.ts';
import { notUnderstood } from './routing/not-understood.ts';

const CONTINUE: Routing = { kind: 'continue' };
/** What tells of a trouble, the open case's or another one. */
const OF_A_TROUBLE: readonly ActName[] = ['case.new', 'case.switch', 'tell', 'off-topic'];

function begun(act: Act, context: FlowContext, top: FlowId | null): Routing | null {
  const found = flowFor(act, context, top);
  if (found === null) return null;
  return found.flow === top ? CONTINUE : { kind: 'begin', ...found };
}

function ofTrouble(act: Act, input: PersonInput, context: FlowContext, top: FlowId | null): Routing | null {
  const deskCase = openCaseOf(context);
  if (!OF_A_TROUBLE.includes(act.act) || top === null || deskCase === null || input.kind !== 'message') return null;
  return furtherTrouble(input.report, deskCase, context);
}

/**
 * The acts in the order in which they are taken: who moves on a step asks no more what comes next, a plan that destroys comes before anything else, and what is asked aside before what is told beside it
 * to the open case, to which that goes on.
 */
function inOrder(acts: readonly Act[], top: FlowId | null): readonly Act[] {
  const isOtherCase = acts.some(({ act }) => act === 'case.new' || act === 'case.switch');
  const beside = top !== null && acts[0]?.act === 'tell' && !isOtherCase;
  const moves = acts.some(({ act }) => act.startsWith('step.'));
  const taken = acts.filter(({ act }) => !(moves && act === 'ask.next'));
  const first = (act: Act) => (act.act === 'ask.may' && isDestructive(act.action)) || (beside && isAside(act));
  return [...taken.filter(first), ...taken.filter((act) => !first(act))];
}

/**
 * Where a turn goes. Its acts are taken in their order, and the first that somebody answers decides: what is open keeps
 * what is said to it; then the first flow of the registry that answers the act; then the end of the case; then the case itself. What nobody
 * answers goes on with what is open.
 */
export const route: Route = (input, top, context) => {
  if (input.kind === 'button' && 'case' in input.payload) return caseButton(input.payload, context, top);
  const acts = inOrder(actsOf(input), top);
  for (const act of acts) {
    if (keptByOpen(act, acts, context, top)) return CONTINUE;
    const routing = begun(act, context, top) ?? endOfCase(act, context) ?? ofTrouble(act, input, context, top);
    if (routing !== null) return routing;
  }
  if (top !== null) return CONTINUE;
  return notUnderstood(input.kind === 'message' ? input.report.text : '', context);
};
