import type { DeskCase } from '../src/domain/case/case.ts';
import type { OpenFlow } from '../src/domain/conversation/conversation.ts';
import { HOUR_MS, msBetween, type UtcTime } from '../src/domain/core/time.ts';
import type { OpenThing } from '../src/domain/text/saying.ts';
import { openProposal, openQuestion } from './troubleshoot/case-record.ts';

/** What is said this long after the last word of a case (ms) is no longer said to it. */
const STILL_NEAR_MS = HOUR_MS;

/** What of a conversation tells what stands open. */
export interface OpenIn {
  readonly stack: readonly Pick<OpenFlow, 'flow'>[];
  readonly case: DeskCase | null;
}

function ofOpenCase(deskCase: DeskCase): OpenThing | undefined {
  const finding = openQuestion(deskCase);
  if (finding !== null) return { kind: 'question', finding };
  const fix = openProposal(deskCase);
  if (fix === null) return undefined;
  const shown = deskCase.proposals.findLast((one) => one.fixId === fix)?.step ?? -1;
  return { kind: shown >= 0 ? 'walk' : 'proposal', fix };
}

/** What stands open when a message comes, so that it is heard beside that; `undefined` where nothing does. */
export function whatIsOpen({ stack, case: deskCase }: OpenIn, now: UtcTime): OpenThing | undefined {
  if (stack.at(-1)?.flow === 'escalate') return { kind: 'ticket-form' };
  if (deskCase === null) return undefined;
  if (deskCase.state === 'open') return ofOpenCase(deskCase);
  const last = deskCase.transcript.at(-1)?.at ?? deskCase.openedAt;
  if (msBetween(last, now) > STILL_NEAR_MS) return undefined;
  return { kind: deskCase.state === 'escalated' ? 'after-ticket' : 'after-case' };
}
