import { z } from 'zod';
import type { Term } from '../domain/knowledge/term.ts';
import { FIX_ID } from './article-schema.ts';
import { bothLanguages } from './both-languages.ts';
import { checkShape } from './check-shape.ts';
import { plainLines } from './front-matter.ts';
import type { FileReading, ProblemInFile } from './problem.ts';
import { text } from './shapes.ts';
import { yamlSource } from './yaml-source.ts';

/** A line on a card has room for this much (characters). */
const LONGEST_LINE = 200;

const line = text.max(LONGEST_LINE, `expected one line of at most ${LONGEST_LINE} characters`);
const words = z.array(text).min(1);

const schema = z.record(
  z.string().regex(FIX_ID, 'expected lower case words joined by hyphens'),
  z.strictObject({
    words: z.strictObject({ en: words, fr: words }),
    says: bothLanguages.extend({ en: line, fr: line }),
  }),
);

function longestFirst(some: readonly string[]): string[] {
  return [...some].sort((one, other) => other.length - one.length);
}

/** Reads `terms.yaml`. `problems` lists everything wrong in it. */
export function readTerms(fileText: string): FileReading<readonly Term[]> {
  const source = yamlSource(plainLines(fileText), 1);
  const shape = checkShape(source, schema);
  const problems: ProblemInFile[] = [...shape.problems];
  if (shape.value === undefined) return { value: undefined, problems };
  const terms = Object.entries(shape.value).map(([id, { words: written, says }]): Term => {
    return { id, words: { en: longestFirst(written.en), fr: longestFirst(written.fr) }, says };
  });
  for (const language of ['en', 'fr'] as const) {
    const seen = new Map<string, string>();
    for (const { id, words: some } of terms)
      for (const word of some[language]) {
        const other = seen.get(word);
        if (other !== undefined)
          problems.push({
            line: source.lineOf([id, 'words', language]),
            key: `${id}.words.${language}`,
            says: `"${word}" explains ${other} already; expected each word once`,
          });
        seen.set(word, id);
      }
  }
  return { value: terms, problems };
}
