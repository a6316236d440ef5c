import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAgent } from '../../../../test/product/agent.ts';
import { type Product, startProduct } from '../../../../test/product/start-product.ts';
import type { ConversationDocument } from '../../../domain/conversation/conversation.ts';
import type { Ticket } from '../../../domain/ticket/ticket.ts';
import { openDeskStorage } from './desk-storage.ts';

/** A conversation as the product itself kept it. */
export interface PlayedConversation {
  readonly conversation: string;
  readonly document: ConversationDocument;
}

/** What the product wrote for real turns: whatever a desk is filled with is a copy of these. */
export interface PlayedDesk {
  /** Open cases with a proposed fix. */
  readonly open: readonly PlayedConversation[];
  /** A case that was handed over, and its ticket. */
  readonly handedOver: PlayedConversation & { readonly ticket: Ticket };
}

const CALLS = [
  'users get 0x204 when they connect, our hosts are in Canada East',
  'event 3277 INVALID_FORM on vm-3',
  'black screen after sign-in on vm-5, everyone in hp-prod-01',
];
const OPENED_TICKET = /Ticket (\d+)/;

/** Starts the product as the benchmark measures it, on a folder. */
export function startQuietProduct(folder: string): Promise<Product> {
  return startProduct({ folder, env: { PLAYGROUND: 'off', LOG_LEVEL: 'error' } });
}

async function played(product: Product, conversation: string, ...steps: readonly string[]): Promise<string> {
  const agent = await openAgent(() => product.messagesUrl, conversation);
  try {
    const [call = '', ...buttons] = steps;
    let said = await agent.type(call);
    for (const label of buttons) said = await agent.press(label);
    return said;
  } finally {
    await agent.close();
  }
}

/** Plays some calls on a new desk and gives what it kept of them. Rejects when no ticket is opened. */
export async function playDesk(): Promise<PlayedDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'avd-desk-bench-'));
  try {
    const product = await startQuietProduct(folder);
    for (const [index, call] of CALLS.entries()) await played(product, `open-${index}`, call);
    const said = await played(product, 'handed-over', CALLS[0] ?? '', 'Hand over (ticket)', 'Open the ticket');
    await product.stop();
    const id = OPENED_TICKET.exec(said)?.[1];
    if (id === undefined) throw new Error(`no ticket was opened: ${said}`);
    const storage = await openDeskStorage(folder);
    const kept = async (conversation: string) => ({ conversation, document: await storage.document(conversation) });
    const open = await Promise.all(CALLS.map((_, index) => kept(`open-${index}`)));
    const desk = { open, handedOver: { ...(await kept('handed-over')), ticket: await storage.ticket(id) } };
    await storage.close();
    return desk;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
