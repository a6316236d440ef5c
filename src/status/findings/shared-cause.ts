import { declareCheck } from './check.ts';

/** The one health check that fails on nearly all failing hosts of a pool or region. */
export const sharedCauseCheck = declareCheck(
  'shared-cause',
  { 'health-check': 'open' },
  ({ subject, ownCause }, say) =>
    subject.kind !== 'host' && ownCause?.code === 'failed-check' ? [say('health-check', ownCause.check)] : [],
);
