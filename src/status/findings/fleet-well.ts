import type { Unlooked } from '../../domain/status/status.ts';
import { declareCheck } from './check.ts';

const UNREAD_HOSTS: readonly Unlooked['what'][] = ['host-pools', 'session-hosts', 'machines', 'subject'];

/**
 * What holds on every host of the subject, and so on the one that the caller meets: heartbeats that keep up where nothing fails or is suspect, room
 * where each host takes sessions. Hosts that could not be judged leave it open.
 */
export const fleetWellCheck = declareCheck(
  'fleet-well',
  { heartbeat: ['fresh'], capacity: ['room'] },
  ({ subject, hosts, unlooked }, say) => {
    const partly = unlooked.some(({ what }) => UNREAD_HOSTS.includes(what));
    if (hosts === null || hosts.available === 0 || partly) return [];
    const { total, available, room, failing, suspect, warning, unclear, updating } = hosts;
    const fresh = failing + suspect + warning + unclear + updating === 0;
    // A named pool's room has a check of its own; without its name only room on every host is room for this caller.
    const open =
      subject.kind !== 'hostpool' &&
      subject.kind !== 'host' &&
      fresh &&
      available === total &&
      room !== undefined &&
      room > 0;
    return [...(fresh ? [say('heartbeat', 'fresh')] : []), ...(open ? [say('capacity', 'room')] : [])];
  },
);
