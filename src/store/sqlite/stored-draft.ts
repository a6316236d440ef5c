import { z } from 'zod';

/** What we handed over, as it stands in a row. */
export const storedDraft = z.object({
  key: z.string(),
  caseNumber: z.number(),
  title: z.string(),
  body: z.string(),
  severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
});
