import { type Check, checked } from './check.ts';

/** How many of the subject's hosts fail or are suspect, where more than one host is looked at. */
export const hostsAffectedCheck: Check = {
  id: 'hosts-affected',
  run({ subject, hosts }, at) {
    if (subject.kind === 'host' || hosts === null) return [];
    const affected = hosts.failing + hosts.suspect;
    if (affected === 0) return [];
    if (affected === hosts.expectedOn)
      return [checked('hosts-affected', hosts.expectedOn === 1 ? 'one-host' : 'all-hosts', at)];
    return [checked('hosts-affected', affected === 1 ? 'one-host' : 'some-hosts', at)];
  },
};
