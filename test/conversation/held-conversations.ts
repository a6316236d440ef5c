import { randomUUID } from 'node:crypto';
import { afterEach } from 'vitest';
import { type ConversationsOptions, createConversations } from '../../src/conversation/conversations.ts';
import type { Came, Incoming } from '../../src/conversation/incoming.ts';
import type { ConversationStore } from '../../src/domain/conversation/conversation-store.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { updating } from '../../src/store/updating.ts';
import { observation } from '../fleet/observation-builder.ts';
import { temporaryFolders } from '../store/temporary-folder.ts';
import { RecordingChannel } from './recording-channel.ts';
import { KNOWLEDGE, readAsTyped, SEARCH, ticketFor } from './running-desk.ts';
import { SMALL_FLOWS, smallRoute } from './small-flows.ts';

const newFolder = temporaryFolders();
export const NOW = '2026-11-20T10:00:00.000Z';

/** Calls to the store, counted. */
interface Counted {
  readonly store: ConversationStore;
  loads: number;
  commits: number;
}

function counted(real: ConversationStore): Counted {
  const load: ConversationStore['load'] = (id) => {
    counts.loads += 1;
    return real.load(id);
  };
  const commit: ConversationStore['commit'] = (...what) => {
    counts.commits += 1;
    return real.commit(...what);
  };
  const counts: Counted = {
    loads: 0,
    commits: 0,
    store: { ...real, load, commit, update: updating({ load, commit }) },
  };
  return counts;
}

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Conversations over a recording channel, on a real store and no SDK. They end with their test. */
export async function held(more: Partial<ConversationsOptions> = {}) {
  const kept = await openSqliteStore(newFolder());
  ends.push(() => kept.close());
  const counts = counted(kept.conversations);
  const channel = new RecordingChannel();
  const errors: string[] = [];
  const reopened: unknown[] = [];
  const time = { now: NOW };
  const conversations = createConversations(
    {
      store: counts.store,
      cases: kept.cases,
      log: { info: () => {}, warn: () => {}, error: (_fields, message) => errors.push(message) },
      clock: () => time.now,
      flows: SMALL_FLOWS,
      route: smallRoute,
      knowledge: KNOWLEDGE,
      search: SEARCH,
      demo: true,
      ticketLanguage: 'en',
      installation: 'k7m2q9xwab',
      roleOf: () => 'agent',
      read: readAsTyped,
      readPicture: async () => ({ kind: 'failed', why: 'no-text' }),
      render: (say) => ({ text: say.kind === 'text' ? say.text : `[${say.kind}]` }),
      fetchNeed: async () => ({ kind: 'looked', observation: observation([]), user: null, connection: null }),
      openTicket: async (draft) => ({ kind: 'done', value: ticketFor(draft) }),
      findTicket: async () => ({ kind: 'done', value: null }),
      changeTicket: async () => ({ kind: 'done', value: null }),
      ...more,
    },
    async (reference, work) => {
      reopened.push(reference);
      await work(channel);
    },
  );
  const come = (came: Came, origin: Partial<Incoming> = {}) =>
    conversations.take(
      {
        id: randomUUID(),
        conversation: 'c1',
        place: 'personal',
        person: { id: 'p1', name: 'Agent One', directoryId: undefined },
        language: 'en',
        timeZone: undefined,
        reference: { where: 'a channel knows' },
        came,
        ...origin,
      },
      channel,
    );
  const type = (text: string, origin: Partial<Incoming> = {}) =>
    come({ kind: 'typed', text, pictures: [], pressed: false }, origin);
  return { conversations, counts, channel, errors, reopened, time, come, type };
}
