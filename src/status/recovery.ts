import type { StatusAnswer, StatusState } from '../domain/status/status.ts';

/** What became of a subject between two looks. `unread`: the newer look can't tell. */
export type Recovery = 'recovered' | 'better' | 'same' | 'worse' | 'changed' | 'unread';

const WELL: readonly StatusState[] = ['healthy', 'standby'];
/** From well to worst; states that can't be put in an order are only ever changed. */
const ORDER: readonly StatusState[] = ['healthy', 'at-risk', 'degraded', 'full', 'down'];

function takingSessions({ hosts }: StatusAnswer): number | undefined {
  return hosts === null || hosts.total === 0 ? undefined : hosts.available / hosts.total;
}

/** Compares a look with the one before. Recovered is only what was not well and now is; fewer faults are better, not recovered. */
export function recoveryOf(before: StatusAnswer, after: StatusAnswer): Recovery {
  if (after.state === 'unknown' || after.hosts === null) return 'unread';
  if (!WELL.includes(before.state) && before.state !== 'unknown' && WELL.includes(after.state)) return 'recovered';
  if (before.state === after.state) {
    const [was, is] = [takingSessions(before), takingSessions(after)];
    if (was === undefined || is === undefined || was === is) return 'same';
    return is > was ? 'better' : 'worse';
  }
  const [was, is] = [ORDER.indexOf(before.state), ORDER.indexOf(after.state)];
  if (was === -1 || is === -1) return 'changed';
  return is < was ? 'better' : 'worse';
}
