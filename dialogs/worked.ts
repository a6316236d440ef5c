import type { DeskCase } from '../src/domain/case/case.ts';
import { actNamed } from '../src/domain/text/act.ts';
import type { Report } from '../src/domain/text/report.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { endCase } from './ending.ts';
import type { FlowContext } from './flow.ts';
import type { CaseChange } from './parking.ts';
import { openProposal } from './troubleshoot/case-record.ts';

/** Whether somebody did the fix that stands: a step of it was shown, or a message says that it was done. */
function wasDone(deskCase: DeskCase, fixId: string, { acts }: Report): boolean {
  const shown = deskCase.proposals.findLast((one) => one.fixId === fixId)?.step ?? -1;
  return (
    shown >= 0 || actNamed(acts, 'step.done', 'tried') !== undefined || actNamed(acts, 'outcome.worked')?.byFix === true
  );
}

/** Ends a case with a fix that worked. */
export function fixWorked(deskCase: DeskCase, fixId: string, context: FlowContext): CaseChange {
  const title = context.knowledge.articles.find((one) => one.id === fixId)?.title;
  const line = conversationWords(context.language).solved(
    deskCase.number,
    title?.[context.language] ?? title?.en ?? fixId,
  );
  return endCase(deskCase, { kind: 'worked', fixId }, line, context);
}

/** Ends a case because it works again. The fix that stands is counted only where it was done. */
export function workedEnding(deskCase: DeskCase, report: Report, context: FlowContext): CaseChange {
  const fixId = openProposal(deskCase);
  if (fixId !== null && wasDone(deskCase, fixId, report)) return fixWorked(deskCase, fixId, context);
  const line = conversationWords(context.language).goneFine(deskCase.number);
  return endCase(deskCase, { kind: 'worked', fixId: null }, line, context);
}
