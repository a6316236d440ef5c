import type { UtcTime } from './time.ts';

/**
 * Why something could not be read. `refused`: we may not (401, 403). `unreachable`: no answer, or a server fault. `late`: not inside the
 * deadline. `throttled`: Azure asks us to wait. `garbled`: an answer that makes no sense. `not-configured`: nobody told us where to look.
 */
export const UNKNOWN_REASONS = ['refused', 'unreachable', 'late', 'throttled', 'garbled', 'not-configured'] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** One thing we tried to read: its value with the time of reading, or *unknown* with the reason. Never an empty value in place of unknown. */
export type Reading<Value> =
  | { readonly kind: 'read'; readonly value: Value; readonly at: UtcTime }
  | {
      readonly kind: 'unknown';
      readonly why: UnknownReason;
      readonly at: UtcTime;
      /** For the log and `/readyz`, never for the chat: which action on which scope, which host did not answer. */
      readonly detail: string;
    };

/** A look that gave nothing, with its reason. */
export type UnknownLook = Extract<Reading<never>, { kind: 'unknown' }>;
