import type { UtcTime } from '../core/time.ts';
import type { Finding, FindingKey } from '../knowledge/finding.ts';
import type { StatusAnswer } from '../status/status.ts';
import type { Entities } from '../text/report.ts';
import type { ReadClaim } from './claim.ts';

/** How a proposed fix ended, in the agent's words. Silence is nothing. */
export const SAID_OUTCOMES = ['solved', 'partly', 'did-not-help', 'cannot-do'] as const;
/**
 * How it ended: said, or `escalated` when the case went to a ticket with the fix still open, or `unknown` when the case ended, or another fix took
 * its place, without a word on the fix. Only what was said speaks for or against a fix.
 */
export type Outcome = (typeof SAID_OUTCOMES)[number] | 'escalated' | 'unknown';

export interface Proposal {
  readonly fixId: string;
  readonly at: UtcTime;
  /** Index of the step shown last; steps before it were shown. */
  readonly step: number;
  readonly outcome: Outcome | null;
  /** When that became known; absent while it is open. */
  readonly endedAt?: UtcTime;
}

/** One step of an article, by its place in it. */
export interface StepPlace {
  readonly fixId: string;
  readonly step: number;
}

/** A question that was put; `answer` null while it is open. */
export interface AskedQuestion {
  readonly key: FindingKey;
  readonly at: UtcTime;
  readonly answer: string | 'unknown' | null;
}

export interface TranscriptLine {
  readonly at: UtcTime;
  /** `picture`: what was read in a picture that the agent sent. */
  readonly from: 'agent' | 'bot' | 'picture';
  readonly text: string;
}

/** `closed`: over for another reason than that it works again. `cancelled`: it was none, or another begins in its place. */
export const CASE_STATES = ['open', 'solved', 'escalated', 'cancelled', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What a lead or an engineer found to be behind a ticket. */
export interface RealCause {
  readonly text: string;
  /** The article that was named; `null` where the words name none. */
  readonly fixId: string | null;
  readonly at: UtcTime;
}

/** One caller's trouble. It has a number, belongs to the desk and outlives the conversation it began in. */
export interface DeskCase {
  readonly number: number;
  readonly openedAt: UtcTime;
  readonly state: CaseState;
  /** The symptom as the agent first typed it; where a picture came without words, what was read in it. */
  readonly symptom: string;
  /** The symptom was read in a picture. Absent where it was typed. */
  readonly symptomShown?: true;
  readonly entities: Entities;
  readonly findings: readonly Finding[];
  readonly asked: readonly AskedQuestion[];
  readonly proposals: readonly Proposal[];
  /** Fix ids done before the call, as said. */
  readonly tried: readonly string[];
  /** What we saw when the case was opened, and the newest look. */
  readonly seenFirst: StatusAnswer | null;
  readonly seenLast: StatusAnswer | null;
  readonly transcript: readonly TranscriptLine[];
  /** Other troubles told in the same message, in the agent's words: they wait until this one is closed. Absent where there were none. */
  readonly waiting?: readonly string[];
  /** Steps that were put into the ticket instead of being done at the call. Absent where there were none. */
  readonly left?: readonly StepPlace[];
  /** What a language model read beside the rules. Nothing of it counts before the agent says yes. Absent where it read nothing more. */
  readonly claims?: readonly ReadClaim[];
  /** Articles whose title describes the trouble, as the agent confirmed. Absent where there are none. */
  readonly described?: readonly string[];
  /** Correlation ids read in pictures that neither the log nor the agent has confirmed. Absent where there were none. */
  readonly idsInPictures?: readonly string[];
  /** Nothing that the agent wrote so far could be about a virtual desktop. Absent as soon as something could. */
  readonly unnamed?: true;
  /** Something that the agent wrote says who is hit or what hangs on it. Absent while nothing does. */
  readonly pressing?: true;
  /** When it was closed, and why in the agent's words; absent while it is open. */
  readonly ended?: { readonly at: UtcTime; readonly reason?: string };
  /** Ticket number at the desk, once it is open. */
  readonly ticket: string | null;
  /** Absent while nobody told it. */
  readonly realCause?: RealCause;
}

/** A case whose ticket the desk refused: open again, and the fix that was handed over with it as well. */
export function reopened(deskCase: DeskCase): DeskCase {
  const proposals = deskCase.proposals.map(({ endedAt, ...one }) =>
    one.outcome === 'escalated' ? { ...one, outcome: null } : { ...one, ...(endedAt === undefined ? {} : { endedAt }) },
  );
  return { ...deskCase, state: 'open', proposals };
}

/** A case that was closed, as it was before: a fix that the closing ended is open again. */
export function takenBack({ ended, ...deskCase }: DeskCase): DeskCase {
  const proposals = deskCase.proposals.map(({ endedAt, ...one }) =>
    ended !== undefined && endedAt === ended.at
      ? { ...one, outcome: null }
      : { ...one, ...(endedAt === undefined ? {} : { endedAt }) },
  );
  return { ...deskCase, state: 'open', proposals };
}
