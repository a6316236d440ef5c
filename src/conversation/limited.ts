/** The work did not end in time. It may still be running; its result is not used. */
export class TooLateError extends Error {
  override readonly name = 'TooLateError';
}

/** Gives what the work gives, or rejects with `TooLateError` after `limitMs`. */
export async function limited<Value>(what: string, limitMs: number, work: Promise<Value>): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TooLateError(`${what} took longer than ${limitMs} ms`)), limitMs);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
