import tls from 'node:tls';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DEMO_WORKSPACE_ID } from '../../src/azure/demo/connection-log.ts';
import { ReadEndedError } from '../../src/azure/live/answer-failure.ts';
import { createConnectionLog } from '../../src/azure/live/connection-log.ts';
import { errorRow } from '../../src/azure/live/connection-rows.ts';
import { logFailure } from '../../src/azure/live/log-failure.ts';
import { createLogGate } from '../../src/azure/live/log-gate.ts';
import { rowsIn } from '../../src/azure/live/log-tables.ts';
import type { Reply } from '../standins/azure/reply.ts';
import { startAzureStandin } from '../standins/azure/server.ts';
import { LOGGED, NOW } from './connection-log-estate.ts';

let reply: Reply = { kind: 'drop' };
const clock = () => NOW;
const standin = await startAzureStandin({ scenario: LOGGED, clock, ahead: () => reply });
tls.setDefaultCACertificates([...tls.getCACertificates('default'), standin.authority]);

const log = createConnectionLog({
  workspaceId: DEMO_WORKSPACE_ID,
  endpoint: standin.endpoint,
  audience: standin.endpoint,
  clock,
  credential: {
    getToken: async () => ({ token: 'stand-in-access-token', expiresOnTimestamp: Date.parse('2100-01-01') }),
  },
});
const ask = async (status: number, body: string, headers: Record<string, string> = {}) => {
  const json = { 'content-type': 'application/json' };
  reply = { kind: 'answer', status, headers: { ...json, ...headers }, body };
  return log.lastErrors('ada', { deadlineMs: 5_000 });
};
const COLUMNS = ['part', 'at', 'correlationId', 'code', 'serviceError'].map((name) => ({ name, type: 'string' }));
const table = (rows: readonly unknown[][]) => [{ name: 'PrimaryResult', columns: COLUMNS, rows }];
const ROW = ['error', NOW, 'C', 516, 1];

beforeEach(() => {
  standin.requests.length = 0;
});
afterAll(() => standin.close());

describe('an answer of Log Analytics', () => {
  test('with a part of the rows and an error beside them is unknown, and told by its codes', async () => {
    const error = {
      code: 'PartialError',
      message: 'There were some errors when processing your query.',
      details: [{ code: 'EngineError', innererror: { code: '-2133196797', message: 'secret' } }],
    };
    const look = await ask(200, JSON.stringify({ tables: table([ROW]), error }));
    expect(look).toMatchObject({
      kind: 'unknown',
      why: 'unreachable',
      detail: 'only a part of the answer came: PartialError, EngineError, 2133196797',
    });
  });

  test('with an empty error is whole, and writes yes and no as it likes', async () => {
    const look = await ask(200, JSON.stringify({ tables: table([ROW]), error: null, statistics: {} }));
    expect(look).toMatchObject({
      kind: 'read',
      value: [{ at: NOW, correlationId: 'c', symbolicCode: '516', code: 516, serviceError: true, message: '' }],
    });
  });

  test.each([
    ['no body', ''],
    ['no table', '{"tables":[]}'],
    ['no tables', '{"value":[]}'],
    ['no object', '"yes"'],
    ['rows that are no lists', JSON.stringify({ tables: [{ columns: COLUMNS, rows: [1] }] })],
    ['a row with a cell too few', JSON.stringify({ tables: table([ROW, ROW.slice(1)]) })],
    ['a row without its time', JSON.stringify({ tables: table([ROW, ['error', 'soon', 'c', 1, 0]]) })],
    ['a row of something else', JSON.stringify({ tables: table([['pool', NOW, 'c', 1, 0]]) })],
    ['more rows than were to come', JSON.stringify({ tables: table(Array.from({ length: 5_001 }, () => ROW)) })],
  ])('of 200 with %s is garbled', async (_, body) => {
    expect(await ask(200, body)).toMatchObject({ kind: 'unknown', why: 'garbled' });
  });

  test('of 204, a workspace without any data, is not configured', async () => {
    expect(await ask(204, '')).toMatchObject({ kind: 'unknown', why: 'not-configured' });
  });

  test.each([307, 308])('of %s keeps its method and goes no further all the same', async (status) => {
    const look = await ask(status, '', { location: 'https://elsewhere.example/v1' });
    expect(look).toMatchObject({ why: 'garbled' });
    expect(standin.requests).toHaveLength(1);
  });
});

describe('what a failure is told by', () => {
  const failure = (status: number, error: unknown) =>
    logFailure({ status, retryAfter: undefined, body: JSON.stringify({ error }) }, 'W');

  test('a column that is missing is no missing table, and its name stays out', () => {
    const inner = { code: 'SEM0100', message: "Failed to resolve scalar expression named 'TransportType'" };
    const error = { code: 'BadArgumentError', innererror: { code: 'SemanticError', innererror: inner } };
    expect(failure(400, error)).toEqual({
      why: 'garbled',
      detail: 'HTTP 400, BadArgumentError, SemanticError, SEM0100',
    });
  });

  test('a closed network and a wrong audience are told apart from a missing right', () => {
    const closed = failure(403, { code: 'InsufficientAccessError', innererror: { code: 'NspValidationFailedError' } });
    expect(closed).toMatchObject({ why: 'refused', detail: expect.stringContaining('NspValidationFailedError') });
    const audience = failure(403, { code: 'InvalidAuthenticationTokenAudience' });
    expect(audience).toMatchObject({ why: 'refused', detail: expect.stringContaining('check LOG_ANALYTICS_ENDPOINT') });
  });

  test('a gateway that speaks HTML, and a service that took too long, are out of reach', () => {
    const body = '<html>ada@contoso.com</html>';
    expect(logFailure({ status: 502, retryAfter: undefined, body }, 'W')).toEqual({
      why: 'unreachable',
      detail: 'HTTP 502',
    });
    expect(failure(504, { code: 'GatewayTimeout' })).toMatchObject({ why: 'unreachable' });
  });

  test('codes alone, never a text of the service, which may repeat the user', () => {
    fc.assert(
      fc.property(fc.constantFrom(400, 401, 403, 404, 429, 500), fc.jsonValue(), (status, rest) => {
        const error = {
          code: 'SomeError',
          message: 'near ada@contoso.com',
          rest,
          innererror: { message: 'ada@contoso.com' },
        };
        expect(failure(status, error).detail).not.toContain('ada');
      }),
    );
  });

  test('any body at all ends as a failure of the read, never as another error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"tables":${json}}`),
        ),
        (body) => {
          logFailure({ status: 400, retryAfter: undefined, body }, 'W');
          try {
            rowsIn(body, errorRow);
          } catch (error) {
            expect(error).toBeInstanceOf(ReadEndedError);
          }
        },
      ),
    );
  });

  test('columns are found by name, in whatever order they come', () => {
    const tables = [{ columns: [{ name: 'b' }, { name: 'a' }], rows: [[2, 1]] }];
    expect(rowsIn(JSON.stringify({ tables }), z.object({ a: z.number(), b: z.number() }))).toEqual([{ a: 1, b: 2 }]);
  });
});

describe('the gate', () => {
  const url = `https://logs.contoso.com/v1/workspaces/${DEMO_WORKSPACE_ID}/query`;
  const through = async (method: string, target: string, signal = new AbortController().signal) => {
    const gate = createLogGate(url, 'W', signal);
    const request = { method, url: target } as Parameters<(typeof gate.policies)[number]['policy']['sendRequest']>[0];
    let sent = 0;
    const next = async () => {
      sent += 1;
      return { request, status: 204, headers: { get: () => undefined } } as never;
    };
    const send = () => gate.policies[0]?.policy.sendRequest(request, next);
    const first = await Promise.resolve(send()).then(
      () => 'sent',
      (error: ReadEndedError) => error.failure.why,
    );
    await Promise.resolve(send()).catch(() => {});
    return { first, sent };
  };

  test('lets one POST to the query of the workspace through, once', async () => {
    expect(await through('POST', url)).toEqual({ first: 'sent', sent: 1 });
  });

  test.each([
    ['GET', url],
    ['DELETE', url],
    ['POST', `${url}?x=1`],
    ['POST', url.replace('/query', '/purge')],
    ['POST', url.replace(DEMO_WORKSPACE_ID, '11111111-0000-4000-8000-000000000000')],
    ['POST', url.replace('contoso', 'fabrikam')],
    ['POST', 'https://logs.contoso.com/v1/$batch'],
  ])('keeps %s %s in', async (method, target) => {
    expect(await through(method, target)).toEqual({ first: 'garbled', sent: 0 });
  });

  test('keeps everything in after the deadline', async () => {
    expect(await through('POST', url, AbortSignal.abort())).toEqual({ first: 'late', sent: 0 });
  });
});
