import { declareCheck } from './check.ts';

/** Whether hosts of the subject run a stack version that a known incident names. */
export const stackVersionCheck = declareCheck('stack-version', { 'stack-version': ['known-bad'] }, ({ signs }, say) =>
  signs.some((sign) => sign.code === 'known-bad-version') ? [say('stack-version', 'known-bad')] : [],
);
