import { z } from 'zod';
import { COMPONENTS, DISRUPTIONS, PRIORS, STRENGTHS } from '../domain/knowledge/article.ts';
import { day, localized, sources, text } from './shapes.ts';

/** What a fix id may look like: lower case words, joined by hyphens. */
export const FIX_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The front matter of an article. Keys that are not named here are refused. */
export const articleFrontMatter = z.strictObject({
  id: z.string().regex(FIX_ID, 'expected lower case words joined by hyphens'),
  title: localized,
  component: z.enum(COMPONENTS),
  prior: z.enum(PRIORS),
  effort: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'expected whole minutes, 1 to 9999')
    .transform(Number),
  disruption: z.enum(DISRUPTIONS),
  signals: z.record(text, z.record(text, z.enum(STRENGTHS))),
  phrases: z.strictObject({ en: z.array(text).min(1), fr: z.array(text).default([]) }),
  sources,
  reviewed: day,
  conflicts: z.array(text).default([]),
});
