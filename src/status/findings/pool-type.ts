import { declareCheck } from './check.ts';

/** Which kind a host pool is, or that of a host: personal ones have no places to count. */
export const poolTypeCheck = declareCheck(
  'pool-type',
  { 'pool-type': ['pooled', 'personal'] },
  ({ subject, hosts }, say) => {
    if (hosts === null || hosts.total === 0 || (subject.kind !== 'hostpool' && subject.kind !== 'host')) return [];
    return [say('pool-type', hosts.room === undefined ? 'personal' : 'pooled')];
  },
);
