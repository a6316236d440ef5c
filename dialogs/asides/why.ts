import { sentences } from '../../src/wording/sentences.ts';
import { statusWords } from '../../src/wording/status/status-lines.ts';
import type { FlowContext } from '../flow.ts';
import { openCaseOf } from '../open-case.ts';
import { whyAsked, whyProposed } from '../troubleshoot/about-proposal.ts';
import { openProposal, openQuestion } from '../troubleshoot/case-record.ts';
import type { AsideAnswer, AsideSight } from './asked.ts';

const MOST_LINES = 3;

/** Why the open question is put, or why the fix stands; `null` where no case has either: then the look has to tell. */
export function whyOfCase(context: FlowContext): AsideAnswer | null {
  const deskCase = openCaseOf(context);
  const key = deskCase === null ? null : openQuestion(deskCase);
  if (key !== null) return { lines: [whyAsked(key, context)] };
  const last = context.case;
  const fixId = deskCase === null ? (last?.proposals.at(-1)?.fixId ?? null) : openProposal(deskCase);
  return last === null || fixId === null ? null : { lines: [whyProposed(last, fixId, context)] };
}

/** Why the bot thinks so of a place: what it read there. */
export function whyAnswer({ answer, context }: AsideSight): AsideAnswer {
  const { now, language, timeZone } = context;
  const { lines } = statusWords(answer, now, language, timeZone);
  return { lines: lines.length === 0 ? [sentences(language).asides.why.nothing] : lines.slice(0, MOST_LINES) };
}
