import type { ConversationDocument, Effect, OutboxEntry } from '../domain/conversation/conversation.ts';
import type { StoredConversation, Survives } from '../domain/conversation/conversation-store.ts';
import { type CauseDelivery, triedCause } from './cause-delivery.ts';
import { voiceOf } from './drawing-ahead.ts';
import { afterFailure, nextEntry, withEntry } from './outbox-rules.ts';
import type { Send } from './send.ts';
import { type Render, sendSay } from './send-say.ts';
import { type OutboxMark, type TicketDelivery, triedTicket, triedTicketChange } from './ticket-delivery.ts';
import type { Update } from './update.ts';

export interface DeliveryOptions extends TicketDelivery, CauseDelivery {
  readonly update: Update;
  readonly render: Render;
  readonly demo: boolean;
}

/**
 * Lets everything due in a conversation's outbox leave the house, in order. `stored` is the conversation as it was kept last. `eager`: messages also
 * before their time. Rejects when storage fails.
 */
export type Deliver = (
  conversationId: string,
  stored: StoredConversation,
  send: Send,
  options: { readonly eager: boolean },
) => Promise<void>;

type SayEntry = OutboxEntry & { readonly effect: Extract<Effect, { kind: 'say' }> };

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
): Promise<OutboxMark> {
  const { say, slot } = entry.effect;
  const replaces = slot === undefined ? undefined : document.slots?.[slot];
  const voice = voiceOf(document, options.demo);
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

async function tryEffect(
  entry: OutboxEntry,
  document: ConversationDocument,
  send: Send,
  options: DeliveryOptions,
): Promise<OutboxMark> {
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

/**
 * The one way effects leave the house, for turns and for the job alike. Messages that go out one after another are marked together, right after the
 * last of them, without a wait for the disk of their own: after a power cut a message may at worst be said twice. What may take longer than a message
 * waits for those marks, and has its own mark before anything else is tried: a process that is killed meanwhile says nothing again.
 */
export function createDelivery(options: DeliveryOptions): Deliver {
  return async (conversationId, stored, send, { eager }) => {
    const tried = new Set<string>();
    let known = stored;
    let { document } = stored;
    let marks: OutboxMark[] = [];
    const keepMarks = async (survives: Survives): Promise<void> => {
      if (marks.length === 0) return;
      const made = marks;
      marks = [];
      const marked = (current: ConversationDocument) => made.reduce((before, mark) => mark(before), current);
      const step = (current: ConversationDocument) => ({ document: marked(current), effects: [] });
      known = (await options.update(conversationId, step, { survives, from: known })) ?? known;
      document = known.document;
    };
    for (;;) {
      const entry = nextEntry(document.outbox, { tried, now: options.clock(), eager });
      if (entry === undefined) return await keepMarks('kill');
      tried.add(entry.id);
      const isSay = entry.effect.kind === 'say';
      if (!isSay) await keepMarks('kill');
      const mark = await tryEffect(entry, document, send, options);
      marks.push(mark);
      document = mark(document);
      if (!isSay) await keepMarks('power-cut');
    }
  };
}
