/** Calls `work`, which never rejects, again and again until the function it gives is called. */
export type Repeat = (work: () => Promise<void>) => () => void;

/** Something that runs by itself. */
export interface Job {
  /** Runs now. A run that is still under way is waited for, not doubled. */
  run(): Promise<void>;
  /** No run begins after this; resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/** Repeats every `ms` milliseconds on a timer of the machine that does not keep the process alive. */
export function every(ms: number): Repeat {
  return (work) => {
    const timer = setInterval(work, ms).unref();
    return () => clearInterval(timer);
  };
}

/** Runs `work` at start and whenever `repeat` says so, one run at a time. `work` never rejects: it reports its own failures. */
export function startJob(work: () => Promise<void>, repeat: Repeat): Job {
  let underWay: Promise<void> | undefined;
  let stopped = false;
  const run = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    underWay ??= work().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  const end = repeat(run);
  void run();
  return {
    run,
    stop: async () => {
      stopped = true;
      end();
      await underWay;
    },
  };
}
