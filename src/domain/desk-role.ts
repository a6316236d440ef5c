/** What a person of the desk may see and do: `agent` answers calls, `lead` looks after articles and reports, `engineer` looks after the fleet. */
export const DESK_ROLES = ['agent', 'lead', 'engineer'] as const;
export type DeskRole = (typeof DESK_ROLES)[number];
