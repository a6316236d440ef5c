import { msBetween } from '../domain/core/time.ts';
import type { ActivityEntry } from '../domain/fleet/activity.ts';
import type { ChangeFact } from '../domain/status/status-evidence.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Name of what an ARM id stands for: its last part. */
function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

function alike(a: ActivityEntry, b: ActivityEntry): boolean {
  return a.kind === b.kind && a.outcome === b.outcome && a.code === b.code && a.actor === b.actor && a.role === b.role;
}

/**
 * Tells changes as facts, newest first: alike changes within a quarter of an hour of each other become one with all their names. `nameOf` gives
 * the name of a resource as the desk knows it; without one, the last part of the id.
 */
export function changeFacts(
  entries: readonly ActivityEntry[],
  nameOf: (resourceId: string) => string | undefined = () => undefined,
): ChangeFact[] {
  const groups: { first: ActivityEntry; last: ActivityEntry; names: Set<string> }[] = [];
  for (const entry of [...entries].sort(
    (a, b) => b.at.localeCompare(a.at) || a.resourceId.localeCompare(b.resourceId),
  )) {
    const name = nameOf(entry.resourceId.toLowerCase()) ?? lastPart(entry.resourceId);
    const group = groups.find(
      (one) => alike(one.last, entry) && msBetween(entry.at, one.first.at) <= THRESHOLDS.oneChangeMs,
    );
    if (group === undefined) groups.push({ first: entry, last: entry, names: new Set([name]) });
    else {
      group.first = entry;
      group.names.add(name);
    }
  }
  return groups.map(({ first, last, names }) => ({
    kind: last.kind,
    outcome: last.outcome,
    code: last.code,
    actor: last.actor,
    role: last.role,
    at: first.at,
    until: last.at,
    on: [...names],
  }));
}
