import { type Clock, epochMs, HOUR_MS } from '../domain/core/time.ts';
import type { Log } from '../log.ts';
import type { TurnedAway } from './tenant-guard.ts';

/** Tenants whose last line is remembered; the oldest goes. */
const MOST_TENANTS = 1_000;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_ID = 100;

const MESSAGES: Readonly<Record<TurnedAway['why'], string>> = {
  'foreign-tenant':
    'a tenant that is not allowed got no answer; if it should have got one, add its id to ALLOWED_TENANTS',
  'no-tenant': 'an activity that names no tenant got no answer',
  'no-person': 'an activity that does not name the person behind it (aadObjectId) got no answer',
};

/** Notes who got no answer: at most one line an hour for each tenant, with how many went without a line since the last one. Nothing that was said. */
export function createTurnedAwayLog(log: Log, clock: Clock): (away: TurnedAway, activityId: unknown) => void {
  const lines = new Map<string, { readonly at: number; unlogged: number }>();
  return ({ why, tenant }, activityId) => {
    const shown = tenant === null ? null : GUID.test(tenant) ? tenant : 'no id';
    const key = shown?.toLowerCase() ?? why;
    const last = lines.get(key);
    const now = epochMs(clock()) ?? 0;
    if (last !== undefined && now - last.at < HOUR_MS) {
      last.unlogged += 1;
      return;
    }
    lines.delete(key);
    lines.set(key, { at: now, unlogged: 0 });
    const [oldest] = lines.keys();
    if (lines.size > MOST_TENANTS && oldest !== undefined) lines.delete(oldest);
    const id = typeof activityId === 'string' ? activityId.slice(0, LONGEST_ID) : null;
    log.warn({ why, tenant: shown, activityId: id, unlogged: last?.unlogged ?? 0 }, MESSAGES[why]);
  };
}
