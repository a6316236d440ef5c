import { declareCheck } from './check.ts';

/** Whether an incident is listed or suspected for the subject. "Nothing listed" is said as that and proves nothing. */
export const incidentCheck = declareCheck(
  'incident',
  { incident: ['listed', 'suspected', 'not-listed'] },
  ({ state, microsoft }, say) => {
    if (state === 'incident') return [say('incident', 'listed')];
    if (state === 'suspected-incident') return [say('incident', 'suspected')];
    return microsoft.says === 'not-listed' ? [say('incident', 'not-listed')] : [];
  },
);
