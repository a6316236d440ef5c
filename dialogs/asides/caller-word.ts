import { INCIDENT_FIX } from '../../src/diagnosis/incident-first.ts';
import type { StatusState } from '../../src/domain/status/status.ts';
import { sentences } from '../../src/wording/sentences.ts';
import { subjectName } from '../../src/wording/status/status-headline.ts';
import type { FlowContext } from '../flow.ts';
import { openCaseOf } from '../open-case.ts';
import { sayToCaller } from '../troubleshoot/about-proposal.ts';
import { openProposal } from '../troubleshoot/case-record.ts';
import type { AsideAnswer, AsideSight } from './asked.ts';

const MICROSOFTS: readonly StatusState[] = ['incident', 'suspected-incident'];
const IN_TROUBLE: readonly StatusState[] = ['own-cause', 'down', 'full', 'degraded'];

/** What the article of the fix that stands has for the caller; `null` where none stands. */
export function wordOfFix(context: FlowContext): AsideAnswer | null {
  const deskCase = openCaseOf(context);
  const fixId = deskCase === null ? null : openProposal(deskCase);
  const word = fixId === null ? null : sayToCaller(fixId, context);
  return word === null ? null : { lines: [word] };
}

/** What to tell the caller where no fix stands: no more than was seen. */
export function callerWord({ answer, context }: AsideSight): AsideAnswer {
  const words = sentences(context.language).asides.say;
  const name = subjectName(answer.subject, context.language);
  const incident = MICROSOFTS.includes(answer.state) ? sayToCaller(INCIDENT_FIX, context) : null;
  if (incident !== null) return { lines: [incident] };
  if (IN_TROUBLE.includes(answer.state)) return { lines: [words.looking(name)] };
  return { lines: [openCaseOf(context) === null ? words.nothing(name) : words.unknown] };
}
