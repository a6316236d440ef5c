import { afterEach, describe, expect, test } from 'vitest';
import { FAULT_ANSWERS, type FaultAnswer, faultSchema } from '../../src/azure/demo/fault.ts';
import type { Scenario } from '../../src/azure/demo/scenario.ts';
import type { Reading, UnknownReason } from '../../src/domain/core/reading.ts';
import { type ConnectionLogPort, correlationId } from '../../src/domain/fleet/connection-log.ts';
import { AGAIN, FIRST, LOGGED, NOBODYS, NOW } from './connection-log-estate.ts';

const ROOMY = { deadlineMs: 5_000 };
const SHORT = { deadlineMs: 300 };

const EXPECTED: Readonly<Partial<Record<FaultAnswer, UnknownReason>>> = {
  400: 'garbled',
  401: 'refused',
  403: 'refused',
  404: 'garbled',
  429: 'throttled',
  500: 'unreachable',
  503: 'unreachable',
  silence: 'late',
  drop: 'unreachable',
  garbage: 'garbled',
  'no-list': 'garbled',
  'broken-item': 'garbled',
  'redirect-elsewhere': 'garbled',
};
/** Those about the next page of a list are left out: an answer of the log is one page. */
const APPLYING = FAULT_ANSWERS.filter((answer) => EXPECTED[answer] !== undefined);

export function readValue<Value>(look: Reading<Value>): Value {
  if (look.kind === 'unknown') throw new Error(`${look.why}: ${look.detail}`);
  return look.value;
}

export function idOf(text: string) {
  const id = correlationId(text);
  if (id === undefined) throw new Error(`${text} is no id`);
  return id;
}

type Reader = (log: ConnectionLogPort, budget: { deadlineMs: number }) => Promise<Reading<unknown>>;
export const READERS: readonly { what: string; read: Reader }[] = [
  { what: 'the results', read: (log, budget) => log.results(budget) },
  { what: 'a trace', read: (log, budget) => log.trace(idOf(FIRST), budget) },
  { what: 'the last errors', read: (log, budget) => log.lastErrors('ada', budget) },
];

/** What every way of reading the connection log keeps to. `open` gives a port that reads this scenario, told from `NOW`. */
export function connectionLogContract(name: string, open: (scenario: Scenario) => ConnectionLogPort): void {
  describe(`${name} keeps the contract of the connection log`, () => {
    afterEach(() => void open(LOGGED));

    test('results are those of the 15 minutes that ended 5 minutes ago, beside last week, by pool and by host', async () => {
      const look = await open(LOGGED).results(ROOMY);
      expect(look.at).toBe(NOW);
      expect(readValue(look)).toEqual({
        from: '2026-11-20T08:40:00.000Z',
        to: '2026-11-20T08:55:00.000Z',
        pools: [
          { hostPool: 'hp-gone', now: { attempts: 0, succeeded: 0 }, usual: { attempts: 6, succeeded: 5 }, codes: [] },
          {
            hostPool: 'hp-prod-01',
            now: { attempts: 40, succeeded: 12 },
            usual: { attempts: 44, succeeded: 43 },
            codes: [
              { symbolicCode: 'ConnectionFailedReverseUngracefulClose', serviceError: true, count: 25 },
              { symbolicCode: 'ConnectionFailedUserNotAuthorized', serviceError: false, count: 3 },
            ],
          },
          {
            hostPool: 'hp-prod-02',
            now: { attempts: 9, succeeded: 9 },
            usual: { attempts: 11, succeeded: 11 },
            codes: [],
          },
        ],
        hosts: [
          { hostPool: 'hp-prod-01', sessionHost: 'vm-1.contoso.com', now: { attempts: 18, succeeded: 11 } },
          { hostPool: 'hp-prod-01', sessionHost: 'vm-2.contoso.com', now: { attempts: 22, succeeded: 1 } },
        ],
      });
    });

    test('a trace holds the connection, and its errors with those of its reconnection, oldest first', async () => {
      const trace = readValue(await open(LOGGED).trace(idOf(FIRST.toUpperCase()), ROOMY));
      expect(trace.correlationId).toBe(FIRST);
      expect(trace.connection).toEqual({
        state: 'Completed',
        at: '2026-11-20T08:48:00.000Z',
        hostPool: 'hp-prod-01',
        sessionHost: 'vm-2.contoso.com',
        clientOs: 'Windows 11',
        clientType: 'com.microsoft.rdc.windows.msrdc.x64',
        clientVersion: '1.2.6277.0',
        transport: 'UDP',
        gatewayRegion: 'CAE',
      });
      expect(trace.errors.map((error) => [error.symbolicCode, error.correlationId, error.serviceError])).toEqual([
        ['Old', AGAIN, false],
        ['UnexpectedNetworkDisconnect', FIRST, true],
        ['ConnectionBroken', FIRST, false],
        ['SocketConnectionTimedOut', AGAIN, false],
      ]);
      expect(trace.errors[2]).toEqual({
        at: '2026-11-20T08:48:00.000Z',
        correlationId: FIRST,
        symbolicCode: 'ConnectionBroken',
        code: 8,
        serviceError: false,
        message: "Broken, says 'the log'",
        source: 'Gateway',
      });
    });

    test('a reconnection is found by its own id, and an id that is nowhere has neither connection nor errors', async () => {
      const again = readValue(await open(LOGGED).trace(idOf(AGAIN), ROOMY));
      expect(again.connection).toMatchObject({ state: 'Connected', sessionHost: undefined, hostPool: undefined });
      expect(again.errors).toHaveLength(2);
      const nowhere = readValue(await open(LOGGED).trace(idOf(NOBODYS), ROOMY));
      expect(nowhere).toEqual({ correlationId: NOBODYS, connection: undefined, errors: [] });
    });

    test('the last errors of a user are those of 24 h, newest first, ten at most, and of nobody else', async () => {
      const log = open(LOGGED);
      const codes = async (user: string) => readValue(await log.lastErrors(user, ROOMY)).map((one) => one.symbolicCode);
      const adas = ['SocketConnectionTimedOut', 'ConnectionBroken', 'UnexpectedNetworkDisconnect'];
      expect(await codes('ada')).toEqual(adas);
      expect(await codes('ADA@CONTOSO.COM')).toEqual(adas);
      expect(await codes('ada.b@contoso.com')).toEqual(['PasswordExpired']);
      expect(await codes('ada@contoso')).toEqual([]);
      expect(await codes("ada' or true or '")).toEqual([]);
      const errors = Array.from({ length: 14 }, (_, n) => ({ at: -n * 60_000, symbolic: `Code${n}` }));
      const [first] = LOGGED.logs?.connections ?? [];
      if (!LOGGED.logs || !first) throw new Error('the estate has a log');
      const busy = errors.map((one) => ({ ...one, code: undefined, serviceError: false, message: '', source: '' }));
      const connections = [{ ...first, errors: busy }];
      const many = readValue(await open({ ...LOGGED, logs: { ...LOGGED.logs, connections } }).lastErrors('ada', ROOMY));
      expect(many.map((one) => one.symbolicCode)).toEqual(busy.slice(0, 10).map((one) => one.symbolic));
    });

    test('a text that can name nobody is unknown, not a user without errors', async () => {
      for (const text of ['', '  ', 'a\u0000b', 'x'.repeat(400)])
        expect(await open(LOGGED).lastErrors(text, ROOMY)).toMatchObject({ kind: 'unknown', why: 'garbled' });
    });

    describe.each(READERS)('when the log is asked for $what', ({ read }) => {
      test.each(APPLYING)('%s leaves it unknown with the right reason, inside the budget', async (answer) => {
        const faults = [faultSchema.parse({ on: '/v1/workspaces/*', answer })];
        const look = await read(open({ ...LOGGED, faults }), answer === 'silence' ? SHORT : ROOMY);
        expect(look).toMatchObject({ kind: 'unknown', why: EXPECTED[answer], at: NOW });
        expect(look.kind === 'unknown' && look.detail).not.toBe('');
      });

      test('an answer that comes after the deadline is late, one that comes before it is read', async () => {
        const slow = open({ ...LOGGED, faults: [faultSchema.parse({ on: '/v1/*', delayMs: 60_000 })] });
        expect(await read(slow, SHORT)).toMatchObject({ kind: 'unknown', why: 'late' });
        const fast = open({ ...LOGGED, faults: [faultSchema.parse({ on: '/v1/*', delayMs: 5 })] });
        expect(await read(fast, ROOMY)).toMatchObject({ kind: 'read' });
      });

      test('a workspace that holds no such log is not configured', async () => {
        const { logs: _, ...rest } = LOGGED;
        expect(await read(open(rest), ROOMY)).toMatchObject({ kind: 'unknown', why: 'not-configured', at: NOW });
      });
    });
  });
}
