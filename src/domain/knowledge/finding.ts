import type { Moment } from '../core/moment.ts';
import type { UtcTime } from '../core/time.ts';

/** The finding keys every part of the product knows. `knowledge/findings.yaml` may add keys, never rename one. */
export const CORE_FINDING_KEYS = [
  'stage',
  'scope',
  'pattern',
  'hosts-affected',
  'error-code',
  'extended-error-code',
  'symbolic-code',
  'event-id',
  'event-text',
  'host-status',
  'health-check',
  'since',
  'region',
  'host-pool',
  'session-host',
  'user',
  'correlation-id',
  'network',
  'client',
  'changed',
] as const;

export type CoreFindingKey = (typeof CORE_FINDING_KEYS)[number];

/** A core key, or one that `knowledge/findings.yaml` adds (the loader proves that every key in use is declared there). */
export type FindingKey = CoreFindingKey | (string & {});

/** Where a finding comes from: the agent's own words, an answer to a question the bot asked, a picture the agent sent, or a live check. */
export type FindingOrigin = 'said' | 'asked' | 'picture' | 'checked';

/** One fact of a case. `holds: false` is a fact too: "the app group is assigned" denies that it is not. */
export interface Finding {
  readonly key: FindingKey;
  readonly value: string;
  readonly holds: boolean;
  readonly from: FindingOrigin;
  readonly at: UtcTime;
  /** When it was, where the words name a time that can be known; `at` is when it was found. */
  readonly moment?: Moment;
}

export const STAGES = [
  'no-feed',
  'sign-in-refused',
  'connecting-fails',
  'black-after-sign-in',
  'drops-later',
  'slow',
  'app-fails',
  'not-in-avd',
] as const;

export const SCOPES = ['one-user', 'some-users', 'site', 'everyone'] as const;

/** The values of `key` that hold, in the order they were found, without repeats. */
export function heldValues(findings: readonly Finding[], key: FindingKey): string[] {
  const values = findings.filter((finding) => finding.key === key && finding.holds).map((finding) => finding.value);
  return [...new Set(values)];
}
