import type { DeskCase } from '../src/domain/case/case.ts';
import type { FindingKey } from '../src/domain/knowledge/finding.ts';
import type { FlowContext } from './flow.ts';
import { openQuestion } from './troubleshoot/case-record.ts';

/** The case of this conversation while it is open. */
export function openCaseOf({ case: deskCase }: Pick<FlowContext, 'case'>): DeskCase | null {
  return deskCase?.state === 'open' ? deskCase : null;
}

/** What the open case asks for; `null` where nothing is asked. */
export function askedFor(context: Pick<FlowContext, 'case'>): FindingKey | null {
  const deskCase = openCaseOf(context);
  return deskCase === null ? null : openQuestion(deskCase);
}
