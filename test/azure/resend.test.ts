import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Fault, faultSchema } from '../../src/azure/demo/fault.ts';
import { createLiveAzure } from '../../src/azure/live/port.ts';
import { createResend, resendPolicy } from '../../src/azure/live/resend.ts';
import { POOL, QUIET, ROOMY, TOLD_AT } from './contract-readers.ts';
import { startTrustedStandin } from './trusted-standin.ts';

const standin = await startTrustedStandin(QUIET, TOLD_AT);
const sent = (part: string) => standin.requests.filter((request) => request.url.includes(part)).length;
function spoil(fault: Partial<Record<keyof Fault, unknown>>): void {
  standin.faults = [faultSchema.parse({ on: '*/hostPools', ...fault })];
}
const readPools = (budget = ROOMY) =>
  createLiveAzure({
    subscriptionIds: [POOL.subscriptionId],
    endpoint: standin.endpoint,
    clock: () => TOLD_AT,
  }).hostPools(POOL.subscriptionId, budget);

beforeEach(() => {
  standin.requests.length = 0;
});
afterAll(() => standin.close());

// The first token that comes is kept by the process, so the token endpoint stands first.
describe('the token endpoint', () => {
  test('is asked once more after a fault, and the look is read', async () => {
    spoil({ on: 'token', answer: 500, times: 1 });
    expect(await readPools()).toMatchObject({ kind: 'read' });
    expect(sent('/msi/token')).toBe(2);
  });
});

describe('a request that met a fault which is over at once', () => {
  test.each([
    [500, {}],
    [503, {}],
    ['drop', {}],
    [429, { retryAfter: 0 }],
  ])('%s is sent once more, and the look is read', async (answer, more) => {
    spoil({ answer, times: 1, ...more });
    expect(await readPools()).toMatchObject({ kind: 'read' });
    expect(sent('/hostPools')).toBe(2);
  });

  test('is not sent a third time', async () => {
    spoil({ answer: 503, times: 2 });
    expect(await readPools()).toMatchObject({ kind: 'unknown', why: 'unreachable' });
    expect(sent('/hostPools')).toBe(2);
  });

  test.each([400, 401, 403, 404, 'garbage', 'no-list'])('%s is final', async (answer) => {
    spoil({ answer, times: 1 });
    expect(await readPools()).toMatchObject({ kind: 'unknown' });
    expect(sent('/hostPools')).toBe(1);
  });

  test('is not sent again where the pause does not fit in half of what is left', async () => {
    spoil({ answer: 503, times: 1 });
    expect(await readPools({ deadlineMs: 490 })).toMatchObject({ kind: 'unknown', why: 'unreachable' });
    expect(sent('/hostPools')).toBe(1);
  });

  test('is not sent again where Azure asks for a longer wait', async () => {
    spoil({ answer: 429, retryAfter: 3, times: 1 });
    expect(await readPools()).toMatchObject({ kind: 'unknown', why: 'throttled' });
    expect(sent('/hostPools')).toBe(1);
  });
});

describe('the rule of the second try', () => {
  /** Tries that take `tookMs` each, out of a budget; what was waited for and how often it was sent. */
  async function tried(budgetMs: number, tookMs: number, headers: Record<string, string>) {
    let left = budgetMs;
    let times = 0;
    const waits: number[] = [];
    const pause = async (ms: number) => void waits.push(ms);
    const { policy } = resendPolicy(createResend({ leftMs: () => left, signal: new AbortController().signal, pause }));
    const response = { status: 429, headers: { get: (name: string) => headers[name] } };
    await policy.sendRequest({} as never, async () => {
      times += 1;
      left -= tookMs;
      return response as never;
    });
    return { times, waits };
  }

  test('waits as long as Azure asks, in seconds, and a quarter of one where it does not say', async () => {
    expect(await tried(10_000, 100, { 'retry-after': '3' })).toEqual({ times: 2, waits: [3_000] });
    expect(await tried(10_000, 100, {})).toEqual({ times: 2, waits: [250] });
  });

  test('takes a wait told as a date for too long', async () => {
    expect((await tried(10_000, 100, { 'retry-after': 'Fri, 20 Nov 2026 09:00:01 GMT' })).times).toBe(1);
  });

  test('never sends more than twice, and leaves half of what is left', async () => {
    const ms = fc.integer({ min: 0, max: 20_000 });
    await fc.assert(
      fc.asyncProperty(ms, ms, fc.integer({ min: 0, max: 20 }), async (budgetMs, tookMs, seconds) => {
        const { times, waits } = await tried(budgetMs, tookMs, { 'retry-after': String(seconds) });
        const fits = seconds * 1_000 + tookMs <= (budgetMs - tookMs) / 2;
        expect({ times, waits }).toEqual(fits ? { times: 2, waits: [seconds * 1_000] } : { times: 1, waits: [] });
      }),
    );
  });

  test('allows one second try for all pages of a list together', async () => {
    const pause = async () => {};
    const resend = createResend({ leftMs: () => 5_000, signal: new AbortController().signal, pause });
    let times = 0;
    const page = () =>
      resend(
        async () => ++times,
        () => 10,
      );
    expect([await page(), await page(), await page()]).toEqual([2, 3, 4]);
  });

  test('a wait that the deadline ends leaves the first answer', async () => {
    const pause = () => Promise.reject(new Error('stopped'));
    const resend = createResend({ leftMs: () => 5_000, signal: new AbortController().signal, pause });
    let times = 0;
    expect(
      await resend(
        async () => ++times,
        () => 10,
      ),
    ).toBe(1);
    const fails = () => Promise.reject(new Error('first'));
    const again = createResend({ leftMs: () => 5_000, signal: new AbortController().signal, pause });
    await expect(again(fails, () => 10)).rejects.toThrow('first');
  });
});
