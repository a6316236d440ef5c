import type { DeskCase } from '../../src/domain/case/case.ts';
import { HOUR_MS, msBetween, type UtcTime } from '../../src/domain/core/time.ts';
import { isAnotherTrouble } from '../../src/domain/knowledge/another-trouble.ts';
import { actNamed } from '../../src/domain/text/act.ts';
import { carriedText, type Report } from '../../src/domain/text/report.ts';
import type { FlowContext, Routing } from '../flow.ts';
import { closedCase, openQuestion } from '../troubleshoot/case-record.ts';
import { replyTo } from '../troubleshoot/reply.ts';
import { askStillOpen, askWhichTrouble, keptForLater } from '../waiting-troubles.ts';
import { flowFor } from './flow-for.ts';
import { isPlaceOfCase } from './kept-by-open.ts';

/** A call is over after this (ms): what comes then may be about another caller. */
const A_CALL_MS = HOUR_MS;

/** When a case last heard or said something, where that is long ago; `null` while a call may still be going on. */
function silentSince({ transcript, openedAt }: DeskCase, { now }: FlowContext): UtcTime | null {
  const last = transcript.at(-1)?.at ?? openedAt;
  return msBetween(last, now) > A_CALL_MS ? last : null;
}

/** A case of its own in place of the open one, for another caller. */
function anotherCaller(deskCase: DeskCase, context: FlowContext): Routing {
  const ended = closedCase(deskCase, 'cancelled', context.now);
  const { flow, opensCase } = flowFor({ act: 'tell' }, { ...context, case: ended }, null) ?? {
    flow: null,
    opensCase: false,
  };
  return { kind: 'restart', flow, opensCase, effects: [], case: ended };
}

/** Words that come into an open case: kept for later or taken as a new caller's where they say so, asked about where they only look like another trouble, else the case's own. */
export function furtherTrouble(report: Report, deskCase: DeskCase, context: FlowContext): Routing {
  const own: Routing = { kind: 'continue' };
  const { acts, findings, manner } = report;
  const which = actNamed(acts, 'case.switch', 'case.new');
  if (which?.act === 'case.switch') return own;
  if (which?.when === 'now') return anotherCaller(deskCase, context);
  if (which?.when === 'later')
    return { kind: 'say', ...keptForLater(deskCase, carriedText({ ...report, text: which.text }), context) };
  if (acts.some((act) => isPlaceOfCase(act, context))) return own;
  const open = openQuestion(deskCase);
  if (open !== null && replyTo(open, report).kind !== 'none') return own;
  if (which?.when === 'unclear') return { kind: 'say', effects: askWhichTrouble(deskCase, report.text, context) };
  const silent = silentSince(deskCase, context);
  if (silent !== null) return { kind: 'say', effects: askStillOpen(deskCase, carriedText(report), silent, context) };
  const another =
    actNamed(acts, 'tell') !== undefined && isAnotherTrouble(manner.announces, deskCase.findings, findings);
  return another ? { kind: 'say', effects: askWhichTrouble(deskCase, carriedText(report), context) } : own;
}
