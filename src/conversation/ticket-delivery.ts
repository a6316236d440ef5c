import { type DeskCase, reopened } from '../domain/case/case.ts';
import type { ConversationDocument, Effect, OutboxEntry } from '../domain/conversation/conversation.ts';
import { gistOf, withLeft } from '../domain/conversation/left-case.ts';
import type { Clock, UtcTime } from '../domain/core/time.ts';
import { following } from '../domain/ticket/followed-ticket.ts';
import type { DeskAnswer, Ticket, TicketChange, TicketDraft } from '../domain/ticket/ticket.ts';
import { ticketSlot } from '../domain/ticket/ticket-board.ts';
import type { Log } from '../log.ts';
import { turnWords } from '../wording/turn.ts';
import { limited } from './limited.ts';
import { afterFailure, consequence, withEntry } from './outbox-rules.ts';

/** The ticket desk as far as the outbox needs it. */
export interface TicketDelivery {
  readonly openTicket: (draft: TicketDraft) => Promise<DeskAnswer<Ticket>>;
  readonly findTicket: (id: string) => Promise<DeskAnswer<Ticket | null>>;
  readonly changeTicket: (id: string, change: TicketChange) => Promise<DeskAnswer<Ticket | null>>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What a try makes of the document. */
export type OutboxMark = (document: ConversationDocument) => ConversationDocument;
type TicketEntry = OutboxEntry & { readonly effect: Extract<Effect, { kind: 'open-ticket' }> };
type ChangeEntry = OutboxEntry & { readonly effect: Extract<Effect, { kind: 'change-ticket' }> };

/** A desk that takes longer has not answered (ms). The key of a draft makes the next try safe, and so does reading a ticket before changing it again. */
const TICKET_LIMIT_MS = 8_000;

/** The document with a change to a case that was left while its ticket was being opened. Where it is open again, it waits as a parked one. */
function withLeftCase(
  document: ConversationDocument,
  left: DeskCase,
  change: (deskCase: DeskCase) => DeskCase,
  at: UtcTime,
): ConversationDocument {
  const { handedOver = [], aside = [], parked = [], ...rest } = document;
  const changed = change(left);
  const waits = { number: changed.number, at, gist: gistOf(changed), stack: [] };
  return {
    ...rest,
    handedOver: handedOver.filter(({ number }) => number !== left.number),
    aside: [...aside, changed],
    parked: changed.state === 'open' ? withLeft(parked, waits) : parked,
  };
}

/** The document with a change to the case of a draft, the one it is on or one that was left meanwhile. */
function withCase(
  document: ConversationDocument,
  { caseNumber }: TicketDraft,
  change: (deskCase: DeskCase) => DeskCase,
  at: UtcTime,
): ConversationDocument {
  const { case: deskCase, handedOver = [] } = document;
  if (deskCase?.number === caseNumber) return { ...document, case: change(deskCase) };
  const left = handedOver.find(({ number }) => number === caseNumber);
  return left === undefined ? document : withLeftCase(document, left, change, at);
}

function followedBy(document: ConversationDocument, ticket: Ticket, now: UtcTime): ConversationDocument {
  return { ...document, followed: following(document.followed ?? [], ticket, now) };
}

function text(words: string): Effect {
  return { kind: 'say', say: { kind: 'text', text: words } };
}

async function asked<Value>(what: string, work: Promise<DeskAnswer<Value>>): Promise<DeskAnswer<Value>> {
  try {
    return await limited(what, TICKET_LIMIT_MS, work);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', failure: { kind: 'late', detail } };
  }
}

/** Opens a ticket, or finds the one that an earlier try opened; tells the person what came of it. */
export async function triedTicket(entry: TicketEntry, options: TicketDelivery): Promise<OutboxMark> {
  const { draft } = entry.effect;
  const answer = await asked('opening a ticket', options.openTicket(draft));
  const now = options.clock();
  const replaced = (document: ConversationDocument, say: Effect | undefined, kept: OutboxEntry | undefined) =>
    withEntry(document, entry.id, [
      ...(kept === undefined ? [] : [kept]),
      ...(say === undefined ? [] : [consequence(entry, say, now)]),
    ]);

  if (answer.kind === 'done') {
    const ticket = answer.value;
    return (document) =>
      replaced(
        followedBy(
          withCase(document, draft, (deskCase) => ({ ...deskCase, ticket: ticket.id }), now),
          ticket,
          now,
        ),
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
      replaced(
        withCase(document, draft, reopened, now),
        text(turnWords(document.language).ticketRefused(draft)),
        undefined,
      );
  }
  options.log.warn(fields, 'a ticket could not be opened yet');
  const tell = entry.attempts === 0;
  return (document) =>
    replaced(document, tell ? text(turnWords(document.language).ticketDelayed(draft.caseNumber)) : undefined, later);
}

/** Whether an earlier try, of which no answer came, did it after all. */
async function doneBefore({ effect, attempts }: ChangeEntry, { findTicket }: TicketDelivery): Promise<Ticket | null> {
  const { id, change } = effect;
  if (attempts === 0 || change.kind !== 'comment') return null;
  const found = await asked('reading a ticket', findTicket(id));
  if (found.kind === 'failed' || found.value === null) return null;
  // The desk took secrets and line ends its own way: what is left of the first line tells.
  const said = change.text.trim().split('\n')[0] ?? '';
  return found.value.comments.some((comment) => comment.text.includes(said)) ? found.value : null;
}

/** A change that a desk does not make, as a comment in its place; `null` where there is nothing to say but what was refused. */
function asComment(change: TicketChange): TicketChange | null {
  if (change.kind === 'assign') return { kind: 'comment', text: `To be assigned to: ${change.to}` };
  if (change.kind !== 'edit') return null;
  const by = change.by === null ? '' : `${change.by}: `;
  return { kind: 'comment', text: `${by}${change.field === 'severity' ? 'severity' : 'title'}: ${change.to}` };
}

/** Changes a ticket once, also when no answer came the first time; tells the person what came of it. */
export async function triedTicketChange(entry: ChangeEntry, options: TicketDelivery): Promise<OutboxMark> {
  const { id, change } = entry.effect;
  const before = await doneBefore(entry, options);
  const answer =
    before === null
      ? await asked('changing a ticket', options.changeTicket(id, change))
      : ({ kind: 'done', value: before } as const);
  const now = options.clock();
  const ended = (say: (document: ConversationDocument) => Effect): OutboxMark => {
    return (document) => withEntry(document, entry.id, [consequence(entry, say(document), now)]);
  };
  if (answer.kind === 'done') {
    const ticket = answer.value;
    if (ticket === null) return ended(({ language }) => text(turnWords(language).ticketGone(id)));
    const shown: Effect = { kind: 'say', say: { kind: 'ticket', ticket } };
    const slot = ticketSlot(ticket.id);
    return (document) => {
      // Where its card stands already, the card changes instead of another one coming.
      const effect = document.slots?.[slot] === undefined ? shown : { ...shown, slot };
      return withEntry(followedBy(document, ticket, now), entry.id, [consequence(entry, effect, now)]);
    };
  }
  const { kind, detail } = answer.failure;
  const later = kind === 'refused' ? undefined : afterFailure(entry, now, undefined);
  options.log.warn({ ticket: id, change: change.kind, why: kind, detail }, 'a ticket could not be changed');
  const comment = later === undefined ? asComment(change) : null;
  if (comment !== null) {
    // What the desk does not change is not lost: whoever works on the ticket reads it there.
    const effect: Effect = { kind: 'change-ticket', id, change: comment };
    const kept: OutboxEntry = { ...consequence(entry, effect, now), id: `${entry.id}:comment` };
    return (document) => {
      const told = text(turnWords(document.language).ticketKeptAsComment(id, change, detail));
      return withEntry(document, entry.id, [consequence(entry, told, now), kept]);
    };
  }
  if (later === undefined)
    return ended(({ language }) => text(turnWords(language).ticketUnchanged(id, change, detail)));
  if (entry.attempts > 0) return (document) => withEntry(document, entry.id, [later]);
  return (document) => {
    const told = text(turnWords(document.language).ticketChangeDelayed(id));
    return withEntry(document, entry.id, [later, consequence(entry, told, now)]);
  };
}
