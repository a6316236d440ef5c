import type { ActivityKind } from '../../domain/fleet/activity.ts';
import { declareCheck } from './check.ts';

const CHANGES = ['network', 'update', 'policy', 'new-hosts'] as const;

/** What an own change says about `changed`. The Activity Log sees no group policy and no account, so silence there denies nothing. */
const CHANGED: Readonly<Partial<Record<ActivityKind, (typeof CHANGES)[number]>>> = {
  'network-change': 'network',
  'vm-extension': 'update',
  policy: 'policy',
  redeploy: 'new-hosts',
};

/** What was changed on the subject in the last 24 h, before anyone is asked; changes of Azure's own platform are none of ours. */
export const changedCheck = declareCheck('changed', { changed: CHANGES }, ({ changes }, say) => {
  const ours = changes.filter((change) => change.actor !== 'azure' && change.outcome === 'succeeded');
  const values = new Set(ours.flatMap((change) => CHANGED[change.kind] ?? []));
  return [...values].map((value) => say('changed', value));
});
