import type { DeskCase } from '../../src/domain/case/case.ts';
import { HOUR_MS, msBetween, type UtcTime } from '../../src/domain/core/time.ts';
import { isAnotherTrouble } from '../../src/domain/knowledge/another-trouble.ts';
import { actNamed } from '../../src/domain/text/act.ts';
import { carriedText, type Report } from '../../src/domain/text/report.ts';
import type { FlowContext, Routing } from '../flow.ts';
import { openQuestion } from '../troubleshoot/case-record.ts';
import { replyTo } from '../troubleshoot/reply.ts';
import { askStillOpen, askWhichTrouble, keptForLater } from '../waiting-troubles.ts';
import { isPlaceOfCase } from './kept-by-open.ts';
import { newCase } from './new-case.ts';

/** A call is over after this (ms): what comes then may be about another caller. */
const A_CALL_MS = HOUR_MS;

/** When a case last heard or said something, where that is long ago; `null` while a call may still be going on. */
function silentSince({ transcript, openedAt }: DeskCase, { now }: FlowContext): UtcTime | null {
  const last = transcript.at(-1)?.at ?? openedAt;
  return msBetween(last, now) > A_CALL_MS ? last : null;
}

/**
 * Words that come into an open case: a case of their own where they say so, asked about, once, where they only look like one, else the case's own.
 * `null`: they go wherever the rest of the message goes.
 */
export function furtherTrouble(report: Report, deskCase: DeskCase, context: FlowContext): Routing | null {
  const own: Routing = { kind: 'continue' };
  const { acts, findings, manner } = report;
  const which = actNamed(acts, 'case.switch', 'case.new');
  if (which?.act === 'case.switch') return own;
  if (which?.when === 'now') return newCase(which, report, context);
  if (which?.when === 'later') {
    const kept = keptForLater(deskCase, carriedText({ ...report, text: which.text }), context);
    return { kind: 'say', effects: kept.effects, remember: { case: kept.case } };
  }
  if (acts.some((act) => isPlaceOfCase(act, context))) return own;
  const open = openQuestion(deskCase);
  if (open !== null && replyTo(open, report).kind !== 'none') return own;
  // It is asked once, and not again about what comes right after.
  if (context.unplaced !== undefined) return own;
  const asked: Pick<Extract<Routing, { kind: 'say' }>, 'kind' | 'remember'> = {
    kind: 'say',
    remember: { unplaced: report },
  };
  if (which?.when === 'unclear') return { ...asked, effects: askWhichTrouble(deskCase, report.text, context) };
  const silent = silentSince(deskCase, context);
  if (silent !== null) return { ...asked, effects: askStillOpen(deskCase, carriedText(report), silent, context) };
  const another =
    actNamed(acts, 'tell') !== undefined && isAnotherTrouble(manner.announces, deskCase.findings, findings);
  return another ? { ...asked, effects: askWhichTrouble(deskCase, carriedText(report), context) } : own;
}
