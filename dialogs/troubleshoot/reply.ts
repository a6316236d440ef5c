import type { SAID_OUTCOMES } from '../../src/domain/case/case.ts';
import type { FindingKey } from '../../src/domain/knowledge/finding.ts';
import { type Act, actNamed } from '../../src/domain/text/act.ts';
import type { Report } from '../../src/domain/text/report.ts';

/** What a message says to an open question: a value, "I don't know", or nothing of the kind. */
export type Reply =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' };

/** What a message says to the question on `key`. */
export function replyTo(key: FindingKey, { acts }: Pick<Report, 'acts'>): Reply {
  const answers = acts.filter((one): one is Act<'answer'> => one.act === 'answer');
  const value = answers.flatMap((one) => (one.says === 'value' ? (one.values[key] ?? []) : []))[0];
  if (value !== undefined) return { kind: 'value', value };
  return answers.some(({ says }) => says === 'unknown') ? { kind: 'unknown' } : { kind: 'none' };
}

type SaidOutcome = (typeof SAID_OUTCOMES)[number];
type OutcomeAct = Act<'outcome.worked' | 'outcome.failed' | 'outcome.partly' | 'outcome.cannot'>;

const OUTCOME_OF: Readonly<Record<OutcomeAct['act'], SaidOutcome>> = {
  'outcome.worked': 'solved',
  'outcome.failed': 'did-not-help',
  'outcome.partly': 'partly',
  'outcome.cannot': 'cannot-do',
};

/** How the proposed fix went, as a message says; `null` where it says nothing of that. */
export function outcomeIn({ acts }: Pick<Report, 'acts'>): SaidOutcome | null {
  const said = actNamed(acts, 'outcome.worked', 'outcome.failed', 'outcome.partly', 'outcome.cannot');
  return said === undefined ? null : OUTCOME_OF[said.act];
}
