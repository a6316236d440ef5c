import { declareCheck } from './check.ts';

/**
 * Whether a host pool has places left, and whether a region has none: room in one of its pools helps no user of another. A single host that is full
 * beside others with room tells nothing about its users.
 */
export const capacityCheck = declareCheck(
  'capacity',
  { capacity: ['full', 'room'] },
  ({ state, subject, hosts }, say) => {
    if (subject.kind === 'host' || hosts === null || hosts.room === undefined) return [];
    if (state === 'full') return [say('capacity', 'full')];
    return subject.kind === 'hostpool' && hosts.room > 0 ? [say('capacity', 'room')] : [];
  },
);
