/** How long repeated work took (ms). */
export interface Timing {
  readonly p50: number;
  readonly p99: number;
}

/** The value below which this share of the sorted times lies. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Times one piece of work (ms) and gives its result. */
export async function timed<Value>(work: () => Value | Promise<Value>): Promise<{ value: Value; ms: number }> {
  const from = performance.now();
  const value = await work();
  return { value, ms: performance.now() - from };
}

/** Runs work again and again, after some runs that are not counted, and gives how long it took. */
export function repeated(times: number, work: (run: number) => unknown): Timing {
  for (let run = 0; run < Math.min(times, 20); run += 1) work(run);
  const all = Array.from({ length: times }, (_, run) => {
    const from = performance.now();
    work(run);
    return performance.now() - from;
  });
  return { p50: percentile(all, 0.5), p99: percentile(all, 0.99) };
}
