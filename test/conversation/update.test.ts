import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createUpdate } from '../../src/conversation/update.ts';
import { type ConversationDocument, EMPTY_CONVERSATION } from '../../src/domain/conversation/conversation.ts';
import {
  ConversationBusyError,
  type ConversationStore,
  type StoredConversation,
} from '../../src/domain/conversation/conversation-store.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { updating } from '../../src/store/updating.ts';
import { sampleCase, sampleDocument } from '../store/sample-documents.ts';
import { temporaryFolders } from '../store/temporary-folder.ts';

const NOW = '2026-11-20T10:00:00.000Z';
const QUIET = { info: () => {}, warn: () => {}, error: () => {} };
const newFolder = temporaryFolders();
const HELLO = { kind: 'say', say: { kind: 'text', text: 'hello' } } as const;

/** A step that hears one thing more and says hello. */
const hears = (what: string) => (document: ConversationDocument) => ({
  document: { ...document, seen: [...document.seen, what] },
  effects: [HELLO],
});

async function inStore(facts: (store: ConversationStore) => Promise<void>): Promise<void> {
  const store = await openSqliteStore(newFolder());
  try {
    await facts(store.conversations);
  } finally {
    await store.close();
  }
}

describe('an update of a conversation', () => {
  it('keeps what the step made with what it says in the outbox, and answers what was kept', () =>
    inStore(async (store) => {
      const update = createUpdate({ store, clock: () => NOW, log: QUIET });
      const kept = await update('c1', hears('a'));
      expect(kept).toEqual(await store.load('c1'));
      expect(kept?.document.outbox).toEqual([{ id: '1:0', at: NOW, effect: HELLO, attempts: 0, notBefore: NOW }]);
    }));

  it('leaves everything as it is where the step has nothing to do', () =>
    inStore(async (store) => {
      const update = createUpdate({ store, clock: () => NOW, log: QUIET });
      expect(await update('c1', async () => null)).toBeNull();
      expect(await store.load('c1')).toEqual({ version: 0, document: EMPTY_CONVERSATION });
    }));

  it.each<readonly [string, StoredConversation | undefined]>([
    ['loaded', undefined],
    ['known already', { version: 0, document: EMPTY_CONVERSATION }],
  ])('runs the step again on the newer document when it was %s and others wrote since', (_what, from) =>
    inStore(async (store) => {
      const update = createUpdate({ store, clock: () => NOW, log: QUIET });
      let others = 1;
      const kept = await update(
        'c1',
        async (document) => {
          if (others-- > 0) await store.commit('c1', 0, { ...EMPTY_CONVERSATION, seen: ['others'] });
          return hears('mine')(document);
        },
        from === undefined ? {} : { from },
      );
      expect(kept).toMatchObject({ version: 2, document: { seen: ['others', 'mine'] } });
      expect(kept?.document.outbox.map(({ id }) => id)).toEqual(['2:0']);
    }),
  );

  it('gives up when others write every time, and keeps nothing', () =>
    inStore(async (store) => {
      const update = createUpdate({ store, clock: () => NOW, log: QUIET });
      let runs = 0;
      const busy = update('c1', async (document) => {
        runs += 1;
        const { version } = await store.load('c1');
        await store.commit('c1', version, { ...EMPTY_CONVERSATION, seen: [`${runs}`] });
        return hears('mine')(document);
      });
      await expect(busy).rejects.toThrow(ConversationBusyError);
      expect((await store.load('c1')).document.seen).toEqual([`${runs}`]);
    }));

  it('loads nothing where it is given the conversation as it was kept last', () =>
    inStore(async (store) => {
      const first = await createUpdate({ store, clock: () => NOW, log: QUIET })('c1', hears('a'));
      if (first === null) throw new Error('nothing was kept');
      const load = () => Promise.reject(new Error('loaded'));
      const blind = { ...store, update: updating({ ...store, load }) };
      const second = await createUpdate({ store: blind, clock: () => NOW, log: QUIET })('c1', hears('b'), {
        from: first,
      });
      expect(second).toMatchObject({ version: 2, document: { seen: ['a', 'b'] } });
    }));
});

describe.each([
  ['en', 'I can’t read case 5 any more: what is kept of it is damaged.'],
  ['fr', 'Je ne peux plus lire le cas 5 : ce qui en est gardé est endommagé.'],
] as const)('a conversation whose case is damaged, in %s', (language, line) => {
  it('says so in one line before anything else, tells the log why, and goes on', async () => {
    const folder = newFolder();
    const { conversations: store, close } = await openSqliteStore(folder);
    await store.commit('c1', 0, sampleDocument({ case: sampleCase(5), language, seen: [], outbox: [] }));
    const database = new DatabaseSync(join(folder, 'desk.sqlite'));
    database.exec(`UPDATE cases SET document = '{'`);
    const errors: unknown[] = [];
    const log = { ...QUIET, error: (fields: unknown) => errors.push(fields) };
    const update = createUpdate({ store, clock: () => NOW, log });
    expect(await update('c1', () => null)).toBeNull();
    expect(errors).toEqual([]);
    const kept = await update('c1', hears('a'));
    const said = kept?.document.outbox.map(({ effect }) => effect);
    const notice = { kind: 'say', say: { kind: 'text', text: expect.stringMatching(`^${line}`) } };
    expect(said).toEqual([notice, HELLO]);
    expect(errors).toEqual([{ conversation: 'c1', case: 5, why: expect.stringMatching(/^Case 5 is damaged/) }]);
    expect((await update('c1', hears('b')))?.document).toMatchObject({ case: null, seen: ['a', 'b'] });
    expect(errors).toHaveLength(1);
    expect(database.prepare('SELECT document FROM cases').get()).toEqual({ document: '{' });
    database.close();
    await close();
  });
});
