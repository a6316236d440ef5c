import type { Button } from '../../src/domain/conversation/say.ts';
import { HOUR_MS, msBetween } from '../../src/domain/core/time.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import type { StatusAnswer, StatusSubject } from '../../src/domain/status/status.ts';
import type { Act } from '../../src/domain/text/act.ts';
import { subjectOf } from '../../src/domain/text/subject-of.ts';
import { chatMoments, type Moments } from '../../src/wording/lines/when.ts';
import type { FlowContext } from '../flow.ts';
import { openCaseOf } from '../open-case.ts';
import { answerFor } from '../subject.ts';

/** The acts that are answered aside: what stands open goes on as it was. */
export const ASIDE_ACTS = [
  'ask.eta',
  'ask.impact',
  'ask.sessions',
  'ask.changes',
  'ask.why',
  'ask.say',
  'ask.may',
  'ask.next',
  'host.act',
] as const;

export type AsideAct = Act<(typeof ASIDE_ACTS)[number]>;

/** Whether an act is answered aside. Where one user is signed in has a sheet of its own. */
export function isAside(act: Act): act is AsideAct {
  const names: readonly string[] = ASIDE_ACTS;
  return names.includes(act.act) && !(act.act === 'ask.sessions' && 'user' in act);
}

/** What one act is answered with: lines, the first of which answers it, and what may be pressed. */
export interface AsideAnswer {
  readonly lines: readonly string[];
  readonly buttons?: readonly Button[];
}

/** What an answer stands on: a look, what it is about, and how its moments are said. */
export interface AsideSight {
  readonly observation: Observation;
  readonly subject: StatusSubject;
  readonly answer: StatusAnswer;
  readonly moments: Moments;
  readonly context: FlowContext;
}

const MOST_SUBJECTS = 3;

/** What an act that names nothing is about: the place of the open case, what was shown within the hour, the place of the case before, or everything. */
function placeMeant(context: FlowContext): StatusSubject {
  const { shown, now, case: last } = context;
  const open = openCaseOf(context);
  const placeOf = (one: typeof last) => {
    const place = one === null ? null : subjectOf(one.entities);
    return place === null || place.kind === 'overview' ? null : place;
  };
  // What was shown before the open case was opened is another call's.
  const isOfNow =
    shown !== undefined && msBetween(shown.at, now) <= HOUR_MS && !(open !== null && shown.at < open.openedAt);
  const recent = isOfNow ? shown.subject : null;
  return placeOf(open) ?? recent ?? placeOf(last) ?? { kind: 'overview', id: null };
}

/** What an act is about, a few subjects at most. */
export function subjectsOf(act: AsideAct, context: FlowContext): readonly StatusSubject[] {
  const named = 'subjects' in act ? act.subjects : [];
  return named.length === 0 ? [placeMeant(context)] : named.slice(0, MOST_SUBJECTS);
}

/** A look at one subject. */
export function sightOn(subject: StatusSubject, observation: Observation, context: FlowContext): AsideSight {
  const answer = answerFor(observation, subject, context.knowledge.incidents, context.now);
  const moments = chatMoments(context.now, context.language, context.timeZone);
  return { observation, subject: answer.subject, answer, moments, context };
}
