/** What a race against the clock on the wall gives: the work's value, or that its time was up. */
export type Timed<Value> = { readonly kind: 'done'; readonly value: Value } | { readonly kind: 'late' };

/**
 * Waits for `work` no longer than `deadlineMs` and clears its timer in every case. Work that goes on after its deadline is left to itself: its
 * late failure goes nowhere. Throws what the work throws inside its time. Needed because a silent token endpoint is out of reach of an abort
 * signal (docs/azure-facts.md#habits-of-the-sdk-packages).
 */
export async function within<Value>(deadlineMs: number, work: Promise<Value>): Promise<Timed<Value>> {
  work.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Timed<Value>>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'late' }), Math.max(0, deadlineMs));
  });
  try {
    return await Promise.race([work.then((value) => ({ kind: 'done', value }) as const), late]);
  } finally {
    clearTimeout(timer);
  }
}
