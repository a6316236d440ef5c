/** Runs work as soon as a slot is free. */
export type Slots = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** A limit on work that runs at the same time: at most `count` (at least one); the rest waits in order. */
export function createSlots(count: number): Slots {
  let free = Math.max(1, count);
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
