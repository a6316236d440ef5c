import type { ConversationDocument, Effect } from '../src/domain/conversation/conversation.ts';
import type { Stepped } from '../src/domain/conversation/step.ts';
import { belongsOn, MOST_POSTED, type PostedTicket, shownOf, ticketSlot } from '../src/domain/ticket/ticket-board.ts';
import { sentences } from '../src/wording/sentences.ts';
import { begunFor, type Flow, type FoundTicket } from './flow.ts';
import { sayText } from './say.ts';

/** Makes a group or a channel the place where every ticket stands as a card: for leads and engineers. */
export const boardFlow: Flow<Record<string, never>> = {
  id: 'board',
  answers: ({ act }) => act === 'board.start' || act === 'board.stop',
  step(_state, input, context) {
    const words = sentences(context.language).tickets.board;
    const base = { state: {}, next: { kind: 'end' } } as const;
    if (context.role === 'agent') return { ...base, effects: [sayText(words.notYours)] };
    if (context.place === 'personal') return { ...base, effects: [sayText(words.notHere)] };
    if (begunFor(input, 'board.stop') !== undefined)
      return { ...base, remember: { board: undefined }, effects: [sayText(words.ended)] };
    return { ...base, remember: { board: { since: context.now, tickets: [] } }, effects: [sayText(words.begun)] };
  },
};

/**
 * What tickets make of a board: a card for each new one, the card changed in place where its ticket changed. `null` where nothing is to be done. A
 * ticket that could not be read is looked for again.
 */
export function boardTurn(document: ConversationDocument, found: readonly FoundTicket[]): Stepped | null {
  const { board } = document;
  if (board === undefined) return null;
  const posted = new Map(board.tickets.map((one) => [one.id, one]));
  const effects: Effect[] = [];
  let changed = false;
  for (const { id, answer } of found) {
    if (answer.kind === 'failed' || answer.value === null) continue;
    const ticket = answer.value;
    const known = posted.get(id);
    const here = known === undefined ? belongsOn(board, ticket) : known.shown !== null;
    const now: PostedTicket = { id, shown: here ? shownOf(ticket) : null, closed: ticket.state === 'closed' };
    if (known !== undefined && known.shown === now.shown) continue;
    changed = true;
    posted.set(id, now);
    if (here) effects.push({ kind: 'say', say: { kind: 'ticket', ticket }, slot: ticketSlot(id) });
  }
  if (!changed) return null;
  return { document: { ...document, board: { ...board, tickets: [...posted.values()].slice(-MOST_POSTED) } }, effects };
}
