import { z } from 'zod';
import { KNOWERS } from '../domain/knowledge/finding-nature.ts';
import { localized, text } from './shapes.ts';

const phrases = z.strictObject({ en: z.array(text).default([]), fr: z.array(text).default([]) });

const question = z.strictObject({
  text: localized,
  why: localized,
  cost: z.enum(['1', '2', '4']).transform((cost) => (cost === '1' ? 1 : cost === '2' ? 2 : 4)),
  choices: z.array(text).optional(),
  'asked-when': z.record(text, z.array(text).min(1)).optional(),
});

const chance = z
  .string()
  .regex(/^(?:0|1|0?\.\d+)$/, 'expected a chance from 0 to 1, for example 0.8')
  .transform(Number);

const knownBy = z
  .partialRecord(z.enum(KNOWERS), chance)
  .refine((knowers) => Object.values(knowers).some((one) => one > 0), 'expected at least one who can know it');

const common = {
  group: text.optional(),
  question: question.optional(),
  'known-by': knownBy,
  'asks-about': text.optional(),
  context: z.union([z.literal('all'), z.array(text)]).optional(),
};

const closedKey = z.strictObject({
  ...common,
  values: z.record(text, z.strictObject({ label: localized, words: phrases })),
});

const openKey = z.strictObject({
  ...common,
  values: z.literal('open'),
  known: z.record(text, z.strictObject({ label: localized.optional(), words: phrases })).default({}),
  recogniseArticleValues: z.literal('yes').optional(),
});

export type FindingEntry = z.infer<typeof closedKey> | z.infer<typeof openKey>;

function isOpen(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'values' in entry && typeof entry.values === 'string';
}

/** The schema for a `findings.yaml` with these keys: a key says `values: open`, or lists the only values it has. */
export function findingsSchema(data: unknown): z.ZodType<Readonly<Record<string, FindingEntry>>> {
  const entries = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  const shape: Record<string, z.ZodType<FindingEntry>> = {};
  for (const [key, entry] of entries) shape[key] = isOpen(entry) ? openKey : closedKey;
  return z.strictObject(shape);
}
