import type {
  ConversationDocument,
  ConversationStore,
  Effect,
  OutboxEntry,
} from '../domain/conversation/conversation.ts';
import { triedCause } from './cause-delivery.ts';
import { afterFailure, nextEntry, withEntry } from './outbox-rules.ts';
import { type Render, type Send, sendSay } from './send-say.ts';
import { type Change, type TicketDelivery, triedTicket, triedTicketChange } from './ticket-delivery.ts';

export interface DeliveryOptions extends TicketDelivery {
  readonly store: ConversationStore;
  readonly render: Render;
  readonly demo: boolean;
}

/** Lets everything due in a conversation's outbox leave the house, in order. `eager`: messages also before their time. Rejects when storage fails. */
export type Deliver = (conversationId: string, send: Send, options: { readonly eager: boolean }) => Promise<void>;

type SayEntry = OutboxEntry & { readonly effect: Extract<Effect, { kind: 'say' }> };

/** Another process may write the same document between our load and our commit; more often than this something is wrong. */
const COMMIT_TRIES = 5;

/** Messages with a place of their own that are remembered; the oldest can't be changed any more. */
const MOST_SLOTS = 200;

function withSlot(document: ConversationDocument, slot: string, id: string | undefined): ConversationDocument {
  if (id === undefined) return document;
  const others = Object.entries(document.slots ?? {}).filter(([name]) => name !== slot);
  return { ...document, slots: Object.fromEntries([...others, [slot, id]].slice(-MOST_SLOTS)) };
}

async function triedSay(
  entry: SayEntry,
  document: ConversationDocument,
  send: Send,
  options: DeliveryOptions,
): Promise<Change> {
  const { say, slot } = entry.effect;
  const replaces = slot === undefined ? undefined : document.slots?.[slot];
  const { language, timeZone } = document;
  const voice = { language, demo: options.demo, ...(timeZone === undefined ? {} : { timeZone }) };
  const sent = await sendSay({ say, replaces }, voice, send, options.render, options.log);
  if (sent.kind === 'sent')
    return (current) => withEntry(slot === undefined ? current : withSlot(current, slot, sent.id), entry.id, []);
  const fields = { error: sent.error, say: say.kind, attempts: entry.attempts + 1 };
  const later = sent.kind === 'later' ? afterFailure(entry, options.clock(), sent.askedWaitMs) : undefined;
  if (later === undefined) {
    options.log.error(fields, 'a message was given up');
    return (current) => withEntry(current, entry.id, []);
  }
  options.log.warn(fields, 'a message could not be sent yet');
  return (current) => withEntry(current, entry.id, [later]);
}

async function commitChange(conversationId: string, change: Change, store: ConversationStore): Promise<void> {
  for (let tries = 0; tries < COMMIT_TRIES; tries += 1) {
    const { version, document } = await store.load(conversationId);
    if ((await store.commit(conversationId, version, change(document))) === 'committed') return;
  }
  throw new Error(`conversation ${conversationId} was changed by others ${COMMIT_TRIES} times in a row`);
}

async function tryEffect(
  entry: OutboxEntry,
  document: ConversationDocument,
  send: Send,
  options: DeliveryOptions,
): Promise<Change> {
  const { effect } = entry;
  switch (effect.kind) {
    case 'say':
      return await triedSay({ ...entry, effect }, document, send, options);
    case 'open-ticket':
      return await triedTicket({ ...entry, effect }, options);
    case 'change-ticket':
      return await triedTicketChange({ ...entry, effect }, options);
    case 'note-cause':
      return await triedCause({ ...entry, effect }, options);
  }
}

/** The one way effects leave the house, for turns and for the job alike. Each entry is taken out as soon as it is done. */
export function createDelivery(options: DeliveryOptions): Deliver {
  return async (conversationId, send, { eager }) => {
    const tried = new Set<string>();
    for (;;) {
      const { document } = await options.store.load(conversationId);
      const entry = nextEntry(document.outbox, { tried, now: options.clock(), eager });
      if (entry === undefined) return;
      tried.add(entry.id);
      await commitChange(conversationId, await tryEffect(entry, document, send, options), options.store);
    }
  };
}
