import { epochMs, type UtcTime } from '../core/time.ts';

/** As keys were made before they carried the installation: every installation made the same ones. */
const UNMARKED = /^case-\d+$/;

/**
 * The key of a case's ticket, e.g. `k7m2q9xwab-case-12-tpgoq9`: the same at every try, and no other installation's. The last part is when the case was
 * opened (seconds, base 36): a database that was put back from a copy counts its cases once more.
 */
export function ticketKey(installation: string, caseNumber: number, openedAt: UtcTime): string {
  return `${installation}-case-${caseNumber}-${Math.floor((epochMs(openedAt) ?? 0) / 1_000).toString(36)}`;
}

/** Whether a key is of the older form, `case-12`, which says nothing about whose case it is. */
export function isUnmarkedKey(key: string): boolean {
  return UNMARKED.test(key);
}
