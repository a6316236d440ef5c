import { GUID } from '../../text/guid.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Words } from '../../text/tokens.ts';
import type { Mention } from '../text/mention.ts';
import { DECIMAL_READERS } from './decimal-codes.ts';
import { eventIdsIn } from './event-ids.ts';
import { eventTextReader } from './event-texts.ts';
import { HEX_READERS } from './hex-codes.ts';
import type { CodeReader } from './named-code.ts';
import { symbolicCode } from './symbolic-codes.ts';

const READERS: readonly CodeReader[] = [...HEX_READERS, ...DECIMAL_READERS];
const NO_ERROR = '0x0';
const SPOKEN_GUID = new RegExp(`(?<![\\p{L}\\p{N}-])${GUID}(?![\\p{L}\\p{N}-])`, 'gu');
const GUID_CONTEXT = /(?:activity|activite|correlation|correlationid|activityid)[^\n]{0,40}$/;

/** "0x3000 046" is one code: what begins like it and ends sooner is none. */
function isPartOf(one: Mention, other: Mention): boolean {
  return one.key === other.key && one.from === other.from && one.to < other.to;
}

/**
 * Error codes, extended error codes and symbolic codes of a text. Hexadecimal in any case; a decimal number becomes hexadecimal where it is a
 * client code (516 → 0x204), a number alone never is; sign-in codes of Entra keep their prefix.
 */
function codesIn({ text, folded, tokens }: Words): Mention[] {
  const numbered = READERS.flatMap(({ pattern, read }) =>
    matchesIn(folded, pattern).flatMap((match): Mention[] => {
      const named = read(match.slice(1), folded.slice(Math.max(0, match.index - 48), match.index));
      return named === undefined ? [] : [{ ...named, from: match.index, to: match.index + match[0].length }];
    }),
  );
  const symbolic = tokens.flatMap(({ from, to }): Mention[] => {
    const value = symbolicCode(text.slice(from, to));
    return value === undefined ? [] : [{ key: 'symbolic-code', value, from, to }];
  });
  return [...numbered.filter((one) => !numbered.some((other) => isPartOf(one, other))), ...symbolic];
}

/** Builds the reader of all that a machine reports: codes, Windows event ids, and event texts, the known ones and those the articles name. */
export function codeReader(eventTexts: readonly string[]): (words: Words) => Mention[] {
  const eventTextsIn = eventTextReader(eventTexts);
  return (words) => [
    ...codesIn(words).filter(({ value }) => value !== NO_ERROR),
    ...eventIdsIn(words),
    ...eventTextsIn(words),
  ];
}

/** Correlation or activity ids: GUIDs that follow one of these words, in lower case. */
export function correlationIdsIn({ folded }: Words): Mention[] {
  return matchesIn(folded, SPOKEN_GUID)
    .filter((match) => GUID_CONTEXT.test(folded.slice(Math.max(0, match.index - 60), match.index)))
    .map((match) => ({
      key: 'correlation-id',
      value: match[0],
      from: match.index,
      to: match.index + match[0].length,
    }));
}
