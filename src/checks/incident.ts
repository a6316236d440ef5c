import { type Check, checked } from './check.ts';

/** Whether an incident is listed or suspected for the subject. "Nothing listed" is said as that and proves nothing. */
export const incidentCheck: Check = {
  id: 'incident',
  run({ state, microsoft }, at) {
    if (state === 'incident') return [checked('incident', 'listed', at)];
    if (state === 'suspected-incident') return [checked('incident', 'suspected', at)];
    return microsoft.says === 'not-listed' ? [checked('incident', 'not-listed', at)] : [];
  },
};
