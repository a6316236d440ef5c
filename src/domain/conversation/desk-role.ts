import type { Actor } from '../knowledge/article.ts';

/** What a person of the desk may see and do: `agent` answers calls, `lead` looks after articles and reports, `engineer` looks after the fleet. */
export const DESK_ROLES = ['agent', 'lead', 'engineer'] as const;
export type DeskRole = (typeof DESK_ROLES)[number];

const AT_THE_DESK: readonly Actor[] = ['agent', 'caller'];
const WITH_THE_FLEET: readonly Actor[] = [...AT_THE_DESK, 'host-admin', 'network', 'identity'];

/** Whether a step for `actor` is one that a person of this role does, or guides a caller through; the others are handed over. */
export function doesStepsFor(role: DeskRole, actor: Actor): boolean {
  return (role === 'engineer' ? WITH_THE_FLEET : AT_THE_DESK).includes(actor);
}
