import type { UtcTime } from '../../domain/core/time.ts';
import type { Finding } from '../../domain/knowledge/finding.ts';
import type { StatusAnswer } from '../../domain/status/status.ts';

/** What a check can say: per finding key its values; `open` where Azure sends the value (a status, a name, a code). */
export type Sayings = Readonly<Record<string, readonly string[] | 'open'>>;

type ValueOf<Values> = Values extends readonly (infer Value)[] ? Value : string;

/** Makes a finding of a check. It takes only what the check declares, so that a new saying can't be forgotten in its list. */
export type SayFinding<Says extends Sayings> = <Key extends keyof Says & string>(
  key: Key,
  value: ValueOf<Says[Key]>,
) => Finding;

/**
 * One live check: reads findings out of the status answer for the subject of a case. It looks only at the path the case is on; a loud fault on
 * another host or pool gives nothing. What could not be read gives nothing either, and stands in the answer's `unlooked`.
 */
export interface Check {
  readonly id: string;
  /** Everything the check can say, for whoever asks whether a finding can ever be known. */
  readonly says: Sayings;
  run(answer: StatusAnswer, at: UtcTime): readonly Finding[];
}

/** The way to say what `says` declares; `at` is when it was read, UTC. */
export function sayer<Says extends Sayings>(_says: Says, at: UtcTime): SayFinding<Says> {
  return (key, value) => ({ key, value, holds: true, from: 'checked', at });
}

/** Declares a check together with everything it can say. */
export function declareCheck<const Says extends Sayings>(
  id: string,
  says: Says,
  look: (answer: StatusAnswer, say: SayFinding<Says>) => readonly Finding[],
): Check {
  return { id, says, run: (answer, at) => look(answer, sayer(says, at)) };
}
