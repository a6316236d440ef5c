/** What can be done to a host, a session, an assignment, a profile, or the caller's own PC: the keys of `actions` in `knowledge/wishes.yaml`. */
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
  'reinstall-client',
  'restart-pc',
] as const;

/** Something that the bot is asked to do, and never does. */
export type HostAction = (typeof HOST_ACTIONS)[number];

const DESTRUCTIVE: readonly HostAction[] = ['reimage', 'reset-profile', 'delete'];

/** What is done on the caller's own PC: it touches no session host. */
export type ClientAction = Extract<HostAction, 'reinstall-client' | 'restart-pc'>;

/** Whether an action is done on the caller's own PC. */
export function isOnClient(action: HostAction | undefined): action is ClientAction {
  return action === 'reinstall-client' || action === 'restart-pc';
}

/** Whether an action takes something away that does not come back. */
export function isDestructive(action: HostAction | undefined): boolean {
  return action !== undefined && DESTRUCTIVE.includes(action);
}
