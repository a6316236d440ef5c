import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Claim, ReadClaim } from '../../src/domain/case/claim.ts';
import type { Effect } from '../../src/domain/conversation/conversation.ts';
import { claimText, claimValueText, quoteOf } from '../../src/wording/lines/claim-lines.ts';
import { shortened } from '../../src/wording/lines/outside-text.ts';
import { modelWords } from '../../src/wording/model.ts';
import type { FlowContext } from '../flow.ts';
import { button, sayText } from '../say.ts';

const LONGEST_LABEL = 36;

/** The same as short as a button on a phone has to be: the sentence above it says the rest. */
function claimLabel(claim: Claim, context: FlowContext): string {
  const alone = claim.kind === 'finding' && claim.holds;
  return shortened(alone ? claimValueText(claim, context) : claimText(claim, context), LONGEST_LABEL);
}

/** The claims just offered as one line with buttons: yes to all, yes to one of several, no. `first`: the place of the first one in the case. */
export function claimSay(
  deskCase: DeskCase,
  offered: readonly ReadClaim[],
  first: number,
  context: FlowContext,
): Effect {
  const words = modelWords(context.language);
  const texts = offered.map(({ claim }) => claimText(claim, context));
  const quotes = offered.flatMap(({ words: quoted }) => (quoted === null ? [] : [quoteOf(quoted)]));
  const tap = (label: string, yes: readonly number[]) =>
    button(label, { desk: 1, act: 'claims', case: deskCase.number, yes });
  const all = offered.map((_one, index) => first + index);
  const single =
    offered.length > 1 ? offered.map(({ claim }, index) => tap(claimLabel(claim, context), [first + index])) : [];
  return sayText(words.claims(texts, [...new Set(quotes)]), [
    tap(texts.length > 1 ? words.yesToAll : words.yes, all),
    ...single,
    tap(words.no, []),
  ]);
}
