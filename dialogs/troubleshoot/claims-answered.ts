import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Claim } from '../../src/domain/case/claim.ts';
import type { UtcTime } from '../../src/domain/core/time.ts';
import { type FindingKey, heldValues } from '../../src/domain/knowledge/finding.ts';
import { openQuestion, withAnswer } from './case-record.ts';
import { withClaim } from './with-claim.ts';

/** What a tap on an offer did to a case. `stale`: nothing of it is asked for any more. */
export type ClaimsAnswered =
  | { readonly kind: 'stale' }
  | { readonly kind: 'none'; readonly deskCase: DeskCase }
  | { readonly kind: 'taken'; readonly deskCase: DeskCase; readonly keys: readonly FindingKey[] };

function answersOpenQuestion(deskCase: DeskCase, claims: readonly Claim[], at: UtcTime): DeskCase {
  const open = openQuestion(deskCase);
  const value = open === null ? undefined : heldValues(deskCase.findings, open)[0];
  const answers = claims.some((one) => one.kind === 'finding' && one.holds && one.key === open);
  return open !== null && value !== undefined && answers ? withAnswer(deskCase, open, value, at) : deskCase;
}

/** Takes the agent's answer to the claims that are open: those in `yes` hold from now on as if they had been said, the others are dropped. */
export function claimsAnswered(deskCase: DeskCase, yes: readonly number[], at: UtcTime): ClaimsAnswered {
  const made = deskCase.claims ?? [];
  const isOpen = (index: number) => made[index]?.answer === null;
  if (!made.some((one) => one.answer === null) || !yes.every(isOpen)) return { kind: 'stale' };
  const answered = made.map((one, index) =>
    one.answer === null ? { ...one, answer: yes.includes(index) ? ('yes' as const) : ('no' as const) } : one,
  );
  const noted: DeskCase = { ...deskCase, claims: answered };
  const taken = made.filter((_one, index) => yes.includes(index)).map((one) => one.claim);
  if (taken.length === 0) return { kind: 'none', deskCase: noted };
  const told = taken.reduce<DeskCase>((known, claim) => withClaim(known, claim, at), noted);
  return {
    kind: 'taken',
    deskCase: answersOpenQuestion(told, taken, at),
    keys: taken.flatMap((one) => (one.kind === 'finding' && one.holds ? [one.key] : [])),
  };
}
