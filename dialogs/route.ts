import { isOfCard } from '../src/domain/conversation/say.ts';
import { isDestructive } from '../src/domain/knowledge/host-action.ts';
import type { Act, ActName } from '../src/domain/text/act.ts';
import type { Report } from '../src/domain/text/report.ts';
import { isAside } from './asides/asked.ts';
import { actsOf, type FlowContext, type FlowId, type PersonInput, type Route, type Routing } from './flow.ts';
import { openCaseOf } from './open-case.ts';
import { caseButton } from './routing/case-button.ts';
import { endAndNext, endOfCase } from './routing/end-of-case.ts';
import { flowFor } from './routing/flow-for.ts';
import { furtherTrouble } from './routing/further-trouble.ts';
import { keptByOpen } from './routing/kept-by-open.ts';
import { newCase } from './routing/new-case.ts';
import { notUnderstood } from './routing/not-understood.ts';
import { placed } from './routing/unplaced.ts';

const CONTINUE: Routing = { kind: 'continue' };
/** What tells of a trouble, the open case's or another one. */
const OF_A_TROUBLE: readonly ActName[] = ['case.new', 'case.switch', 'tell', 'off-topic'];

function begun(act: Act, context: FlowContext, top: FlowId | null): Routing | null {
  const found = flowFor(act, context, top);
  if (found === null) return null;
  return found.flow === top ? CONTINUE : { kind: 'begin', ...found };
}

function ofTrouble(act: Act, input: PersonInput, context: FlowContext, top: FlowId | null): Routing | null {
  if (!OF_A_TROUBLE.includes(act.act) || input.kind !== 'message') return null;
  const deskCase = openCaseOf(context);
  if (top !== null && deskCase !== null) return furtherTrouble(input.report, deskCase, context);
  return act.act === 'case.new' ? newCase(act, input.report, context) : null;
}

/**
 * The acts in the order in which they are taken: who moves on a step asks no more what comes next, a plan that destroys comes before anything else, and
 * what is asked aside before what is told beside it to the open case, to which that goes on.
 */
function inOrder(acts: readonly Act[], top: FlowId | null): readonly Act[] {
  const isOtherCase = acts.some(({ act }) => act === 'case.new' || act === 'case.switch');
  const beside = top !== null && acts[0]?.act === 'tell' && !isOtherCase;
  const moves = acts.some(({ act }) => act.startsWith('step.'));
  const taken = acts.filter(({ act }) => !(moves && act === 'ask.next'));
  const first = (act: Act) => (act.act === 'ask.may' && isDestructive(act.action)) || (beside && isAside(act));
  return [...taken.filter(first), ...taken.filter((act) => !first(act))];
}

function ofActs(input: PersonInput, top: FlowId | null, context: FlowContext): Routing {
  const report = input.kind === 'message' ? input.report : null;
  const acts = inOrder(actsOf(input), top);
  for (const act of acts) {
    if (keptByOpen(act, acts, context, top)) return CONTINUE;
    const routing = begun(act, context, top) ?? endOfCase(act, report, context) ?? ofTrouble(act, input, context, top);
    if (routing !== null) return routing;
  }
  return top === null ? notUnderstood(report, context) : CONTINUE;
}

/**
 * Where a turn goes. Its acts are taken in their order, and the first that somebody answers decides: what is open keeps
 * what is said to it; then the first flow of the registry that answers the act; then the end of the case; then the case itself. What nobody
 * answers goes on with what is open. Where the first act ends the case, what comes after it is answered as well.
 */
export const route: Route = (input, top, given) => {
  if (input.kind === 'button' && isOfCard(input.payload)) return caseButton(input.payload, given, top);
  const report = input.kind === 'message' ? input.report : null;
  return placed(report, given, (context) => {
    const next = (rest: Report, after: FlowContext) => ofActs({ kind: 'message', report: rest }, null, after);
    return (report === null ? null : endAndNext(report, context, next)) ?? ofActs(input, top, context);
  });
};
