import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Claim } from '../../src/domain/case/claim.ts';
import type { UtcTime } from '../../src/domain/core/time.ts';
import { withFindings } from './case-record.ts';
import { placeAnswer } from './place-answer.ts';

/** The case as it would be if the agent said yes: what the agent confirms counts like an answer. */
export function withClaim(deskCase: DeskCase, claim: Claim, at: UtcTime): DeskCase {
  switch (claim.kind) {
    case 'tried':
      return { ...deskCase, tried: [...new Set([...deskCase.tried, claim.fixId])] };
    case 'article':
      return { ...deskCase, described: [...new Set([...(deskCase.described ?? []), claim.fixId])] };
    case 'finding': {
      const { key, value, holds } = claim;
      const told = withFindings(deskCase, [{ key, value, holds, from: 'asked', at }]);
      return holds ? placeAnswer(told, key, value) : told;
    }
  }
}
