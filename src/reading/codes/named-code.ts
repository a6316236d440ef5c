import type { Mention } from '../text/mention.ts';

/** A code as a finding has it. */
export type NamedCode = Pick<Mention, 'key' | 'value'>;

/** One way in which codes are written, in folded text. */
export interface CodeReader {
  readonly pattern: RegExp;
  /** `before` is the text in front of the match, 48 characters at most. */
  read(groups: readonly string[], before: string): NamedCode | undefined;
}

/** A main code, or nothing where there is none. */
export function errorCode(value: string | undefined): NamedCode | undefined {
  return value === undefined ? undefined : { key: 'error-code', value };
}
