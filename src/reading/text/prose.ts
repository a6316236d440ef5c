import { ENGLISH_SMALL_WORDS, FRENCH_SMALL_WORDS } from '../../text/small-words.ts';
import { wordsIn } from '../../text/word-list.ts';

/** Small words that only sentences have, in English and French. */
const SENTENCE_WORDS: ReadonlySet<string> = new Set([
  ...ENGLISH_SMALL_WORDS,
  ...FRENCH_SMALL_WORDS,
  ...wordsIn("since before can't doesn't won't don't isn't depuis ai c"),
]);
const WORD = /[\p{L}][\p{L}'’]*/gu;
const MACHINE =
  /\b(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL|VERBOSE)\b|^\s*at [\w.<>]+\(|[\w.]+Exception\b|\w+=\S|::|\\\\|^\s*(?:PS |C:\\|\$ |<\?|\{|\}|\]|"[\w-]+"\s*:)/;
const FEWEST_SENTENCE_WORDS = 2;

/** Whether a line reads like something a person wrote, and not like a log, a table or code. */
export function isProse(line: string): boolean {
  if (MACHINE.test(line)) return false;
  const words = line.match(WORD) ?? [];
  const small = words.filter((word) => SENTENCE_WORDS.has(word.toLowerCase().replace('’', "'"))).length;
  return small >= FEWEST_SENTENCE_WORDS && small * 7 >= words.length;
}
