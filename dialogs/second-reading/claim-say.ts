import type { DeskCase } from '../../src/domain/case.ts';
import type { Claim, OfferedClaim } from '../../src/domain/claim.ts';
import type { Effect } from '../../src/domain/conversation.ts';
import { regionDisplayName } from '../../src/domain/region.ts';
import { keyWords, valueWords } from '../../src/wording/finding-words.ts';
import { modelWords } from '../../src/wording/model.ts';
import { outside } from '../../src/wording/outside-text.ts';
import type { FlowContext } from '../flow.ts';
import { button, sayText } from '../say.ts';

const LONGEST_QUOTE = 80;

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
  const said = key === 'region' ? regionDisplayName(value) : valueWords(key, value, knowledge, language);
  return holds ? words.fact(keyWords(key, language), said) : words.denied(keyWords(key, language), said);
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
  const single = texts.length > 1 ? texts.map((text, index) => tap(words.only(text), [first + index])) : [];
  return sayText(words.claims(texts, [...new Set(quotes)]), [
    tap(texts.length > 1 ? words.yesToAll : words.yes, all),
    ...single,
    tap(words.no, []),
  ]);
}
