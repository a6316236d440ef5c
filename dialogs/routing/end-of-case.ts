import type { DeskCase } from '../../src/domain/case/case.ts';
import { type Act, type ActName, actNamed } from '../../src/domain/text/act.ts';
import type { Report } from '../../src/domain/text/report.ts';
import { caseWords } from '../../src/wording/cases.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import { closingLine, endCase } from '../ending.ts';
import type { FlowContext, Routing } from '../flow.ts';
import { openCaseOf } from '../open-case.ts';
import { type CaseChange, parkOpen } from '../parking.ts';
import { sayText } from '../say.ts';
import { withReport } from '../troubleshoot/case-record.ts';
import { workedEnding } from '../worked.ts';

/** What of a message that ends a case is answered after it: it is about something else. */
const AFTER_AN_END: readonly ActName[] = [
  'case.new',
  'other-team',
  'ask.status',
  'ask.ticket',
  'ask.cases',
  'case.switch',
];

function restart({ remember, effects }: CaseChange): Routing {
  const { case: deskCase = null, ...rest } = remember;
  return { kind: 'restart', flow: null, opensCase: false, effects, case: deskCase, remember: rest };
}

/** What an act ends the open case with; `null` for an act that ends none. */
function ended(act: Act, told: DeskCase, report: Report | null, context: FlowContext): CaseChange | null {
  const words = conversationWords(context.language);
  const { number } = told;
  switch (act.act) {
    case 'case.cancel':
      return endCase(told, { kind: 'cancelled' }, words.cancelled(number), context);
    case 'case.start-over':
      return endCase(told, { kind: 'cancelled' }, words.startedOver(number), context);
    case 'case.close':
      return endCase(
        told,
        { kind: 'closed', ...(act.reason === undefined ? {} : { reason: act.reason }) },
        closingLine(number, act.reason, context),
        context,
      );
    case 'outcome.worked':
      return report === null ? null : workedEnding(told, report, context);
    default:
      return null;
  }
}

/** Ends or parks the open case, where an act says so; `null` for any other act. */
export function endOfCase(act: Act, report: Report | null, context: FlowContext): Routing | null {
  if (!['case.cancel', 'case.start-over', 'case.close', 'case.park'].includes(act.act)) return null;
  const deskCase = openCaseOf(context);
  if (deskCase === null) return { kind: 'say', effects: [sayText(conversationWords(context.language).nothingOpen)] };
  if (act.act === 'case.park') return restart(parkOpen(context, caseWords(context.language).left));
  const told = report === null ? deskCase : withReport(deskCase, report, context.now);
  const change = ended(act, told, report, context);
  return change === null ? null : restart(change);
}

/**
 * A message that ends or parks the open case and goes on to something else: "that worked, next one: …". `next` says where the rest of it goes once
 * that is done. `null` where the message does one of the two alone.
 */
export function endAndNext(
  report: Report,
  context: FlowContext,
  next: (rest: Report, context: FlowContext) => Routing,
): Routing | null {
  const deskCase = openCaseOf(context);
  const [first] = report.acts;
  if (deskCase === null || first === undefined) return null;
  const rest = report.acts.filter((act) => act !== first);
  if (
    !rest.some(({ act }) => AFTER_AN_END.includes(act)) ||
    (actNamed(rest, 'tell') !== undefined && actNamed(rest, 'case.new') === undefined)
  )
    return null;
  const change =
    first.act === 'case.park'
      ? parkOpen(context, caseWords(context.language).left)
      : ended(first, deskCase, report, context);
  if (change === null) return null;
  const after: FlowContext = { ...context, ...change.remember, stack: [] };
  const routing = next({ ...report, acts: rest }, after);
  return joined(change, routing, { ...report, acts: rest });
}

/** The way of the rest, with what was done before it. */
function joined(change: CaseChange, routing: Routing, rest: Report): Routing {
  const { case: deskCase = null, ...remember } = change.remember;
  switch (routing.kind) {
    case 'continue':
      return restart(change);
    case 'begin': {
      const { flow, opensCase } = routing;
      const aside = deskCase === null || !opensCase ? {} : { aside: [...(remember.aside ?? []), deskCase] };
      const input = { kind: 'message', report: rest } as const;
      return {
        kind: 'restart',
        flow,
        opensCase,
        effects: change.effects,
        case: deskCase,
        remember: { ...remember, ...aside },
        input,
      };
    }
    case 'restart': {
      const aside = [
        ...(remember.aside ?? []),
        ...(routing.remember?.aside ?? []),
        ...(deskCase === null ? [] : [deskCase]),
      ];
      return {
        ...routing,
        effects: [...change.effects, ...routing.effects],
        remember: { ...remember, ...routing.remember, aside },
      };
    }
    case 'say':
      return {
        kind: 'restart',
        flow: null,
        opensCase: false,
        effects: [...change.effects, ...routing.effects],
        case: deskCase,
        remember: { ...remember, ...routing.remember },
      };
  }
}
