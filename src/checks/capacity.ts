import { type Check, checked } from './check.ts';

/** Whether a host pool or a region has places left. A single host that is full beside others with room tells nothing about its users. */
export const capacityCheck: Check = {
  id: 'capacity',
  run({ state, subject, hosts }, at) {
    if (subject.kind === 'host' || hosts === null || hosts.room === undefined) return [];
    if (state === 'full') return [checked('capacity', 'full', at)];
    return hosts.room > 0 ? [checked('capacity', 'room', at)] : [];
  },
};
