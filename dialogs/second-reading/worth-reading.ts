import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Report } from '../../src/domain/text/report.ts';
import type { FlowId, Routing } from '../flow.ts';
import { isReply } from '../routing/kept-by-open.ts';
import { openQuestion } from '../troubleshoot/case-record.ts';
import { replyTo } from '../troubleshoot/reply.ts';

/** Fewer words than this are an answer, a name or a code. */
const FEWEST_WORDS = 3;

/** A message of so many words, read as one of these, may tell of a caller's trouble all the same. */
const MANY_WORDS = 8;
const NOT_A_TROUBLE: readonly FlowId[] = ['status', 'ticket-status', 'help', 'smalltalk', 'code', 'term'];

/** Where a turn went and what was open then. */
export interface Routed {
  readonly routing: Routing;
  /** The flow on top before the turn. */
  readonly active: FlowId | null;
  readonly deskCase: DeskCase | null;
}

function goesToCase({ routing, active }: Routed): boolean {
  if (routing.kind === 'continue') return active === 'troubleshoot';
  return (routing.kind === 'begin' || routing.kind === 'restart') && routing.flow === 'troubleshoot';
}

/** Whether the message was taken for a question of another kind. */
export function wentToAnotherFlow({ routing }: Routed): boolean {
  return routing.kind === 'begin' && NOT_A_TROUBLE.includes(routing.flow);
}

/**
 * Whether a second reading of a message could help: it was not understood, it is a long story that was taken for a question, or it tells of a
 * trouble in more than a few words and is no plain answer to what was asked.
 */
export function worthReading(report: Report, routed: Routed): boolean {
  const { words, question } = report.manner;
  if (words < FEWEST_WORDS) return false;
  const { routing, deskCase } = routed;
  if (routing.kind === 'say') return routing.missed === true;
  if (wentToAnotherFlow(routed)) return words >= MANY_WORDS && !question;
  if (!goesToCase(routed) || report.acts.some(isReply)) return false;
  const key = routing.kind === 'continue' && deskCase !== null ? openQuestion(deskCase) : null;
  return key === null || replyTo(key, report).kind === 'none';
}
