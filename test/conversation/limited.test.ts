import { afterEach, describe, expect, it, vi } from 'vitest';
import { limited, TooLateError } from '../../src/conversation/limited.ts';
import { readiness } from '../../src/teams/readiness.ts';

const NEVER = new Promise<never>(() => {});

describe('work with a limit', () => {
  afterEach(() => vi.useRealTimers());

  it('ends when its time is over, and says what it was', async () => {
    vi.useFakeTimers();
    const result = expect(limited('a look', 9_000, NEVER)).rejects.toThrow(
      new TooLateError('a look took longer than 9000 ms'),
    );
    await vi.advanceTimersByTimeAsync(9_000);
    await result;
  });

  it('leaves no timer behind', async () => {
    vi.useFakeTimers();
    expect(await limited('a look', 9_000, Promise.resolve(1))).toBe(1);
    await expect(limited('a look', 9_000, Promise.reject(new Error('planted')))).rejects.toThrow('planted');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('counts a probe that never answers as failing', async () => {
    vi.useFakeTimers();
    const answer = readiness([{ name: 'azure', state: () => NEVER }], 3_000);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await answer).toMatchObject({ status: 503, body: { dependencies: { azure: 'failing' } } });
  });
});
