/** What can be done to a host, a session, an assignment or a profile: the keys of `actions` in `knowledge/wishes.yaml`. */
export const HOST_ACTIONS = [
  'restart',
  'sign-out',
  'drain',
  'start',
  'stop',
  'message',
  'assign',
  'resize',
  'update',
  'reimage',
  'reset-profile',
  'delete',
] as const;

/** Something that the bot is asked to do, and never does. */
export type HostAction = (typeof HOST_ACTIONS)[number];

const DESTRUCTIVE: readonly HostAction[] = ['reimage', 'reset-profile', 'delete'];

/** Whether an action takes something away that does not come back. */
export function isDestructive(action: HostAction | undefined): boolean {
  return action !== undefined && DESTRUCTIVE.includes(action);
}
