import type { DeskCase } from '../../src/domain/case.ts';
import type { Claim, OfferedClaim } from '../../src/domain/claim.ts';
import type { Effect } from '../../src/domain/conversation.ts';
import { regionDisplayName } from '../../src/domain/region.ts';
import { keyWords, valueWords } from '../../src/wording/finding-words.ts';
import { modelWords } from '../../src/wording/model.ts';
import { outside, shortened } from '../../src/wording/outside-text.ts';
import type { FlowContext } from '../flow.ts';
import { button, sayText } from '../say.ts';

const LONGEST_QUOTE = 80;
const LONGEST_LABEL = 36;

function valueText(
  key: string,
  value: string,
  { knowledge, language }: Pick<FlowContext, 'knowledge' | 'language'>,
): string {
  return key === 'region' ? regionDisplayName(value) : valueWords(key, value, knowledge, language);
}

/** A claim as a person reads it. */
export function claimText(claim: Claim, { knowledge, language }: Pick<FlowContext, 'knowledge' | 'language'>): string {
  const words = modelWords(language);
  const titleOf = (fixId: string) => {
    const title = knowledge.articles.find(({ id }) => id === fixId)?.title;
    return title?.[language] ?? title?.en ?? fixId;
  };
  if (claim.kind === 'tried') return words.tried(titleOf(claim.fixId));
  if (claim.kind === 'article') return words.article(titleOf(claim.fixId));
  const { key, value, holds } = claim;
  const said = valueText(key, value, { knowledge, language });
  return holds ? words.fact(keyWords(key, language), said) : words.denied(keyWords(key, language), said);
}

/** The same as short as a button on a phone has to be: the sentence above it says the rest. */
function claimLabel(claim: Claim, context: FlowContext): string {
  if (claim.kind !== 'finding' || !claim.holds) return shortened(claimText(claim, context), LONGEST_LABEL);
  return shortened(valueText(claim.key, claim.value, context), LONGEST_LABEL);
}

/** The claims just offered as one line with buttons: yes to all, yes to one of several, no. `first`: the place of the first one in the case. */
export function claimSay(
  deskCase: DeskCase,
  offered: readonly OfferedClaim[],
  first: number,
  context: FlowContext,
): Effect {
  const words = modelWords(context.language);
  const texts = offered.map(({ claim }) => claimText(claim, context));
  const quotes = offered.flatMap(({ words: quoted }) => (quoted === null ? [] : [outside(quoted, LONGEST_QUOTE)]));
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
