import { describe, expect, test } from 'vitest';
import { createDemoConnectionLog } from '../../src/azure/demo/connection-log.ts';
import { faultSchema } from '../../src/azure/demo/fault.ts';
import { noConnectionLog } from '../../src/azure/no-connection-log.ts';
import { connectionLogContract, READERS } from './connection-log-contract.ts';
import { LOGGED, NOW } from './connection-log-estate.ts';

const clock = () => NOW;

connectionLogContract('the demo log', (scenario) => createDemoConnectionLog({ scenario, clock }));

describe('the demo log', () => {
  test('a fault of the token endpoint leaves everything unknown', async () => {
    const faults = [faultSchema.parse({ on: 'token', answer: 403 })];
    const log = createDemoConnectionLog({ scenario: { ...LOGGED, faults }, clock });
    for (const { read } of READERS)
      expect(await read(log, { deadlineMs: 100 })).toMatchObject({ kind: 'unknown', why: 'refused' });
  });
});

test('without a workspace every answer is unknown, not configured, and names the setting', async () => {
  const log = noConnectionLog(clock);
  for (const { read } of READERS) {
    const detail = expect.stringContaining('LOG_ANALYTICS_WORKSPACE_ID');
    expect(await read(log, { deadlineMs: 100 })).toEqual({ kind: 'unknown', why: 'not-configured', at: NOW, detail });
  }
});
