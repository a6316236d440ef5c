import type { Language } from '../../domain/core/language.ts';
import type { DropReason } from './drop-reason.ts';
import type { EvidenceSentence } from './evidence.ts';
import { isFunctionWord } from './function-words.ts';
import { governs, isLoaded, isNumberWord } from './loaded-words.ts';
import { hasDigit, isName, type WordOrMark } from './tokens.ts';

function governing(tokens: readonly WordOrMark[]): string {
  return tokens
    .map((token) => token.text)
    .filter(governs)
    .sort()
    .join(' ');
}

/** Why no evidence carries a sentence: the plainest reason first. */
export function whyDropped(
  model: readonly WordOrMark[],
  evidence: readonly EvidenceSentence[],
  language: Language,
): DropReason {
  const said = model.filter((token) => token.kind === 'word' && !isFunctionWord(token.text, language));
  const unknown = said.filter((token) => !evidence.some(({ words }) => words.has(token.text)));
  const isAtom = (token: WordOrMark) =>
    hasDigit(token) || isNumberWord(token.text) || isName(token, token === model[0]);
  if (unknown.some(isAtom)) return 'unknown-atom';
  if (unknown.some((token) => isLoaded(token.text))) return 'loaded-word';
  if (unknown.length > 0) return 'unknown-word';
  const plain = said.filter((token) => !isLoaded(token.text));
  const carriers = evidence.filter(({ words }) => plain.every((token) => words.has(token.text)));
  if (carriers.length === 0) return 'no-one-source';
  const loaded = said.filter((token) => isLoaded(token.text));
  const same = carriers.filter(
    ({ tokens }) =>
      governing(tokens) === governing(model) && loaded.every((token) => tokens.some((one) => one.text === token.text)),
  );
  return same.length === 0 ? 'loaded-word' : 'left-out';
}
