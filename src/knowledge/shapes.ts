import { z } from 'zod';
import { TRUSTS } from '../domain/knowledge/article.ts';

/** A text with something in it. */
export const text = z.string().trim().min(1);

/** A text per language; French may be missing until it is written. */
export const localized = z.strictObject({ en: text, fr: text.optional() });

function isDay(value: string): boolean {
  const at = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = z.string().refine(isDay, 'expected a day, YYYY-MM-DD');

const dayOrMonth = z.string().refine((value) => isDay(value) || (/^\d{4}-\d{2}$/.test(value) && isDay(`${value}-01`)), {
  error: 'expected a day or month, YYYY-MM-DD or YYYY-MM',
});

const source = z
  .strictObject({
    document: text,
    section: text,
    url: z
      .string()
      .regex(/^https:\/\/\S+$/, 'expected an address that starts with https://')
      .optional(),
    date: dayOrMonth.optional(),
    trust: z.enum(TRUSTS),
  })
  .transform((one) => ({ ...one, url: one.url, date: one.date }));

/** Where the facts come from; at least one. */
export const sources = z.tuple([source], source);
