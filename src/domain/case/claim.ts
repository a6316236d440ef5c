import type { UtcTime } from '../core/time.ts';

/**
 * What a language model makes of the agent's words. It counts for nothing until the agent says yes to it; then the agent has said it.
 * `article`: the title of that article describes the trouble.
 */
export type Claim =
  | { readonly kind: 'finding'; readonly key: string; readonly value: string; readonly holds: boolean }
  | { readonly kind: 'tried'; readonly fixId: string }
  | { readonly kind: 'article'; readonly fixId: string };

/**
 * A claim and what became of it. `answer`: null while it is put to the agent; `unanswered` where it was left alone, or never put because it would
 * change nothing.
 */
export interface ReadClaim {
  readonly claim: Claim;
  /** The part of the message it was read from; `null` for a whole message. */
  readonly words: string | null;
  readonly at: UtcTime;
  readonly answer: 'yes' | 'no' | 'unanswered' | null;
}

/** Whether two claims say the same thing, whatever its polarity. */
export function sameClaim(a: Claim, b: Claim): boolean {
  if (a.kind === 'finding') return b.kind === 'finding' && a.key === b.key && a.value === b.value;
  return b.kind === a.kind && a.fixId === b.fixId;
}
