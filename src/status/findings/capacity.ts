import { declareCheck } from './check.ts';

/** Whether a host pool or a region has places left. A single host that is full beside others with room tells nothing about its users. */
export const capacityCheck = declareCheck(
  'capacity',
  { capacity: ['full', 'room'] },
  ({ state, subject, hosts }, say) => {
    if (subject.kind === 'host' || hosts === null || hosts.room === undefined) return [];
    if (state === 'full') return [say('capacity', 'full')];
    return hosts.room > 0 ? [say('capacity', 'room')] : [];
  },
);
