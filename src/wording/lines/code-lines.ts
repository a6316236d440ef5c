import type { Language } from '../../domain/core/language.ts';
import type { Source } from '../../domain/knowledge/article.ts';
import type { CodeEntry, DocumentedCode } from '../../domain/knowledge/code-entry.ts';
import type { CodeMeaning } from '../../domain/knowledge/code-meaning.ts';
import { type CodeSentences, codeSentences } from '../en/codes.ts';
import { codeSentences as frenchCodes } from '../fr/codes.ts';
import { outside } from './outside-text.ts';

const BY_LANGUAGE: Readonly<Record<Language, CodeSentences>> = { en: codeSentences, fr: frenchCodes };

const SHOWN_IN_HEX: readonly string[] = ['main', 'extended', 'gateway', 'windows'];
const NAMED: readonly string[] = ['symbolic', 'event', 'message'];
const LONGEST_CODE = 120;

/** A code as the client shows it, with the decimal number that logs have for it. */
function spelled(code: string, { space, numbers }: CodeEntry): string {
  const [only] = numbers;
  const single = only !== undefined && only.first === only.last && only.first > 9;
  return single && SHOWN_IN_HEX.includes(space) ? `${code} (${only.first})` : code;
}

function sourceLine(entries: readonly CodeEntry[], words: CodeSentences): string[] {
  const sources = entries.flatMap((entry): readonly Source[] => (entry.kind === 'documented' ? entry.sources : []));
  const said = [...new Set(sources.map((source) => words.source(source)))];
  return said.length === 0 ? [] : [words.sources(said)];
}

function knownLines(
  meaning: Extract<CodeMeaning, { kind: 'known' }>,
  language: Language,
  words: CodeSentences,
): string[] {
  const { code, entry, alsoNamed } = meaning;
  const said = [
    words.known(outside(spelled(code, entry), LONGEST_CODE), words.space(entry.space), entry.meaning[language]),
    ...(entry.tells === 'place' ? [words.notWhy] : []),
    ...(alsoNamed.length === 0 ? [] : [words.alsoNamed(alsoNamed.map((one) => one.code))]),
  ];
  return [
    said.join(' '),
    ...sourceLine([entry, ...alsoNamed], words),
    ...(entry.collect === undefined ? [] : [words.collect(entry.collect[language])]),
  ];
}

function readingLine(entry: CodeEntry, language: Language, words: CodeSentences): string {
  const space = words.space(entry.space);
  if (entry.kind === 'undocumented') return words.reading(space, words.noMeaning);
  const named = NAMED.includes(entry.space);
  return named
    ? words.readingOf(space, entry.code, entry.meaning[language])
    : words.reading(space, entry.meaning[language]);
}

function ambiguousLines(
  asked: string,
  readings: readonly CodeEntry[],
  language: Language,
  words: CodeSentences,
): string[] {
  const names = readings.filter((entry): entry is DocumentedCode => entry.space === 'symbolic');
  const code = outside(asked, LONGEST_CODE);
  if (names.length === readings.length)
    return [
      words.whichName(code, names.length),
      words.names(names.map((one) => one.code)),
      ...sourceLine(names, words),
    ];
  return [
    words.whichPlace(code, [...new Set(readings.map((entry) => words.space(entry.space)))]),
    readings.map((entry) => readingLine(entry, language, words)).join(' '),
    ...sourceLine(readings, words),
  ];
}

/**
 * Explains a code in one to three short lines: its meaning, where that was read and how far it can be trusted; or which of several things is to
 * be asked; or that no source gives a meaning, what to collect, and a sentence for the caller. Never names a cause or a step.
 */
export function codeLines(meaning: CodeMeaning, language: Language): string[] {
  const words = BY_LANGUAGE[language];
  switch (meaning.kind) {
    case 'known':
      return knownLines(meaning, language, words);
    case 'ambiguous':
      return ambiguousLines(meaning.asked, meaning.readings, language, words);
    case 'undocumented': {
      const code = outside(meaning.asked, LONGEST_CODE);
      const { lookedFor } = meaning;
      const found = lookedFor === undefined ? words.unlisted(code) : words.lookedForInVain(code, lookedFor);
      return [found, words.toCollect, words.tellTheCaller];
    }
  }
}
