/** Runs work as soon as a slot is free: the lowest rank first, equals in order. A rank is asked for when a slot falls free, not before. */
export type Slots = <Value>(work: () => Promise<Value>, rank?: () => number) => Promise<Value>;

interface Waiting {
  readonly rank: () => number;
  readonly begin: () => void;
}

const NO_RANK = () => 0;

/** A limit on work that runs at the same time: at most `count` (at least one); the rest waits. */
export function createSlots(count: number): Slots {
  let free = Math.max(1, count);
  const waiting: Waiting[] = [];

  const next = (): Waiting | undefined => {
    const ranks = waiting.map((one) => one.rank());
    const index = ranks.indexOf(Math.min(...ranks));
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  };

  return async (work, rank = NO_RANK) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push({ rank, begin }));
    try {
      return await work();
    } finally {
      const following = next();
      if (following === undefined) free += 1;
      else following.begin();
    }
  };
}
