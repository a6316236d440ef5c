import {
  type ClientAction,
  type HostAction,
  isDestructive,
  isOnClient,
} from '../../src/domain/knowledge/host-action.ts';
import type { StatusAnswer } from '../../src/domain/status/status.ts';

/** Whether something may be done, and what decides it. */
export type MayVerdict =
  /** What is asked for does not come back. */
  | { readonly kind: 'lost'; readonly action: HostAction }
  /** `id`: the incident that is listed; `null` where one is only likely. */
  | { readonly kind: 'incident'; readonly action: HostAction; readonly id: string | null }
  | { readonly kind: 'sessions'; readonly action: HostAction; readonly count: number }
  | { readonly kind: 'free'; readonly action: HostAction }
  | { readonly kind: 'drain'; readonly count: number }
  | { readonly kind: 'which-host' | 'unread'; readonly action: HostAction }
  /** Something on the caller's own PC. `many`: more than one person fails. `fits`: the fix that stands is about the client. */
  | { readonly kind: 'client'; readonly action: ClientAction; readonly many: boolean; readonly fits: boolean }
  | { readonly kind: 'harmless'; readonly action: 'message' | 'start' }
  | { readonly kind: 'one-session' | 'other-files' | 'unknown' };

/** Everything a verdict stands on. */
export interface MayFacts {
  /** `undefined`: the words do not say what. */
  readonly action: HostAction | undefined;
  readonly answer: StatusAnswer;
  /** Sessions on the one host it is about; `null` where that host could not be read, `undefined` where no host is named. */
  readonly sessions: number | null | undefined;
  /** What the open case takes for the cause. */
  readonly taken: 'incident' | 'another' | 'none';
  /** What the open case says of the client: whether more than one person fails, and whether its fix is about the client. */
  readonly client?: { readonly many: boolean; readonly fits: boolean };
}

/** What an incident makes useless: whatever is restarted comes back the same. */
const USELESS_THEN: readonly HostAction[] = ['restart', 'stop', 'sign-out', 'update', 'resize'];

/** Whether a fault of the platform explains what is seen, and which one. Where the case found another cause, only one that is felt does. */
function incidentBehind(
  { state, impact, microsoft }: StatusAnswer,
  taken: MayFacts['taken'],
): { readonly id: string | null } | null {
  const felt = state === 'suspected-incident' || (state === 'incident' && impact !== 'none-seen');
  const explains = felt || taken === 'incident' || (taken === 'none' && state === 'incident');
  return explains ? { id: microsoft.events[0]?.trackingId ?? null } : null;
}

/** Whether something may be done, from what is known alone. A plan that destroys is answered before anything else. */
export function mayDo({ action, answer, sessions, taken, client }: MayFacts): MayVerdict {
  if (action === undefined) return { kind: 'unknown' };
  if (isDestructive(action)) return { kind: 'lost', action };
  if (isOnClient(action)) return { kind: 'client', action, many: false, fits: false, ...client };
  const incident = USELESS_THEN.includes(action) ? incidentBehind(answer, taken) : null;
  if (incident !== null) return { kind: 'incident', action, id: incident.id };
  switch (action) {
    case 'message':
      return { kind: 'harmless', action };
    case 'start':
      return sessions === undefined ? { kind: 'unknown' } : { kind: 'harmless', action };
    case 'sign-out':
      return { kind: 'one-session' };
    case 'assign':
      return { kind: 'other-files' };
    case 'drain':
      return typeof sessions === 'number' ? { kind: 'drain', count: sessions } : { kind: 'unknown' };
    default:
      if (sessions === undefined) return { kind: 'which-host', action };
      if (sessions === null) return { kind: 'unread', action };
      return sessions > 0 ? { kind: 'sessions', action, count: sessions } : { kind: 'free', action };
  }
}
