import { describe, expect, it } from 'vitest';
import { FLOWS } from '../../dialogs/registry.ts';
import { route } from '../../dialogs/route.ts';
import { type Conversations, createConversations } from '../../src/conversation/conversations.ts';
import { fromCard, typed } from '../../src/conversation/incoming.ts';
import type { Act } from '../../src/domain/text/act.ts';
import type { DeskAnswer, Ticket } from '../../src/domain/ticket/ticket.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { observation } from '../fleet/observation-builder.ts';
import { kit } from '../knowledge/kit.ts';
import { temporaryFolders } from '../store/temporary-folder.ts';
import { RecordingChannel } from './recording-channel.ts';
import { ticketFor } from './running-desk.ts';

const newFolder = temporaryFolders();
const NOW = '2026-11-20T10:00:00.000Z';
const BLACK = 'a user gets a black screen after sign-in';
const OTHER = 'another one cannot see any resources';
/** What each message does, so that the test is about what comes of it. */
const DOES: Readonly<Record<string, readonly Act[]>> = {
  [OTHER]: [{ act: 'case.new', when: 'now', text: OTHER }, { act: 'tell' }],
  'back to 1': [{ act: 'case.switch', case: 1 }],
  'close it': [{ act: 'case.close' }],
  undo: [{ act: 'case.reopen' }],
};

interface Process {
  readonly conversations: Conversations;
  readonly kept: Store;
  readonly channel: RecordingChannel;
}

type OpenTicket = (draft: Parameters<typeof ticketFor>[0]) => Promise<DeskAnswer<Ticket>>;

/** One process on a data folder, with all flows of the product. */
async function process(folder: string, openTicket?: OpenTicket): Promise<Process> {
  const kept = await openSqliteStore(folder);
  const channel = new RecordingChannel();
  const conversations = createConversations(
    {
      store: kept.conversations,
      cases: kept.cases,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      clock: () => NOW,
      flows: FLOWS,
      route,
      knowledge: kit.knowledge,
      search: kit.search,
      demo: true,
      ticketLanguage: 'en',
      installation: 'k7m2q9xwab',
      roleOf: () => 'agent',
      read: (text) => {
        const report = kit.reader.read(text, { now: NOW });
        return { ...report, acts: DOES[text] ?? report.acts };
      },
      readPicture: async () => ({ kind: 'failed', why: 'no-text' }),
      render: (say) => ({ text: say.kind === 'text' ? say.text : `[${say.kind}]` }),
      fetchNeed: async (need, conversation) => {
        if (need.kind === 'case') {
          const found = await kept.cases.find(need.number);
          const here = found?.conversation === conversation;
          return { kind: 'case-read', found: found === null ? null : { deskCase: found.deskCase, here } };
        }
        if (need.kind === 'cases-like') return { kind: 'cases-compared', ...(await kept.cases.casesLike(need.query)) };
        return { kind: 'looked', observation: observation([]), user: null, connection: null };
      },
      openTicket: openTicket ?? (async (draft) => ({ kind: 'done', value: ticketFor(draft) })),
      findTicket: async () => ({ kind: 'done', value: null }),
      changeTicket: async () => ({ kind: 'done', value: null }),
    },
    async (_reference, work) => await work(channel),
  );
  return { conversations, kept, channel };
}

let activity = 0;
async function take({ conversations, channel }: Process, came: ReturnType<typeof typed>, conversation = 'c1') {
  activity += 1;
  const from = channel.texts.length;
  await conversations.take(
    {
      id: `a${activity}`,
      conversation,
      place: 'personal',
      person: { id: 'user-1', name: 'Agent One', directoryId: undefined },
      language: 'en',
      timeZone: undefined,
      reference: { conversation },
      came,
    },
    channel,
  );
  await conversations.idle();
  return channel.texts.slice(from).join('\n');
}

async function killed(one: Process, folder: string): Promise<Process> {
  await one.kept.close();
  return await process(folder);
}

describe('several cases of one conversation', () => {
  it('are kept whole, and taken up again by the next process', async () => {
    const folder = newFolder();
    let now = await process(folder);
    await take(now, typed(BLACK));
    expect(await take(now, typed(OTHER))).toContain('Case 1 (Black or blank screen after sign-in) is parked.');
    const { document } = await now.kept.conversations.load('c1');
    expect(document.case?.number).toBe(2);
    expect(document).not.toHaveProperty('aside');
    expect(JSON.stringify(document.parked).length).toBeLessThan(1_500);
    now = await killed(now, folder);
    expect(await take(now, typed('back to 1'))).toContain('still stands');
    const after = (await now.kept.conversations.load('c1')).document;
    expect(after.case).toMatchObject({ number: 1, state: 'open', symptom: BLACK });
    expect(after.parked?.map(({ number }) => number)).toEqual([2]);
    expect((await now.kept.cases.find(2))?.deskCase).toMatchObject({ state: 'open' });
    await now.kept.close();
  });

  it('a closing is taken back by the next process, once, however often its button is pressed', async () => {
    const folder = newFolder();
    let now = await process(folder);
    await take(now, typed(BLACK));
    const before = (await now.kept.conversations.load('c1')).document;
    await take(now, typed('close it'));
    expect((await now.kept.cases.find(1))?.deskCase.state).toBe('closed');
    now = await killed(now, folder);
    const undo = fromCard({ desk: 1, act: 'case.reopen', case: 1 });
    await Promise.all([take(now, undo), take(now, undo)]);
    const after = (await now.kept.conversations.load('c1')).document;
    const { transcript, ...asBefore } = before.case ?? { transcript: [] };
    expect(after.case).toMatchObject(asBefore);
    expect(after.case).not.toHaveProperty('ended');
    expect(after.case?.transcript.slice(0, transcript.length)).toEqual(transcript);
    expect(after.stack).toEqual(before.stack);
    expect((await now.kept.cases.find(1))?.deskCase.state).toBe('open');
    await now.kept.close();
  });

  it('are not taken up by another conversation', async () => {
    const now = await process(newFolder());
    await take(now, typed(BLACK));
    expect(await take(now, typed('back to 1'), 'c2')).toContain('open in another conversation');
    expect((await now.kept.conversations.load('c2')).document.case).toBeNull();
    await now.kept.close();
  });

  it.each([
    ['opened', true, { state: 'escalated', ticket: '17' }],
    ['refused', false, { state: 'open', ticket: null }],
  ] as const)('the ticket of one that was left is %s later, and the case knows it', async (_what, takes, expected) => {
    let answers: DeskAnswer<Ticket>['kind'] | 'late' = 'late';
    const now = await process(newFolder(), async (draft) => {
      if (answers === 'late') return { kind: 'failed', failure: { kind: 'late', detail: 'slow' } };
      if (takes) return { kind: 'done', value: ticketFor(draft) };
      return { kind: 'failed', failure: { kind: 'refused', detail: 'no' } };
    });
    await take(now, typed(BLACK));
    await take(now, fromCard({ desk: 1, act: 'escalate', case: 1 }));
    await take(now, fromCard({ desk: 1, act: 'confirm-ticket', case: 1 }));
    await take(now, typed(OTHER));
    answers = 'done';
    await now.kept.conversations.update('c1', ({ document }) => ({
      ...document,
      outbox: document.outbox.map((entry) => ({ ...entry, notBefore: NOW })),
    }));
    await now.conversations.deliver('c1');
    expect((await now.kept.cases.find(1))?.deskCase).toMatchObject(expected);
    const { document } = await now.kept.conversations.load('c1');
    expect(document.case?.number).toBe(2);
    expect(document.handedOver).toEqual([]);
    expect((document.parked ?? []).map(({ number }) => number)).toEqual(takes ? [] : [1]);
    await now.kept.close();
  });
});
