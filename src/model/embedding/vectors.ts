import { z } from 'zod';

const answer = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(1) })),
});

/** The vectors of an answer in the order of the texts, each of length 1; `undefined` for an answer that has not one for each. */
export function vectorsOf(given: unknown, texts: number): Float32Array[] | undefined {
  const read = answer.safeParse(given);
  if (!read.success) return undefined;
  const byIndex = new Map(read.data.data.map(({ index, embedding }) => [index, embedding]));
  const vectors = Array.from({ length: texts }, (_none, index) => byIndex.get(index));
  const unit = vectors.flatMap((vector) => {
    const length = Math.hypot(...(vector ?? []));
    return vector === undefined || !Number.isFinite(length) || length === 0
      ? []
      : [Float32Array.from(vector, (part) => part / length)];
  });
  const sameLength = new Set(unit.map((vector) => vector.length)).size === 1;
  return unit.length === texts && sameLength ? unit : undefined;
}

/** How near two vectors of length 1 are, -1 to 1; -1 for vectors that do not compare. */
export function nearness(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return -1;
  return a.reduce((sum, part, index) => sum + part * (b[index] ?? 0), 0);
}
