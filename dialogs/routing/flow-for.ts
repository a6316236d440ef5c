import type { Act } from '../../src/domain/text/act.ts';
import type { FlowContext, FlowId } from '../flow.ts';
import { FLOWS } from '../registry.ts';

/** The flow that answers an act here, the first of the registry, and whether it opens a case; `null` where none does. `top`: the flow that is open. */
export function flowFor(
  act: Act,
  context: FlowContext,
  top: FlowId | null,
): { readonly flow: FlowId; readonly opensCase: boolean } | null {
  for (const { id, answers } of FLOWS) {
    const answering = answers?.(act, context, top) ?? false;
    if (answering !== false) return { flow: id, opensCase: answering === 'opens-case' };
  }
  return null;
}
