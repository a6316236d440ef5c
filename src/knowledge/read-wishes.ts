import { z } from 'zod';
import type { NamedWords, WishWords } from '../domain/knowledge/wish-words.ts';
import { FIX_ID } from './article-schema.ts';
import { checkShape } from './check-shape.ts';
import { plainLines } from './front-matter.ts';
import type { FileReading } from './problem.ts';
import { text } from './shapes.ts';
import { yamlSource } from './yaml-source.ts';

const words = z.array(text).min(1);
const named = z.record(
  z.string().regex(FIX_ID, 'expected lower case words joined by hyphens'),
  z.strictObject({ words: z.strictObject({ en: words, fr: words }) }),
);
const schema = z.strictObject({ actions: named, fields: named, endings: named, pointers: named });

function namedWords(part: z.infer<typeof named>): NamedWords[] {
  return Object.entries(part).map(([id, { words: some }]) => ({
    id,
    words: [...new Set([...some.en, ...some.fr])].sort((one, other) => other.length - one.length),
  }));
}

/** Reads `wishes.yaml`. `problems` lists everything wrong in it. */
export function readWishes(fileText: string): FileReading<WishWords> {
  const { value, problems } = checkShape(yamlSource(plainLines(fileText), 1), schema);
  if (value === undefined) return { value: undefined, problems };
  const { actions, fields, endings, pointers } = value;
  return {
    value: {
      actions: namedWords(actions),
      fields: namedWords(fields),
      endings: namedWords(endings),
      pointers: namedWords(pointers),
    },
    problems,
  };
}
