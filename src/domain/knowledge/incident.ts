import type { Localized } from '../core/language.ts';
import type { UtcTime } from '../core/time.ts';
import type { StackVersion } from '../fleet/stack-version.ts';
import type { Source } from './article.ts';

/** An incident we know from its notice, loaded from `knowledge/incidents/<tracking id>.md`. Used to recognise a known bad version. */
export interface KnownIncident {
  readonly trackingId: string;
  readonly title: Localized;
  readonly startedAt: UtcTime;
  readonly endedAt: UtcTime | undefined;
  /** Region programmatic names. */
  readonly regions: readonly string[];
  readonly badStackVersions: readonly StackVersion[];
  readonly goodStackVersion: StackVersion | undefined;
  /** After this day (`YYYY-MM-DD`) the incident is history and its versions prove nothing by themselves. */
  readonly validUntil: string;
  readonly summary: string;
  readonly tellTheCaller: string;
  readonly sources: readonly [Source, ...Source[]];
}
