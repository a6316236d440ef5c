import type { Remembered } from '../../src/domain/conversation/remembered.ts';
import { type Act, actNamed } from '../../src/domain/text/act.ts';
import type { Report } from '../../src/domain/text/report.ts';
import type { FlowContext, Routing } from '../flow.ts';
import { openCaseOf } from '../open-case.ts';
import { withLine } from '../troubleshoot/case-record.ts';
import { openedBeside } from './new-case.ts';

function saysNo(acts: readonly Act[]): boolean {
  const news = actNamed(acts, 'case.new');
  return news !== undefined ? news.text === '' : acts.some((act) => act.act === 'answer' && act.says === 'no');
}

function remembering(routing: Routing, remember: Partial<Remembered>): Routing {
  return { ...routing, remember: { ...remember, ...routing.remember } };
}

/**
 * After it was asked whether words belong to the open case: a plain answer opens a case of its own with them, or puts them into the open one. It is
 * asked once: whatever else comes goes its own way, found by `onward`, and the words stay with the open case as they were typed.
 */
export function placed(
  report: Report | null,
  context: FlowContext,
  onward: (context: FlowContext) => Routing,
): Routing {
  const { unplaced } = context;
  const deskCase = openCaseOf(context);
  if (unplaced === undefined) return onward(context);
  const settled: Partial<Remembered> = { unplaced: undefined };
  if (deskCase === null) return remembering(onward(context), settled);
  const acts = report?.acts ?? [];
  if (saysNo(acts)) return remembering(openedBeside(unplaced, context), settled);
  if (acts.some((act) => act.act === 'answer' && act.says === 'yes')) {
    const own = unplaced.acts.filter(({ act }) => act !== 'case.new');
    return { kind: 'continue', input: { kind: 'message', report: { ...unplaced, acts: own } }, remember: settled };
  }
  // A button that places the words carries them itself.
  const carried = report !== null && report.text === unplaced.text;
  if (carried || unplaced.text === '') return remembering(onward(context), settled);
  const noted = withLine(deskCase, { at: context.now, from: 'agent', text: unplaced.text });
  return remembering(onward({ ...context, case: noted }), { ...settled, case: noted });
}
