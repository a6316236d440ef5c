import type { Finding } from './finding.ts';

/** What tells where and whom a trouble is about; two that differ in one of these are on different paths. */
export const PATH_KEYS = ['user', 'session-host', 'host-pool', 'region', 'scope'] as const;
/** What is no symptom by itself. */
const CIRCUMSTANCES = new Set([
  'since',
  'network',
  'other-network',
  'changed',
  'client',
  'pattern',
  'os-edition',
  'host-status',
  'hosts-affected',
  'drain',
  'capacity',
  'power',
  'heartbeat',
  'incident',
  'agent-version',
  'pool-type',
]);

/** The values that hold for a key, lower case. */
export function valuesOf(findings: readonly Finding[], key: string): string[] {
  return findings.filter((one) => one.holds && one.key === key).map((one) => one.value.toLowerCase());
}

/** The findings that are symptoms, each as `key: value`, lower case. */
export function symptomsIn(findings: readonly Finding[]): string[] {
  const path: readonly string[] = PATH_KEYS;
  return findings
    .filter((one) => one.holds && !path.includes(one.key) && !CIRCUMSTANCES.has(one.key))
    .map((one) => `${one.key}: ${one.value.toLowerCase()}`);
}

function differ(mine: readonly string[], theirs: readonly string[]): boolean {
  return mine.length > 0 && theirs.length > 0 && !theirs.some((one) => mine.includes(one));
}

function otherPath(a: readonly Finding[], b: readonly Finding[]): boolean {
  return PATH_KEYS.some((key) => differ(valuesOf(a, key), valuesOf(b, key)));
}

function otherStage(a: readonly Finding[], b: readonly Finding[]): boolean {
  return differ(valuesOf(a, 'stage'), valuesOf(b, 'stage'));
}

/** Different stages are different troubles; without two stages everything that was seen has to differ. */
function otherSymptoms(a: readonly Finding[], b: readonly Finding[]): boolean {
  const staged = [a, b].every((one) => valuesOf(one, 'stage').length > 0);
  return staged ? otherStage(a, b) : differ(symptomsIn(a), symptomsIn(b));
}

/** How a part of a story is announced: as another trouble, as one thing more (which is often the same one), or not at all. */
export type Announcement = 'another' | 'more' | null;

/** Whether what is told now is another trouble than what was told before: announced as one, or on another path, with other symptoms. */
export function isAnotherTrouble(
  announced: Announcement,
  before: readonly Finding[],
  told: readonly Finding[],
): boolean {
  if (symptomsIn(told).length === 0 || symptomsIn(before).length === 0) return false;
  const said = announced === 'another' || (announced === 'more' && otherStage(before, told));
  return (said || otherPath(before, told)) && otherSymptoms(before, told);
}
