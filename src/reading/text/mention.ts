import type { Moment } from '../../domain/core/moment.ts';
import type { FindingKey } from '../../domain/knowledge/finding.ts';

/** A value named in a text, before anybody asked whether it is meant, doubted or denied. `from` and `to` are positions in the text. */
export interface Mention {
  readonly key: FindingKey;
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** Where the words name a time that can be known. */
  readonly moment?: Moment;
}

/** A stretch of a text. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}
