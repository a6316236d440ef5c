import { closeSync, cpSync, fsyncSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConversationDocument } from '../../../domain/conversation/conversation.ts';
import type { SeenVersions } from '../../../domain/fleet/version-change.ts';
import { type DeskStorage, openDeskStorage } from './desk-storage.ts';
import type { PlayedConversation, PlayedDesk } from './played-desk.ts';

/** What a desk holds before it is measured; nothing of what is not named. */
export interface DeskContent {
  /** Cases opened within the last half hour, each with a proposed fix. */
  readonly newCases?: number;
  /** The same, opened two days ago. */
  readonly openConversations?: number;
  /** Tickets of the local desk, opened two days ago from a case. */
  readonly tickets?: number;
  /** Session hosts whose versions are remembered since two days ago. */
  readonly hosts?: number;
  /** Session hosts that were seen to change their version three hours ago. */
  readonly updatedHosts?: number;
}

/** A folder that is copied for every desk that starts with this content. */
export interface FilledDesk {
  /** A fresh copy, on the disk to the last byte. Whoever takes it removes it. */
  copy(): string;
  remove(): void;
}

const MINUTE_MS = 60_000;
/** Opened within this (ms): all are still of the last hour when a long measurement ends. */
const NEW_WITHIN_MS = 30 * MINUTE_MS;
const LONG_AGO_MS = 48 * 60 * MINUTE_MS;
const CHANGED_AGO_MS = 3 * 60 * MINUTE_MS;

const before = (ms: number): string => new Date(Date.now() - ms).toISOString();

/** The played conversation under another name and number. */
function another({ conversation, document }: PlayedConversation, name: string, number: number, openedAt: string) {
  const renamed = JSON.parse(JSON.stringify(document).replaceAll(conversation, name)) as ConversationDocument;
  if (renamed.case === null) throw new Error(`${conversation} has no case`);
  return { ...renamed, case: { ...renamed.case, number, openedAt } };
}

async function keepCases(
  storage: DeskStorage,
  played: PlayedDesk,
  count: number,
  name: string,
  openedAt: (index: number) => string,
): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const one = played.open[index % played.open.length];
    if (one === undefined) throw new Error('nothing was played');
    const conversation = `${name}-${index}`;
    await storage.keep(conversation, another(one, conversation, await storage.nextCaseNumber(), openedAt(index)));
  }
}

async function keepTickets(storage: DeskStorage, { handedOver }: PlayedDesk, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const conversation = `ticket-${index}`;
    const number = await storage.nextCaseNumber();
    const ticket = await storage.openLike(handedOver.ticket, number);
    const document = another(handedOver, conversation, number, before(LONG_AGO_MS));
    const followed = (document.followed ?? []).map((one) => ({ ...one, id: ticket }));
    await storage.keep(conversation, { ...document, case: { ...document.case, ticket }, followed });
  }
}

function hosts(count: number, agent: string): SeenVersions[] {
  return Array.from({ length: count }, (_, index) => ({
    hostPool: `hp-${Math.floor(index / 50)}`,
    sessionHost: `hp-${Math.floor(index / 50)}-vm-${index % 50}.contoso.com`,
    stack: 'rdp-sxs260209500',
    agent,
  }));
}

/** Fills a new folder with copies of what was played. */
export async function fillDesk(played: PlayedDesk, content: DeskContent): Promise<FilledDesk> {
  const parent = mkdtempSync(join(tmpdir(), 'avd-desk-bench-'));
  const folder = join(parent, 'filled');
  const { newCases = 0, openConversations = 0, tickets = 0, updatedHosts = 0 } = content;
  const storage = await openDeskStorage(folder);
  await keepCases(storage, played, newCases, 'new', (index) => before((NEW_WITHIN_MS * (index + 1)) / newCases));
  await keepCases(storage, played, openConversations, 'older', () => before(LONG_AGO_MS));
  await keepTickets(storage, played, tickets);
  await storage.remember(hosts(content.hosts ?? updatedHosts, '1.0.15008.300'), before(LONG_AGO_MS));
  await storage.remember(hosts(updatedHosts, '1.0.15107.100'), before(CHANGED_AGO_MS));
  await storage.close();
  return {
    copy() {
      const copied = mkdtempSync(join(parent, 'desk-'));
      cpSync(folder, copied, { recursive: true });
      for (const file of readdirSync(copied)) {
        const descriptor = openSync(join(copied, file), 'r+');
        fsyncSync(descriptor);
        closeSync(descriptor);
      }
      return copied;
    },
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}
