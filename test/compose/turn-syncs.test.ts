import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DiskSync, openDiskSync } from '../../src/store/sqlite/disk-sync.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type ComposedDesk, openComposedDesk } from './composed-desk.ts';

let desk: ComposedDesk;
let store: Store;
let begun = 0;
/** What a sync waits for beside the disk itself. */
let held: Promise<void> = Promise.resolve();

function countedDisk(file: string): DiskSync {
  const { sync, close } = openDiskSync(file);
  return {
    close,
    sync: async () => {
      begun += 1;
      await held;
      await sync();
    },
  };
}

beforeAll(async () => {
  desk = await openComposedDesk({
    openStore: async (folder) => {
      store = await openSqliteStore(folder, countedDisk);
      return store;
    },
  });
});
afterAll(() => desk.close());

/** How often the disk was asked to sync while something went on. */
async function syncs(during: () => Promise<unknown>): Promise<number> {
  const before = begun;
  await during();
  return begun - before;
}

/** A busy machine takes its time. */
const WAIT = { timeout: 15_000 };
const TROUBLE = 'users get 0x204 when they connect, our hosts are in Canada East';

describe('a turn that is alone waits for the disk', () => {
  it('once where it only says something, however many messages that are', async () => {
    const agent = await desk.agent();
    expect(await syncs(() => agent.type('is canada east down'))).toBe(1);
    expect(await syncs(() => agent.type(TROUBLE))).toBe(1);
    expect(await syncs(() => agent.press('Hand over (ticket)'))).toBe(1);
    expect(await syncs(() => agent.type('show tickets'))).toBe(1);
  });

  it('twice where it opens a ticket of the local desk, changes it, or notes its real cause', async () => {
    const agent = await desk.agent();
    await agent.type(TROUBLE);
    await agent.press('Hand over (ticket)');
    let said = '';
    const open = async () => {
      said = await agent.press('Open the ticket');
    };
    expect(await syncs(open)).toBe(2);
    const id = /Ticket (\d+)/.exec(said)?.[1];
    expect(await syncs(() => agent.type(`comment on ticket ${id}: restarted the hosts`))).toBe(2);
    expect(await agent.type(`ticket ${id}`)).toContain('restarted the hosts');
    expect(await syncs(() => agent.type(`real cause of ticket ${id} was a broken driver`))).toBe(2);
  });
});

describe('turns that are kept while the disk is busy', () => {
  it('share the next sync, and are answered after it', async () => {
    const agents = await Promise.all([1, 2, 3, 4, 5, 6].map(() => desk.agent()));
    const slow = Promise.withResolvers<void>();
    held = slow.promise;
    const [first, ...others] = agents;
    let answered = 0;
    const turn = async (agent: (typeof agents)[number] | undefined) => {
      await agent?.type('what is 0x204');
      answered += 1;
    };
    const number = await syncs(async () => {
      const before = begun;
      const turns = [turn(first)];
      await expect.poll(() => begun, WAIT).toBe(before + 1);
      turns.push(...others.map(turn));
      // Written, and not yet answered: what each of them says still waits.
      await expect.poll(() => store.conversations.due('outbox', desk.now()), WAIT).toHaveLength(agents.length);
      expect(answered).toBe(0);
      slow.resolve();
      await Promise.all(turns);
    });
    expect([number, answered]).toEqual([2, 6]);
  });
});
