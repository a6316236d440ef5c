import { declareCheck } from './check.ts';

/** How many of the subject's hosts fail or are suspect, where more than one host is looked at. */
export const hostsAffectedCheck = declareCheck(
  'hosts-affected',
  { 'hosts-affected': ['one-host', 'some-hosts', 'all-hosts'] },
  ({ subject, hosts }, say) => {
    if (subject.kind === 'host' || hosts === null) return [];
    const affected = hosts.failing + hosts.suspect;
    if (affected === 0) return [];
    if (affected === hosts.expectedOn)
      return [say('hosts-affected', hosts.expectedOn === 1 ? 'one-host' : 'all-hosts')];
    return [say('hosts-affected', affected === 1 ? 'one-host' : 'some-hosts')];
  },
);
