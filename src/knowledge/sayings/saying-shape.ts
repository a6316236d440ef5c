import { z } from 'zod';
import type { FindingKey } from '../../domain/knowledge/finding.ts';
import { NO_ARTICLE, OPEN_KINDS, SAYING_ACTS, VAGUE } from '../../domain/text/saying.ts';
import { text } from '../shapes.ts';

/** The names that a saying may use. */
export interface SayingNames {
  readonly articles: readonly string[];
  readonly keys: readonly FindingKey[];
  /** The only values of a key; an open key is not in it. */
  readonly closedValues: ReadonlyMap<FindingKey, readonly string[]>;
}

/** One line of a file of sayings, before its findings are compared with those that are declared. */
export function sayingShape({ articles, keys }: SayingNames) {
  const article = z.enum(articles);
  const facts = z.record(text, z.union([text, z.array(text).min(1)], 'expected a text or a list of texts')).default({});
  return z.strictObject({
    by: text,
    text,
    lang: z.enum(['en', 'fr']),
    acts: z.array(z.enum(SAYING_ACTS)).min(1),
    is: facts,
    not: facts,
    article: z.enum([NO_ARTICLE, VAGUE, ...articles]).optional(),
    topic: text.optional(),
    tried: z.array(article).default([]),
    open: z
      .strictObject({
        kind: z.enum(OPEN_KINDS),
        finding: z.enum(keys).optional(),
        fix: article.optional(),
        step: z.number().optional(),
        ticket: text.optional(),
        case: z.number().optional(),
      })
      .optional(),
    hard: z.boolean().default(false),
  });
}

export type SayingShape = ReturnType<typeof sayingShape>;
