import { type Check, checked } from './check.ts';

/** Whether hosts of the subject run a stack version that a known incident names, or one the healthy hosts do not have. */
export const stackVersionCheck: Check = {
  id: 'stack-version',
  run({ signs }, at) {
    if (signs.some((sign) => sign.code === 'known-bad-version')) return [checked('stack-version', 'known-bad', at)];
    return [];
  },
};
