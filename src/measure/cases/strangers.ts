import type { DeclaredFindings } from '../../knowledge/read-findings.ts';
import { type LabelledCase, NONE } from './labelled-case.ts';

/** What cases name and the knowledge does not: each once, sorted. */
export interface Strangers {
  readonly keys: readonly string[];
  /** `key: value`, for keys that have a closed list of values. */
  readonly values: readonly string[];
  /** Accepted fix ids without an article. */
  readonly ids: readonly string[];
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

/** Compares cases with the declared finding keys and values and with the ids of the articles. */
export function strangersIn(
  cases: readonly LabelledCase[],
  findings: Pick<DeclaredFindings, 'keys' | 'closedValues'>,
  articleIds: readonly string[],
): Strangers {
  const known = cases.flatMap((one) => [...Object.entries(one.said), ...Object.entries(one.hidden)]);
  const unknown = ([key, values]: (typeof known)[number]) =>
    values.filter((value) => !(findings.closedValues.get(key) ?? values).includes(value));
  return {
    keys: sorted(known.map(([key]) => key).filter((key) => !findings.keys.includes(key))),
    values: sorted(known.flatMap((entry) => unknown(entry).map((value) => `${entry[0]}: ${value}`))),
    ids: sorted(cases.flatMap((one) => one.accept).filter((id) => id !== NONE && !articleIds.includes(id))),
  };
}

/** One line per sort of stranger; none where everything is known. */
export function strangerLines({ keys, values, ids }: Strangers): string[] {
  const lines = [
    { says: 'Finding keys that the knowledge does not declare', what: keys },
    { says: 'Finding values that the knowledge does not declare', what: values },
    { says: 'Accepted fix ids without an article', what: ids },
  ];
  return lines.flatMap(({ says, what }) => (what.length === 0 ? [] : [`${says}: ${what.join(', ')}`]));
}
