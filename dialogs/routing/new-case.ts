import { type Act, actNamed } from '../../src/domain/text/act.ts';
import type { Report } from '../../src/domain/text/report.ts';
import { caseWords } from '../../src/wording/cases.ts';
import type { FlowContext, Routing } from '../flow.ts';
import { parkOpen } from '../parking.ts';
import { sayText } from '../say.ts';
import { flowFor } from './flow-for.ts';

/** What a message may do besides, for which no case is opened. */
const NEEDS_NO_CASE = ['other-team', 'ask.status', 'ask.ticket', 'ask.sessions', 'ask.cases'] as const;

/** Opens a case with a message in place of the open one, which is parked and named. */
export function openedBeside(report: Report, context: FlowContext): Routing {
  const { remember, effects } = parkOpen(context);
  const found = flowFor({ act: 'tell' }, { ...context, case: null }, null);
  const begins = { flow: found?.flow ?? null, opensCase: found?.opensCase ?? false };
  const input = { kind: 'message', report } as const;
  return { kind: 'restart', ...begins, effects, case: null, remember: { ...remember, unplaced: undefined }, input };
}

/**
 * A case of its own for another caller, at once. Where nothing is told of it yet, it is asked for; what needs no case, such as another team's trouble,
 * is answered, and the open case goes on. `null`: nobody answers it.
 */
export function newCase({ text }: Act<'case.new'>, report: Report, context: FlowContext): Routing | null {
  const { acts } = report;
  const other = actNamed(acts, 'tell') === undefined ? actNamed(acts, ...NEEDS_NO_CASE) : undefined;
  if (other !== undefined) {
    // Whoever answers it to somebody with nothing open answers it now.
    const found = flowFor(other, { ...context, case: null }, null);
    return found === null ? null : { kind: 'begin', ...found };
  }
  if (text !== '') return openedBeside(report, context);
  const { remember, effects } = parkOpen(context);
  const asks = sayText(caseWords(context.language).newCaller);
  return { kind: 'restart', flow: null, opensCase: false, effects: [...effects, asks], case: null, remember };
}
