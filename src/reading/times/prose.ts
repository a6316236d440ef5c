/** Small words that only sentences have, in English and French. */
const SENTENCE_WORDS = new Set(
  `a an the i we he she they you it my our his her their your me us him them and or but not no to of in on at from with for since when if that this is are
   was were be been has have had do does did can cannot could get gets got just only still after before because so can't doesn't won't don't isn't
   le la les un une des du de je j tu il elle on nous vous ils elles mon ma mes ses son sa leur leurs notre nos et ou mais pas plus ne n que qui se dans
   sur au aux pour avec depuis est sont a ont ai ca ce c quand si`.split(/\s+/),
);
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
