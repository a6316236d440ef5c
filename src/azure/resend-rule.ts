/** The pause before a request is sent again where Azure names no wait (ms). */
export const RESEND_PAUSE_MS = 250;

/** Whether a second try is worth its time: the wait, and as long as the first try took, fit in half of what is left of the budget (ms). */
export function isWorthResending(waitMs: number, tookMs: number, leftMs: number): boolean {
  return waitMs + tookMs <= leftMs / 2;
}
