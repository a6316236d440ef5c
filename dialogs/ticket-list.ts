import type { DeskCase } from '../src/domain/case.ts';
import type { Effect } from '../src/domain/conversation.ts';
import { DAY_MS, shifted } from '../src/domain/time.ts';
import { ticketSheet } from '../src/wording/ticket-sheet.ts';
import type { Flow, FlowContext, FoundTicket } from './flow.ts';
import { askButton, say } from './say.ts';

const ASKED =
  /^\s*(?:(?:show|list|what are|which are|see|montre[rz]?|liste[rz]?|voir|quels sont)\s+)?(?:me\s+)?(?:(?:all|my|our|the|open|latest|recent|last|mes|nos|les|tous les)\s+)*(?:tickets|billets)(?:\s+(?:ouverts|open|please|svp|de la semaine|this week))?\s*[?.!]*\s*$/i;
/** How far back the list goes (days). */
const DAYS = 30;
const MOST_TICKETS = 8;
const MOST_BUTTONS = 3;

/** Whether a message asks for the tickets of the desk. */
export function asksForTickets(text: string): boolean {
  return ASKED.test(text);
}

function ticketIds(cases: readonly DeskCase[]): string[] {
  return [...new Set(cases.flatMap(({ ticket }) => ticket ?? []))].slice(0, MOST_TICKETS);
}

function listed(found: readonly FoundTicket[], { now, language, timeZone }: FlowContext): Effect[] {
  const sheet = ticketSheet(found, DAYS, now, language, timeZone);
  const buttons = found
    .slice(0, MOST_BUTTONS)
    .map(({ id, answer }) =>
      askButton(`Ticket ${answer.kind === 'done' ? (answer.value?.label ?? id) : id}`, `ticket ${id}`),
    );
  return [say({ kind: 'sheet', ...sheet, buttons })];
}

/** The newest tickets that were opened from here, with what the desk says of each now. */
export const ticketListFlow: Flow<Record<string, never>> = {
  id: 'ticket-list',
  step(_state, input, context) {
    const base = { state: {}, case: context.case, effects: [] } as const;
    if (input.kind === 'begin') {
      const since = shifted(context.now, -DAYS * DAY_MS);
      return { ...base, next: { kind: 'need', need: { kind: 'cases', since } } };
    }
    const end = { kind: 'end' } as const;
    if (input.kind === 'cases-read') {
      const ids = ticketIds(input.cases);
      if (ids.length === 0) return { ...base, effects: listed([], context), next: end };
      return { ...base, next: { kind: 'need', need: { kind: 'find-tickets', ids } } };
    }
    return { ...base, effects: input.kind === 'tickets-found' ? listed(input.found, context) : [], next: end };
  },
};
