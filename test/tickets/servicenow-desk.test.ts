import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createServiceNowDesk, type ServiceNowDeskOptions } from '../../src/tickets/servicenow/servicenow-desk.ts';
import { CLIENT, type ServiceNowInstance, startServiceNow, USER } from '../standins/servicenow/instance.ts';
import { describeTicketDesk, done, sampleDraft } from './desk-contract.ts';

const BASIC = { kind: 'password', ...USER } as const;
const OAUTH = { kind: 'oauth', ...CLIENT } as const;

describe.each([
  ['with a user and a password', BASIC],
  ['with OAuth client credentials', OAUTH],
] as const)('ServiceNow %s', (_name, login) => {
  describeTicketDesk('the ServiceNow desk', async () => {
    const instance = await startServiceNow();
    return {
      open: async () => createServiceNowDesk({ url: instance.url, login, keyField: 'correlation_id' }),
      close: () => instance.close(),
    };
  });
});

describe('the ServiceNow desk', () => {
  let instance: ServiceNowInstance;
  beforeAll(async () => {
    instance = await startServiceNow();
  });
  afterAll(() => instance.close());
  afterEach(() => {
    instance.fault = () => undefined;
    instance.incidents.length = 0;
  });
  const desk = (more: Partial<ServiceNowDeskOptions> = {}) =>
    createServiceNowDesk({ url: instance.url, login: BASIC, keyField: 'correlation_id', ...more });

  it('writes urgency, impact, group and caller, and shows the number as the instance does', async () => {
    const ticket = done(await desk({ assignmentGroup: 'AVD', caller: 'Service desk' }).open(sampleDraft('case-1')));
    expect(ticket.label).toBe('INC0010001');
    expect(instance.incidents[0]).toMatchObject({
      urgency: '1',
      impact: '2',
      assignment_group: 'AVD',
      caller_id: 'Service desk',
      correlation_id: 'case-1',
    });
    expect(ticket.openedAt).toBe('2026-11-20T09:00:00Z');
  });

  it('reads states and what was said: comments and work notes, the oldest first', async () => {
    const { id } = done(await desk().open(sampleDraft('case-1')));
    const [row] = instance.incidents;
    const said = (element: string, value: string, at: string) =>
      instance.journal.push({ element_id: row?.sys_id ?? '', element, value, sys_created_on: at });
    said('work_notes', 'second', '2026-11-20 10:00:00');
    said('comments', 'first', '2026-11-20 09:30:00');
    for (const [state, expected] of [
      ['2', 'open'],
      ['3', 'open'],
      ['6', 'closed'],
      ['8', 'closed'],
    ] as const) {
      Object.assign(row ?? {}, { state });
      expect(done(await desk().find(id))).toMatchObject({ state: expected });
    }
    expect(done(await desk().find(id))?.comments).toEqual([
      { at: '2026-11-20T09:30:00Z', text: 'first' },
      { at: '2026-11-20T10:00:00Z', text: 'second' },
    ]);
    instance.journal.length = 0;
  });

  it('fetches a new token once when the old one is no longer taken', async () => {
    const one = desk({ login: OAUTH });
    done(await one.open(sampleDraft('case-1')));
    const before = instance.tokens;
    instance.forgetTokens();
    expect(done(await one.findByKey('case-1'))?.key).toBe('case-1');
    expect(instance.tokens).toBe(before + 1);
  });

  it.each([
    ['a wrong password', { login: { ...BASIC, password: 'no' } }, 'refused', /401: User Not Authenticated/],
    ['a wrong client secret', { login: { ...OAUTH, clientSecret: 'no' } }, 'refused', /SERVICENOW_CLIENT_ID/],
    ['nobody at the address', { url: 'http://127.0.0.1:9' }, 'unreachable', /./],
    ['a key field that is not there', { keyField: 'u_missing' }, 'refused', /no field u_missing.*SERVICENOW_KEY_FIELD/],
  ] as const)('%s is named with what to do', async (_case, more, kind, detail) => {
    const answer = await desk(more).open(sampleDraft('case-1'));
    expect(answer).toMatchObject({ kind: 'failed', failure: { kind, detail: expect.stringMatching(detail) } });
  });

  it('leaves nothing open behind a key field that is not there', async () => {
    await desk({ keyField: 'u_missing' }).open(sampleDraft('case-1'));
    expect(instance.incidents.filter(({ state }) => state !== '8')).toEqual([]);
  });

  it.each([
    [
      { status: 403, message: 'Insufficient rights to create records', detail: 'ACL' },
      'refused',
      /403: Insufficient rights.*: ACL/,
    ],
    [{ status: 400, message: 'Exception while reading request' }, 'refused', /400/],
    [{ status: 429, message: 'Rate limit exceeded' }, 'unreachable', /429/],
    [{ status: 500, message: 'Transaction cancelled: maximum execution time exceeded' }, 'unreachable', /500/],
    ['page', 'unreachable', /asleep/],
  ] as const)('an instance that answers %j is told as it is', async (fault, kind, detail) => {
    instance.fault = ({ method }) => (method === 'POST' ? fault : undefined);
    const answer = await desk().open(sampleDraft('case-1'));
    expect(answer).toMatchObject({ kind: 'failed', failure: { kind, detail: expect.stringMatching(detail) } });
  });

  it('an answer that is lost after the incident was opened ends in one incident', async () => {
    instance.fault = ({ method }) => (method === 'POST' ? 'lost' : undefined);
    expect(await desk().open(sampleDraft('case-5'))).toMatchObject({ failure: { kind: 'unreachable' } });
    instance.fault = () => undefined;
    const ticket = done(await desk().open(sampleDraft('case-5')));
    expect(instance.incidents.filter(({ correlation_id: key }) => key === 'case-5')).toHaveLength(1);
    expect(ticket.key).toBe('case-5');
  });

  it('of two opened at once the younger is canceled with a note', async () => {
    const tickets = await Promise.all([1, 2, 3].map(async () => done(await desk().open(sampleDraft('case-6')))));
    expect(new Set(tickets.map(({ id }) => id)).size).toBe(1);
    const open = instance.incidents.filter(({ state }) => state === '1');
    expect(open.map(({ number }) => number)).toEqual([tickets[0]?.label]);
    for (const row of instance.incidents) if (row.state === '8') expect(row.work_notes).toContain(tickets[0]?.label);
  });

  it('a journal that may not be read hides no ticket', async () => {
    const { id } = done(await desk().open(sampleDraft('case-7')));
    instance.fault = ({ path }) =>
      path.endsWith('sys_journal_field') ? { status: 403, message: 'Insufficient rights' } : undefined;
    expect(done(await desk().find(id))).toMatchObject({ id, comments: [] });
  });
});
