import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_WORKSPACE_ID } from '../../src/azure/demo/connection-log.ts';
import { type FaultAnswer, faultSchema } from '../../src/azure/demo/fault.ts';
import type { Scenario } from '../../src/azure/demo/scenario.ts';
import { createConnectionLog } from '../../src/azure/live/connection-log.ts';
import type { ConnectionLogPort } from '../../src/domain/fleet/connection-log.ts';
import { connectionLogContract, READERS } from './connection-log-contract.ts';
import { LOGGED, NOW } from './connection-log-estate.ts';
import { startTrustedStandin } from './trusted-standin.ts';

const ROOMY = { deadlineMs: 5_000 };
const SHORT = { deadlineMs: 300 };
const clock = () => NOW;
const standin = await startTrustedStandin(LOGGED, NOW);
const PATH = `/v1/workspaces/${DEMO_WORKSPACE_ID}/query`;

function open(scenario: Scenario, workspaceId = DEMO_WORKSPACE_ID): ConnectionLogPort {
  standin.scenario = scenario;
  const { endpoint } = standin;
  return createConnectionLog({ workspaceId, endpoint, audience: 'https://api.loganalytics.us', clock });
}

const failing = (answer: FaultAnswer, on = '/v1/workspaces/*') =>
  open({ ...LOGGED, faults: [faultSchema.parse({ on, answer, retryAfter: 17 })] });
const sent = () => standin.requests.filter((request) => !request.url.startsWith('/msi/token'));

beforeEach(() => {
  standin.requests.length = 0;
});

afterAll(() => standin.close());

// The first token that comes is kept by the process, so the failures of the token endpoint stand before everything else.
describe('a token endpoint', () => {
  test.each<[FaultAnswer, string]>([
    [400, 'refused'],
    [500, 'unreachable'],
    ['drop', 'unreachable'],
  ])('that answers %s ends every look as %s, and nothing is asked of the log', async (answer, why) => {
    const log = failing(answer, 'token');
    for (const { read } of READERS) {
      const look = await read(log, ROOMY);
      expect(look).toMatchObject({ kind: 'unknown', why, detail: expect.stringMatching(/^no access token: /) });
    }
    expect(sent()).toEqual([]);
  });

  test('that stays silent is late inside the budget, and holds up nothing afterwards', async () => {
    expect(await failing('silence', 'token').results(SHORT)).toMatchObject({ kind: 'unknown', why: 'late' });
    expect(await open(LOGGED).results(ROOMY)).toMatchObject({ kind: 'read' });
    const asked = standin.requests.filter((request) => request.url.startsWith('/msi/token')).map(({ url }) => url);
    const resources = asked.map((url) => new URL(url, 'https://localhost').searchParams.get('resource'));
    expect(new Set(resources)).toEqual(new Set(['https://api.loganalytics.us']));
  });
});

connectionLogContract('the live log', open);

describe('the live log', () => {
  test('sends one POST for each look, to the query of the workspace, with the token, and nothing else', async () => {
    const log = open(LOGGED);
    for (const { read } of READERS) expect(await read(log, ROOMY)).toMatchObject({ kind: 'read' });
    expect(sent()).toEqual(
      READERS.map(() => ({
        method: 'POST',
        url: PATH,
        authorization: 'Bearer stand-in-access-token',
        origin: 'arm',
      })),
    );
  });

  test.each<FaultAnswer>([429, 500, 503, 'drop'])('%s is not tried again', async (answer) => {
    await failing(answer).results(ROOMY);
    expect(sent()).toHaveLength(1);
  });

  test('a redirect is not followed: neither the query nor the token reaches the other origin', async () => {
    expect(await failing('redirect-elsewhere').lastErrors('ada', ROOMY)).toMatchObject({ why: 'garbled' });
    expect(sent().map((request) => request.origin)).toEqual(['arm']);
  });

  test('a refusal names the action and the workspace', async () => {
    expect(await failing(403).results(ROOMY)).toMatchObject({
      why: 'refused',
      detail: `HTTP 403, InsufficientAccessError, action Microsoft.OperationalInsights/workspaces/query/read on workspace ${DEMO_WORKSPACE_ID}`,
    });
  });

  test('a throttled query names the wait', async () => {
    const detail = 'HTTP 429, ThrottledError, retry after 17 s';
    expect(await failing(429).results(ROOMY)).toMatchObject({ why: 'throttled', detail });
  });

  test('a workspace that does not exist names the settings', async () => {
    const look = await open(LOGGED, '11111111-0000-4000-8000-000000000000').results(ROOMY);
    expect(look).toMatchObject({ why: 'garbled', detail: expect.stringMatching(/check LOG_ANALYTICS_WORKSPACE_ID/) });
  });

  test('a workspace without the table says which one is missing', async () => {
    const { logs: _, ...rest } = LOGGED;
    const detail = expect.stringMatching(/^no table WVDErrors in workspace .*diagnostic setting/);
    expect(await open(rest).lastErrors('ada', ROOMY)).toMatchObject({ why: 'not-configured', detail });
  });

  test('a text with quotes, pipes and comments for a user reaches the log as that text', async () => {
    const users = ["o'neil", 'a" | union WVDFeeds', 'x // y', 'back\\slash|x', "'; let bare = true; //"];
    const [first] = LOGGED.logs?.connections ?? [];
    if (!LOGGED.logs || !first) throw new Error('the estate has a log');
    for (const name of users) {
      const user = `${name.slice(name.lastIndexOf('\\') + 1)}@contoso.com`;
      const log = open({ ...LOGGED, logs: { ...LOGGED.logs, connections: [{ ...first, user }] } });
      const look = await log.lastErrors(name, ROOMY);
      expect(look.kind === 'read' && look.value.length, name).toBe(2);
    }
  });

  test('an endpoint without https is refused at once', () => {
    const options = { workspaceId: DEMO_WORKSPACE_ID, audience: 'https://localhost', clock };
    expect(() => createConnectionLog({ ...options, endpoint: 'http://localhost:1' })).toThrow(/https/);
  });
});
