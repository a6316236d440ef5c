import { z } from 'zod';
import { HOST_ACTIONS } from '../domain/knowledge/host-action.ts';
import type { NamedWords, WishWords } from '../domain/knowledge/wish-words.ts';
import { FIX_ID } from './article-schema.ts';
import { checkShape } from './check-shape.ts';
import { plainLines } from './front-matter.ts';
import type { FileReading } from './problem.ts';
import { text } from './shapes.ts';
import { yamlSource } from './yaml-source.ts';

const words = z.array(text).min(1);
const one = z.strictObject({ words: z.strictObject({ en: words, fr: words }) });
const named = z.record(z.string().regex(FIX_ID, 'expected lower case words joined by hyphens'), one);
const actions = z.partialRecord(z.enum(HOST_ACTIONS), one);
const schema = z.strictObject({
  actions,
  fields: named,
  endings: named,
  callers: named.default({}),
  messages: named.default({}),
  pointers: named,
});

function namedWords<Id extends string>(part: Readonly<Partial<Record<Id, z.infer<typeof one>>>>): NamedWords<Id>[] {
  const entries = Object.entries(part) as [Id, z.infer<typeof one>][];
  return entries.map(([id, { words: some }]) => ({
    id,
    words: [...new Set([...some.en, ...some.fr])].sort((shorter, longer) => longer.length - shorter.length),
  }));
}

/** Reads `wishes.yaml`. `problems` lists everything wrong in it. */
export function readWishes(fileText: string): FileReading<WishWords> {
  const { value, problems } = checkShape(yamlSource(plainLines(fileText), 1), schema);
  if (value === undefined) return { value: undefined, problems };
  return {
    value: {
      actions: namedWords(value.actions),
      fields: namedWords(value.fields),
      endings: namedWords(value.endings),
      callers: namedWords(value.callers),
      messages: namedWords(value.messages),
      pointers: namedWords(value.pointers),
    },
    problems,
  };
}
