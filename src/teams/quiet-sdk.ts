import { AsyncLocalStorage } from 'node:async_hooks';

const inside = new AsyncLocalStorage<true>();
let running = 0;
let restore = (): void => {};

function muteInside(): void {
  // biome-ignore lint/suspicious/noConsole: it is the SDK that prints
  const original = console.error;
  const muted = (...parts: unknown[]): void => {
    if (inside.getStore() === undefined) original(...parts);
  };
  console.error = muted;
  restore = () => {
    // biome-ignore lint/suspicious/noConsole: as above
    if (console.error === muted) console.error = original;
  };
}

/**
 * Runs work of the bot SDK without its `console.error`: its token check prints keys and stacks of whatever anybody sends. What other code prints
 * meanwhile still comes out. The error itself is thrown on as it is.
 */
export async function withoutConsoleErrors<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running === 0) muteInside();
  running += 1;
  try {
    return await inside.run(true, work);
  } finally {
    running -= 1;
    if (running === 0) restore();
  }
}
