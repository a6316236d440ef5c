import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RtDeskOptions } from '../../src/tickets/rt/rt-calls.ts';
import { createRtDesk } from '../../src/tickets/rt/rt-desk.ts';
import { HAS_RT, type RealRt, startRealRt } from '../standins/rt/real-rt.ts';
import { describeSharedDesk, describeTicketDesk, done, sampleDraft } from './desk-contract.ts';

// One server for all: a key field of its own gives each place tickets of its own.
const FIELDS = Array.from({ length: 20 }, (_, index) => `AvdCaseKey${index}`);
const LOGIN = { kind: 'password', user: 'root', password: 'password' } as const;

// A real server on a busy machine takes up to a second for one request.
describe.skipIf(!HAS_RT)('Request Tracker 5', { timeout: 60_000 }, () => {
  let rt: RealRt;
  let used = 0;
  beforeAll(async () => {
    rt = await startRealRt(FIELDS);
  }, 120_000);
  afterAll(() => rt.stop());

  function options(more: Partial<RtDeskOptions> = {}): RtDeskOptions {
    return { url: rt.url, login: LOGIN, queue: 'General', keyField: FIELDS[used] ?? '', ...more };
  }

  const newPlace = async () => {
    const mine = options();
    used += 1;
    return { open: async () => createRtDesk(mine), close: async () => {} };
  };
  describeTicketDesk('the RT desk', newPlace, { runs: 6 });
  describeSharedDesk('the RT desk', newPlace);

  it('shows the ticket as a person reads it: one line for us at the end, nothing of it in the text we read back', async () => {
    const mine = options();
    used += 1;
    const ticket = done(await createRtDesk(mine).open(sampleDraft('case-71')));
    const page = await fetch(`${rt.url}/REST/2.0/ticket/${ticket.id}/attachments?fields=Content`, {
      headers: { authorization: `Basic ${Buffer.from('root:password').toString('base64')}` },
    });
    expect(await page.text()).toContain('AVD desk bot, case 17, severity 2, key case-71');
    expect(ticket.body).toBe(sampleDraft('').body);
  });

  it('a ticket that somebody else wrote is read as it is', async () => {
    const headers = {
      authorization: `Basic ${Buffer.from('root:password').toString('base64')}`,
      'content-type': 'application/json',
    };
    const body = JSON.stringify({ Queue: 'General', Subject: 'by hand', Content: 'hello', ContentType: 'text/plain' });
    const made = await fetch(`${rt.url}/REST/2.0/ticket`, { method: 'POST', headers, body });
    const { id } = (await made.json()) as { id: string };
    const note = JSON.stringify({ Content: 'looked into it', ContentType: 'text/plain' });
    await fetch(`${rt.url}/REST/2.0/ticket/${id}/comment`, { method: 'POST', headers, body: note });
    await fetch(`${rt.url}/REST/2.0/ticket/${id}`, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ Status: 'resolved' }),
    });
    expect(done(await createRtDesk(options()).find(id))).toMatchObject({
      title: 'by hand',
      body: 'hello',
      key: '',
      state: 'closed',
      comments: [{ text: 'looked into it' }],
    });
  });

  it.each([
    ['a wrong password', { login: { ...LOGIN, password: 'no' } }, 'refused', /401/],
    ['a queue that is not there', { queue: 'Nowhere' }, 'refused', /no queue Nowhere/],
    ['a key field that is not there', { keyField: 'Missing' }, 'refused', /no custom field Missing/],
    [
      'a further field that is not there',
      { fields: { Missing: 'x' } },
      'refused',
      /no custom field Missing.*RT_FIELDS/,
    ],
    ['nobody at the address', { url: 'http://127.0.0.1:9' }, 'unreachable', /./],
  ] as const)('%s is named, before a ticket is opened too, and opens nothing', async (_case, more, kind, detail) => {
    const failed = { kind: 'failed', failure: { kind, detail: expect.stringMatching(detail) } };
    expect(await createRtDesk(options(more)).open(sampleDraft('case-1'))).toMatchObject(failed);
    expect(await createRtDesk(options(more)).check()).toMatchObject(failed);
  });

  it('further fields are filled, and owners are left to RT', async () => {
    const mine = options({ fields: { [FIELDS[19] ?? '']: 'high' } });
    used += 1;
    const { id } = done(await createRtDesk(mine).open(sampleDraft('case-8')));
    const headers = { authorization: `Basic ${Buffer.from('root:password').toString('base64')}` };
    const page = await fetch(`${rt.url}/REST/2.0/ticket/${id}`, { headers });
    expect(await page.text()).toContain('high');
    expect(await createRtDesk(mine).change(id, { kind: 'assign', to: 'root' })).toMatchObject({
      failure: { kind: 'refused', detail: expect.stringContaining('RT itself') },
    });
  });

  it('down, then up: the same draft ends in one ticket', async () => {
    const mine = options();
    used += 1;
    const desk = createRtDesk(mine);
    await rt.halt();
    expect(await desk.check()).toMatchObject({ kind: 'failed', failure: { kind: 'unreachable' } });
    expect(await desk.open(sampleDraft('case-9'))).toMatchObject({ kind: 'failed', failure: { kind: 'unreachable' } });
    await rt.resume();
    expect(done(await desk.check())).toBeNull();
    const first = done(await desk.open(sampleDraft('case-9')));
    expect(done(await createRtDesk(mine).open(sampleDraft('case-9')))).toEqual(first);
  }, 120_000);
});
