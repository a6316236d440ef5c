import { type Check, checked } from './check.ts';

/** The one health check that fails on nearly all failing hosts of a pool or region. */
export const sharedCauseCheck: Check = {
  id: 'shared-cause',
  run({ subject, ownCause }, at) {
    return subject.kind !== 'host' && ownCause?.code === 'failed-check'
      ? [checked('health-check', ownCause.check, at)]
      : [];
  },
};
