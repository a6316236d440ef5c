import type { Finding, FindingKey } from '../domain/finding.ts';
import type { StatusAnswer } from '../domain/status.ts';
import type { UtcTime } from '../domain/time.ts';

/**
 * One live check: reads findings out of the status answer for the subject of a case. It looks only at the path the case is on; a loud fault on
 * another host or pool gives nothing. What could not be read gives nothing either, and stands in the answer's `unlooked`.
 */
export interface Check {
  readonly id: string;
  run(answer: StatusAnswer, at: UtcTime): readonly Finding[];
}

/** A finding of a check. */
export function checked(key: FindingKey, value: string, at: UtcTime): Finding {
  return { key, value, holds: true, from: 'checked', at };
}
