import type { Moment } from '../../domain/core/moment.ts';
import type { FindingKey } from '../../domain/knowledge/finding.ts';

/** One fact the writer states or denies; who said it and when is added at the end. */
export interface Stated {
  readonly key: FindingKey;
  readonly value: string;
  readonly holds: boolean;
  readonly moment?: Moment;
}
