import type { ActivityKind } from '../domain/activity.ts';
import { type Check, checked } from './check.ts';

/** What an own change says about `changed`. The Activity Log sees no group policy and no account, so silence there denies nothing. */
const CHANGED: Readonly<Partial<Record<ActivityKind, string>>> = {
  'network-change': 'network',
  'vm-extension': 'update',
  policy: 'policy',
  redeploy: 'new-hosts',
};

/** What was changed on the subject in the last 24 h, before anyone is asked; changes of Azure's own platform are none of ours. */
export const changedCheck: Check = {
  id: 'changed',
  run({ changes }, at) {
    const ours = changes.filter((change) => change.actor !== 'azure' && change.outcome === 'succeeded');
    const values = new Set(ours.flatMap((change) => CHANGED[change.kind] ?? []));
    return [...values].map((value) => checked('changed', value, at));
  },
};
