import type { z } from 'zod';
import { ReadEndedError } from './answer-failure.ts';

/** All items mapped, or none: a list that silently lost an item would look complete and be taken for one. Throws `ReadEndedError`, garbled. */
export function mapped<Value>(items: readonly unknown[], body: z.ZodType<Value>, what: string): Value[] {
  return items.map((item, index) => {
    const result = body.safeParse(item);
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    const where = issue?.path.join('.') || 'item';
    throw new ReadEndedError({
      why: 'garbled',
      detail: `${what} ${index + 1} of ${items.length}: ${where}: ${issue?.message ?? 'unreadable'}`,
    });
  });
}
