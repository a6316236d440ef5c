import { within } from '../domain/core/deadline.ts';

/** What the work gives inside `graceMs`; `undefined` while it goes on. For work that never rejects. */
export async function atOnce<Value>(work: Promise<Value>, graceMs: number): Promise<Value | undefined> {
  const timed = await within(graceMs, work);
  return timed.kind === 'done' ? timed.value : undefined;
}
