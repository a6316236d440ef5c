import type { UtcTime } from './time.ts';

/**
 * How freely Azure may be read. `slowed`, `quota-low`: so few reads are left that a look at everything would end in a refusal. `throttled`: Azure
 * has refused and told us to wait. `until`: when a full look is expected to fit again, UTC; `undefined` where nobody can tell.
 */
export type Pace =
  | { readonly kind: 'full' }
  | { readonly kind: 'slowed'; readonly why: 'quota-low' | 'throttled'; readonly until: UtcTime | undefined };

/** Nothing holds a reader back. */
export const FULL_PACE: Pace = { kind: 'full' };
