import type { Effect } from '../src/domain/conversation/conversation.ts';
import { DAY_MS, shifted } from '../src/domain/core/time.ts';
import { ticketSheet } from '../src/wording/ticket/ticket-lines.ts';
import { begunFor, type Flow, type FlowContext, type FoundTicket } from './flow.ts';
import { say, ticketButton } from './say.ts';

/** How far back the list goes, and how far back a search looks (days). */
const LISTED_DAYS = 30;
const SEARCHED_DAYS = 180;
const MOST_TICKETS = 8;
const MOST_BUTTONS = 3;

interface ListState {
  /** What is searched; `null` for all. */
  readonly searched: string | null;
}

function listed(found: readonly FoundTicket[], { searched }: ListState, context: FlowContext): Effect[] {
  const { now, language, timeZone } = context;
  const days = searched === null ? LISTED_DAYS : SEARCHED_DAYS;
  const sheet = ticketSheet(found, days, now, language, { searched, timeZone });
  const buttons = found
    .slice(0, MOST_BUTTONS)
    .map(({ id, answer }) => ticketButton(id, answer.kind === 'done' ? (answer.value?.label ?? id) : id));
  return [say({ kind: 'sheet', ...sheet, buttons })];
}

/** The newest tickets that were opened from here, or those with some words in their case, with what the desk says of each now. */
export const ticketListFlow: Flow<ListState> = {
  id: 'ticket-list',
  answers: (act) => act.act === 'ask.ticket' && act.which !== 'one',
  step(given, input, context) {
    const base = { effects: [] } as const;
    const end = { kind: 'end' } as const;
    if (input.kind === 'begin') {
      const asked = begunFor(input, 'ask.ticket');
      const searched = asked?.which === 'search' ? asked.words : null;
      const since = shifted(context.now, -(searched === null ? LISTED_DAYS : SEARCHED_DAYS) * DAY_MS);
      const query = { since, words: searched, most: MOST_TICKETS };
      return { ...base, state: { searched }, next: { kind: 'need', need: { kind: 'case-tickets', query } } };
    }
    const state = given ?? { searched: null };
    if (input.kind === 'case-tickets-read') {
      const { ids } = input;
      if (ids.length === 0) return { ...base, state, effects: listed([], state, context), next: end };
      return { ...base, state, next: { kind: 'need', need: { kind: 'find-tickets', ids } } };
    }
    const effects = input.kind === 'tickets-found' ? listed(input.found, state, context) : [];
    return { ...base, state, effects, next: end };
  },
};
