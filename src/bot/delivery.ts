import { type DeskCase, reopened } from '../domain/case.ts';
import type { ConversationDocument, ConversationStore, Effect, OutboxEntry } from '../domain/conversation.ts';
import type { DeskAnswer, Ticket, TicketDraft } from '../domain/ticket.ts';
import type { Clock } from '../domain/time.ts';
import type { Log } from '../log.ts';
import { turnWords } from '../wording/turn.ts';
import { limited } from './limited.ts';
import { afterFailure, consequence, nextEntry, withEntry } from './outbox-rules.ts';
import { type Render, type Send, sendSay } from './send-say.ts';

export interface DeliveryOptions {
  readonly store: ConversationStore;
  readonly render: Render;
  readonly openTicket: (draft: TicketDraft) => Promise<DeskAnswer<Ticket>>;
  readonly demo: boolean;
  readonly clock: Clock;
  readonly log: Log;
}

/** Lets everything due in a conversation's outbox leave the house, in order. `eager`: messages also before their time. Rejects when storage fails. */
export type Deliver = (conversationId: string, send: Send, options: { readonly eager: boolean }) => Promise<void>;

type Change = (document: ConversationDocument) => ConversationDocument;
type TicketEntry = OutboxEntry & { readonly effect: Extract<Effect, { kind: 'open-ticket' }> };
type SayEntry = OutboxEntry & { readonly effect: Extract<Effect, { kind: 'say' }> };

/** Another process may write the same document between our load and our commit; more often than this something is wrong. */
const COMMIT_TRIES = 5;
/** A desk that takes longer has not answered (ms). The key of the draft makes the next try safe. */
const TICKET_LIMIT_MS = 8_000;

/** The document with a change to its case, where the conversation is still on that case. */
function withCase(
  document: ConversationDocument,
  { caseNumber }: TicketDraft,
  change: (deskCase: DeskCase) => DeskCase,
): ConversationDocument {
  const deskCase = document.case;
  return deskCase?.number === caseNumber ? { ...document, case: change(deskCase) } : document;
}

async function asked(draft: TicketDraft, { openTicket }: DeliveryOptions): Promise<DeskAnswer<Ticket>> {
  try {
    return await limited('opening a ticket', TICKET_LIMIT_MS, openTicket(draft));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', failure: { kind: 'late', detail } };
  }
}

async function triedTicket(entry: TicketEntry, options: DeliveryOptions): Promise<Change> {
  const { draft } = entry.effect;
  const answer = await asked(draft, options);
  const now = options.clock();
  const replaced = (document: ConversationDocument, say: Effect | undefined, kept: OutboxEntry | undefined) =>
    withEntry(document, entry.id, [
      ...(kept === undefined ? [] : [kept]),
      ...(say === undefined ? [] : [consequence(entry, say, now)]),
    ]);
  const text = (words: string): Effect => ({ kind: 'say', say: { kind: 'text', text: words } });

  if (answer.kind === 'done') {
    const ticket = answer.value;
    return (document) =>
      replaced(
        withCase(document, draft, (deskCase) => ({ ...deskCase, ticket: ticket.id })),
        { kind: 'say', say: { kind: 'ticket', ticket } },
        undefined,
      );
  }
  const { kind, detail } = answer.failure;
  const later = kind === 'refused' ? undefined : afterFailure(entry, now, undefined);
  const fields = { case: draft.caseNumber, why: kind, detail, attempts: entry.attempts + 1 };
  if (later === undefined) {
    options.log.error(fields, 'a ticket could not be opened; its text went to the agent');
    // Open again, so that its buttons do what they say.
    return (document) =>
      replaced(withCase(document, draft, reopened), text(turnWords(document.language).ticketRefused(draft)), undefined);
  }
  options.log.warn(fields, 'a ticket could not be opened yet');
  const tell = entry.attempts === 0;
  return (document) =>
    replaced(document, tell ? text(turnWords(document.language).ticketDelayed(draft.caseNumber)) : undefined, later);
}

async function triedSay(
  entry: SayEntry,
  document: ConversationDocument,
  send: Send,
  options: DeliveryOptions,
): Promise<Change> {
  const { say } = entry.effect;
  const { language, timeZone } = document;
  const voice = { language, demo: options.demo, ...(timeZone === undefined ? {} : { timeZone }) };
  const sent = await sendSay(say, voice, send, options.render, options.log);
  if (sent.kind === 'sent') return (current) => withEntry(current, entry.id, []);
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

/** The one way effects leave the house, for turns and for the job alike. Each entry is taken out as soon as it is done. */
export function createDelivery(options: DeliveryOptions): Deliver {
  return async (conversationId, send, { eager }) => {
    const tried = new Set<string>();
    for (;;) {
      const { document } = await options.store.load(conversationId);
      const entry = nextEntry(document.outbox, { tried, now: options.clock(), eager });
      if (entry === undefined) return;
      tried.add(entry.id);
      const { effect } = entry;
      const change =
        effect.kind === 'say'
          ? await triedSay({ ...entry, effect }, document, send, options)
          : await triedTicket({ ...entry, effect }, options);
      await commitChange(conversationId, change, options.store);
    }
  };
}
