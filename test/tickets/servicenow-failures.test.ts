import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shifted } from '../../src/domain/core/time.ts';
import type { IncidentOptions } from '../../src/tickets/servicenow/incidents.ts';
import { createServiceNowDesk } from '../../src/tickets/servicenow/servicenow-desk.ts';
import {
  CLIENT,
  type InstanceFault,
  type ServiceNowInstance,
  startServiceNow,
  USER,
} from '../standins/servicenow/instance.ts';
import { sysId } from '../standins/servicenow/tables.ts';
import { done, sampleDraft } from './desk-contract.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const BASIC = { kind: 'password', ...USER } as const;
const OAUTH = { kind: 'oauth', ...CLIENT } as const;

let instance: ServiceNowInstance;
beforeEach(async () => {
  instance = await startServiceNow();
});
afterEach(() => instance.close());
const desk = (more: Partial<IncidentOptions> = {}) =>
  createServiceNowDesk({ url: instance.url, login: BASIC, keyField: 'correlation_id', clock: () => NOW, ...more });
const opened = () => instance.incidents.filter(({ state }) => state !== '8');
const failed = (kind: string, detail: RegExp) => ({
  kind: 'failed',
  failure: { kind, detail: expect.stringMatching(detail) },
});

describe('a ServiceNow desk that can not be used', () => {
  it.each([
    [
      'a wrong password',
      { login: { ...BASIC, password: 'no' } },
      /401: User is not authenticated.*SERVICENOW_PASSWORD/,
    ],
    [
      'a wrong client secret',
      { login: { ...OAUTH, clientSecret: 'no' } },
      /no access token: 401.*access_denied.*CLIENT_SECRET/,
    ],
    ['a group that is not there', { assignmentGroup: 'Nobody' }, /nothing for SERVICENOW_ASSIGNMENT_GROUP/],
    [
      'a group whose name is taken twice',
      { assignmentGroup: 'Twins' },
      /more than one for SERVICENOW_ASSIGNMENT_GROUP/,
    ],
    ['a caller that is not there', { caller: 'nobody' }, /nothing for SERVICENOW_CALLER/],
    ['a key field that is not there', { keyField: 'u_missing' }, /no field u_missing.*SERVICENOW_KEY_FIELD/],
  ] as const)('%s is named with what to do, and opens nothing', async (_case, more, detail) => {
    instance.groups.push({ sys_id: sysId(1), name: 'Twins' }, { sys_id: sysId(2), name: 'Twins' });
    done(await desk().open(sampleDraft('case-1')));
    expect(await desk(more).open(sampleDraft('case-2'))).toMatchObject(failed('refused', detail));
    expect(await desk(more).open(sampleDraft('case-1'))).toMatchObject(failed('refused', detail));
    expect(await desk(more).check()).toMatchObject(failed('refused', detail));
    expect(instance.incidents).toHaveLength(1);
  });

  it('of an instance without incidents nobody knows its fields: what was opened without our key is canceled', async () => {
    expect(await desk({ keyField: 'u_missing' }).open(sampleDraft('case-1'))).toMatchObject(
      failed('refused', /no field u_missing/),
    );
    expect(opened()).toEqual([]);
  });

  it('what was there at the last check and is gone now is told', async () => {
    instance.groups.push({ sys_id: sysId(1), name: 'AVD desk' });
    const watched = desk({ assignmentGroup: 'AVD desk' });
    expect(done(await watched.check())).toBeNull();
    instance.groups.length = 0;
    expect(await watched.check()).toMatchObject(failed('refused', /nothing for SERVICENOW_ASSIGNMENT_GROUP/));
    instance.groups.push({ sys_id: sysId(1), name: 'AVD desk' });
    expect(done(await watched.check())).toBeNull();
  });

  it('a key that would end the query is not looked for', async () => {
    expect(await desk().open(sampleDraft('a^ORstate=1'))).toMatchObject(failed('refused', /\^/));
    expect(instance.incidents).toEqual([]);
  });

  it('nobody at the address is told', async () => {
    const nowhere = desk({ url: 'http://127.0.0.1:9' });
    expect(await nowhere.open(sampleDraft('case-1'))).toMatchObject(failed('unreachable', /./));
    expect(await nowhere.check()).toMatchObject(failed('unreachable', /./));
  });
});

const FAULTS: readonly (readonly [string, InstanceFault, string, RegExp])[] = [
  [
    'a right that lacks',
    { status: 403, message: 'Operation Failed', detail: 'ACL Exception Insert Failed due to security constraints' },
    'refused',
    /403: Operation Failed: ACL Exception.*role/,
  ],
  ['an unknown table', { status: 400, message: 'Invalid table incident' }, 'refused', /400: Invalid table incident/],
  ['an address that is none', { status: 404, message: 'Not Found' }, 'refused', /404: Not Found.*SERVICENOW_URL/],
  [
    'too many requests',
    { status: 429, message: 'Rate limit exceeded', retryAfter: 90 },
    'unreachable',
    /429: Rate limit exceeded; again in 90 s/,
  ],
  [
    'trouble of its own',
    { status: 500, message: 'Transaction cancelled' },
    'unreachable',
    /500: Transaction cancelled/,
  ],
  ['a page of a sleeping instance', 'page', 'unreachable', /hibernating/],
  ['a login page', 'login', 'refused', /login page/],
  ['another address', 'moved', 'refused', /302.*SERVICENOW_URL/],
  ['half an answer', 'half', 'unreachable', /broke off/],
  ['a connection that breaks', 'lost', 'unreachable', /./],
];

describe('an instance that answers with', () => {
  it.each(FAULTS)('%s is told as it is, at every step of opening a ticket', async (_case, fault, kind, detail) => {
    for (const step of [1, 2, 3]) {
      let left = step;
      instance.fault = ({ path }) => {
        if (path.endsWith('/incident')) left -= 1;
        return left === 0 ? fault : undefined;
      };
      expect(await desk().open(sampleDraft(`case-${step}`))).toMatchObject(failed(kind, detail));
      instance.fault = () => undefined;
      const { key } = done(await desk().open(sampleDraft(`case-${step}`)));
      expect(opened().filter((row) => row.correlation_id === key)).toHaveLength(1);
    }
  });

  it('a long error with markup, a secret and control characters gives one short clean line', async () => {
    const message = `<b>Bad</b>\n\u0007 password: hunter2 ${'x'.repeat(5_000)}`;
    instance.fault = () => ({ status: 400, message });
    const answer = await desk().find('1');
    expect(answer).toMatchObject(failed('refused', /^ServiceNow: 400: Bad password: \[removed\] x+$/));
    expect(JSON.stringify(answer).length).toBeLessThan(300);
  });

  it('429 is not asked again before the time it gave', async () => {
    let now = NOW;
    const one = desk({ clock: () => now });
    instance.fault = () => ({ status: 429, message: 'Rate limit exceeded', retryAfter: 90 });
    await one.find('1');
    instance.fault = () => undefined;
    const asked = instance.requests.length;
    now = shifted(NOW, 89_000);
    expect(await one.find('1')).toMatchObject(failed('unreachable', /wait until 2026-11-20T09:01:30/));
    expect(instance.requests).toHaveLength(asked);
    now = shifted(NOW, 90_000);
    expect(done(await one.find('1'))).toBeNull();
  });

  it('"No Record found" for a search, as older releases do, found nothing', async () => {
    instance.fault = ({ method }) => (method === 'GET' ? { status: 404, message: 'No Record found' } : undefined);
    expect(done(await desk().find('1'))).toBeNull();
    expect(done(await desk().open(sampleDraft('case-1'))).key).toBe('case-1');
    expect(instance.incidents).toHaveLength(1);
  });

  it('silence is given up at the deadline of a request', async () => {
    const deadlines: { ms: number; end: AbortController }[] = [];
    const spy = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      const end = new AbortController();
      deadlines.push({ ms, end });
      return end.signal;
    });
    for (const login of [BASIC, OAUTH]) {
      instance.fault = () => {
        deadlines.at(-1)?.end.abort(new DOMException('', 'TimeoutError'));
        return 'silence';
      };
      expect(await desk({ login }).find('1')).toMatchObject(failed('late', /6 s/));
    }
    spy.mockRestore();
    expect(deadlines.map(({ ms }) => ms)).toEqual([6_000, 6_000]);
  });

  it('a row that can not be read is no reason to open another one', async () => {
    done(await desk().open(sampleDraft('case-1')));
    Object.assign(instance.incidents[0] ?? {}, { sys_created_on: '' });
    expect(await desk().open(sampleDraft('case-1'))).toMatchObject(failed('unreachable', /sys_created_on/));
    expect(instance.incidents).toHaveLength(1);
  });

  it('a refusal to cancel leaves the ticket itself as it is', async () => {
    instance.fault = ({ method }) => (method === 'PATCH' ? { status: 403, message: 'Operation Failed' } : undefined);
    const tickets = await Promise.all([1, 2].map(async () => done(await desk().open(sampleDraft('case-6')))));
    expect(new Set(tickets.map(({ id }) => id)).size).toBe(1);
  });

  it('a journal that may not be read hides no ticket', async () => {
    const { id } = done(await desk().open(sampleDraft('case-7')));
    instance.fault = ({ path }) =>
      path.endsWith('sys_journal_field') ? { status: 403, message: 'Operation Failed' } : undefined;
    expect(done(await desk().find(id))).toMatchObject({ id, comments: [] });
  });
});
