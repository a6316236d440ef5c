import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shifted } from '../../src/domain/core/time.ts';
import type { IncidentOptions } from '../../src/tickets/servicenow/incidents.ts';
import { createServiceNowDesk } from '../../src/tickets/servicenow/servicenow-desk.ts';
import { CLIENT, type ServiceNowInstance, startServiceNow, USER } from '../standins/servicenow/instance.ts';
import { sysId } from '../standins/servicenow/tables.ts';
import { describeSharedDesk, describeTicketDesk, done, sampleDraft } from './desk-contract.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const BASIC = { kind: 'password', ...USER } as const;
const OAUTH = { kind: 'oauth', ...CLIENT } as const;

describe.each([
  ['with a user and a password', BASIC, 'correlation_id'],
  ['with OAuth client credentials', OAUTH, 'correlation_id'],
  ['with a key field of its own', BASIC, 'u_avd_case'],
] as const)('ServiceNow %s', (_name, login, keyField) => {
  const newPlace = async () => {
    const instance = await startServiceNow();
    return {
      open: async () => createServiceNowDesk({ url: instance.url, login, keyField, clock: () => NOW }),
      close: () => instance.close(),
    };
  };
  describeTicketDesk('the ServiceNow desk', newPlace);
  describeSharedDesk('the ServiceNow desk', newPlace);
});

describe('the ServiceNow desk', () => {
  let instance: ServiceNowInstance;
  beforeAll(async () => {
    instance = await startServiceNow();
  });
  afterAll(() => instance.close());
  afterEach(() => {
    instance.fault = () => undefined;
    for (const rows of [instance.incidents, instance.journal, instance.groups, instance.users]) rows.length = 0;
  });
  const desk = (more: Partial<IncidentOptions> = {}) =>
    createServiceNowDesk({ url: instance.url, login: BASIC, keyField: 'correlation_id', clock: () => NOW, ...more });

  it('writes urgency, impact and key, and shows the number as the instance does', async () => {
    const ticket = done(await desk().open(sampleDraft('case-1')));
    expect(ticket).toMatchObject({ id: '10001', label: 'INC0010001', openedAt: '2026-11-20T09:00:00Z' });
    expect(instance.incidents).toMatchObject([
      { urgency: '1', impact: '2', correlation_id: 'case-1', short_description: sampleDraft('').title },
    ]);
    expect(instance.incidents[0]?.description).toContain('AVD desk bot, case 17, severity 2, key case-1');
    expect(done(await desk().open(sampleDraft('case-1')))).toEqual(ticket);
    expect(instance.incidents).toHaveLength(1);
  });

  it.each([
    ['names', { assignmentGroup: 'AVD desk', caller: 'service.desk' }],
    ['an email', { assignmentGroup: 'AVD desk', caller: 'desk@example.com' }],
    ['sys_ids', { assignmentGroup: sysId(7), caller: sysId(8) }],
  ])('group and caller that are set as %s stand in the incident', async (_case, set) => {
    instance.groups.push({ sys_id: sysId(7), name: 'AVD desk' });
    instance.users.push({ sys_id: sysId(8), user_name: 'service.desk', email: 'desk@example.com' });
    done(await desk(set).open(sampleDraft('case-1')));
    expect(instance.incidents).toMatchObject([{ assignment_group: sysId(7), caller_id: sysId(8) }]);
  });

  it('a text that is longer than the description goes on in a work note, and is read as one', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => `- line ${index}: 🙂 ${'x'.repeat(40)}`);
    for (const [key, body] of [
      ['case-1', lines.join('\n')],
      ['case-2', `${'🙂'.repeat(4_000)}\nend`],
      ['case-3', `x${'🙂'.repeat(4_000)}`],
    ] as const) {
      const ticket = done(await desk().open({ ...sampleDraft(key), body }));
      expect(ticket.body.replaceAll('\n', '')).toBe(body.replaceAll('\n', ''));
      expect(ticket).toMatchObject({ key, caseNumber: 17, comments: [] });
      expect(instance.incidents.at(-1)?.description?.isWellFormed()).toBe(true);
      expect(done(await desk().find(ticket.id))).toEqual(ticket);
    }
    const again = async () => done(await desk().open({ ...sampleDraft('case-1'), body: lines.join('\n') }));
    expect((await again()).body).toBe(lines.join('\n'));
    instance.journal.length = 0;
    expect((await again()).body).toMatch(/rest stands in the work notes/);
  });

  it('reads states and what was said: comments and work notes, the oldest first', async () => {
    const { id } = done(await desk().open(sampleDraft('case-1')));
    const [row] = instance.incidents;
    const said = (element: string, value: string, at: string) =>
      instance.journal.push({ element_id: row?.sys_id ?? '', element, value, sys_created_on: at });
    said('work_notes', 'second\r\nline', '2026-11-20 10:00:00');
    said('comments', 'first', '2026-11-20 09:30:00');
    said('close_notes', 'neither', '2026-11-20 09:40:00');
    for (const [state, expected] of [
      ['1', 'new'],
      ['2', 'open'],
      ['3', 'open'],
      ['6', 'closed'],
      ['7', 'closed'],
      ['8', 'closed'],
      ['42', 'open'],
    ] as const) {
      Object.assign(row ?? {}, { state });
      expect(done(await desk().find(id))).toMatchObject({ state: expected });
    }
    expect(done(await desk().find(id))?.comments).toEqual([
      { at: '2026-11-20T09:30:00Z', text: 'first' },
      { at: '2026-11-20T10:00:00Z', text: 'second\nline' },
    ]);
  });

  it('finds an incident that somebody else wrote, whatever the prefix of its number', async () => {
    done(await desk().open(sampleDraft('case-1')));
    Object.assign(instance.incidents[0] ?? {}, { number: 'AVD-INC0010001', description: 'by hand' });
    expect(done(await desk().find('10001'))).toMatchObject({ label: 'AVD-INC0010001', key: '', body: 'by hand' });
    expect(done(await desk().find('1'))).toBeNull();
    Object.assign(instance.incidents[0] ?? {}, { number: 'INC91234567' });
    expect(done(await desk().find('1234567'))).toBeNull();
    expect(done(await desk().find('91234567'))).toMatchObject({ label: 'INC91234567' });
  });

  it('a key is ours only letter by letter, whatever the instance takes for the same', async () => {
    for (const key of ['case-1', 'k7m2q9xwab-case-1-tpgoq9']) {
      const other = done(await desk().open(sampleDraft(key.toUpperCase())));
      const ours = done(await desk().open(sampleDraft(key)));
      expect(ours.key).toBe(key);
      expect(ours.id).not.toBe(other.id);
    }
  });

  it('a token is kept until a minute before its end', async () => {
    let now = NOW;
    const one = desk({ login: OAUTH, clock: () => now });
    const before = instance.tokens;
    await Promise.all([one.find('1'), one.find('2')]);
    now = shifted(NOW, 1_738_000);
    done(await one.find('1'));
    expect(instance.tokens).toBe(before + 1);
    now = shifted(NOW, 1_739_000);
    done(await one.find('1'));
    expect(instance.tokens).toBe(before + 2);
  });

  it('a token the instance no longer takes is fetched anew, once', async () => {
    const one = desk({ login: OAUTH });
    const { id } = done(await one.open(sampleDraft('case-1')));
    const before = instance.tokens;
    instance.forgetTokens();
    expect(done(await one.find(id))?.key).toBe('case-1');
    expect(instance.tokens).toBe(before + 1);
    instance.fault = ({ path }) =>
      path === '/oauth_token.do' ? undefined : { status: 401, message: 'User is not authenticated' };
    expect(await one.find(id)).toMatchObject({ failure: { kind: 'refused' } });
    expect(instance.tokens).toBe(before + 2);
  });

  it('of two opened at once the younger is canceled with a note', async () => {
    const tickets = await Promise.all([1, 2, 3].map(async () => done(await desk().open(sampleDraft('case-6')))));
    expect(new Set(tickets.map(({ id }) => id)).size).toBe(1);
    const open = instance.incidents.filter(({ state }) => state === '1');
    expect(open.map(({ number }) => number)).toEqual([tickets[0]?.label]);
    expect(instance.journal).toHaveLength(instance.incidents.length - 1);
    for (const { value } of instance.journal) expect(value).toContain(tickets[0]?.label);
  });
});

describe('what an instance does its own way', () => {
  it('further fields go into a new incident, its close code on closing, its own states count as closed', async () => {
    const instance = await startServiceNow();
    const more = { fields: { category: 'software' }, closeCode: 'Solved (Permanently)', closedStates: ['6', '12'] };
    const own = createServiceNowDesk({
      url: instance.url,
      login: { kind: 'password', ...USER },
      keyField: 'correlation_id',
      clock: () => '2026-11-20T09:00:00.000Z',
      ...more,
    });
    const { id } = done(await own.open(sampleDraft('case-1')));
    expect(instance.incidents[0]).toMatchObject({ category: 'software' });
    expect(done(await own.change(id, { kind: 'close', by: null }))?.state).toBe('closed');
    expect(instance.incidents[0]).toMatchObject({ state: '6', close_code: 'Solved (Permanently)' });
    Object.assign(instance.incidents[0] ?? {}, { state: '12' });
    expect(done(await own.find(id))?.state).toBe('closed');
    expect(await own.change(id, { kind: 'assign', to: 'x' })).toMatchObject({ failure: { kind: 'refused' } });
    await instance.close();
  });
});
