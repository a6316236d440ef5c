import { within } from '../domain/core/deadline.ts';

/** The work did not end in time. It may still be running; its result is not used. */
export class TooLateError extends Error {
  override readonly name = 'TooLateError';
}

/** Gives what the work gives, or rejects with `TooLateError` after `limitMs`. */
export async function limited<Value>(what: string, limitMs: number, work: Promise<Value>): Promise<Value> {
  const timed = await within(limitMs, work);
  if (timed.kind === 'late') throw new TooLateError(`${what} took longer than ${limitMs} ms`);
  return timed.value;
}
