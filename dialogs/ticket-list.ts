import type { DeskCase } from '../src/domain/case/case.ts';
import type { Effect } from '../src/domain/conversation/conversation.ts';
import { DAY_MS, shifted } from '../src/domain/core/time.ts';
import { ticketSheet } from '../src/wording/ticket/ticket-lines.ts';
import type { Flow, FlowContext, FoundTicket } from './flow.ts';
import { askButton, say } from './say.ts';

const ASKED =
  /^\s*(?:(?:show|list|what are|which are|see|montre[rz]?|liste[rz]?|voir|quels sont)\s+)?(?:me\s+)?(?:(?:all|my|our|the|open|latest|recent|last|mes|nos|les|tous les)\s+)*(?:tickets|billets)(?:\s+(?:ouverts|open|please|svp|de la semaine|this week))?\s*[?.!]*\s*$/i;
const SEARCHED =
  /^\s*(?:search|find|look for|cherche[rz]?|trouve[rz]?)\s+(?:(?:all|my|our|the|open|mes|nos|les)\s+)*(?:tickets|billets)\s+(?:about |for |with |on |of |in |sur |avec |pour |de )?(.{2,80}?)\s*[?.!]*\s*$/i;
/** How far back the list goes, and how far back a search looks (days). */
const LISTED_DAYS = 30;
const SEARCHED_DAYS = 180;
const MOST_TICKETS = 8;
const MOST_BUTTONS = 3;

/** Whether a message asks for the tickets of the desk. */
export function asksForTickets(text: string): boolean {
  return ASKED.test(text) || SEARCHED.test(text);
}

/** Whether every word is found in what a case says. */
function says({ symptom, entities, findings, ticket }: DeskCase, words: string): boolean {
  const values = findings.filter(({ holds }) => holds).map(({ value }) => value);
  const all = [symptom, ticket ?? '', ...Object.values(entities).map((one) => one ?? ''), ...values]
    .join(' ')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function ticketIds(cases: readonly DeskCase[], searched: string | null): string[] {
  const wanted = searched === null ? cases : cases.filter((one) => says(one, searched));
  return [...new Set(wanted.flatMap(({ ticket }) => ticket ?? []))].slice(0, MOST_TICKETS);
}

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
    .map(({ id, answer }) =>
      askButton(`Ticket ${answer.kind === 'done' ? (answer.value?.label ?? id) : id}`, `ticket ${id}`),
    );
  return [say({ kind: 'sheet', ...sheet, buttons })];
}

/** The newest tickets that were opened from here, or those with some words in their case, with what the desk says of each now. */
export const ticketListFlow: Flow<ListState> = {
  id: 'ticket-list',
  step(given, input, context) {
    const base = { effects: [] } as const;
    const end = { kind: 'end' } as const;
    if (input.kind === 'begin') {
      const searched = input.cause.kind === 'message' ? (SEARCHED.exec(input.cause.report.text)?.[1] ?? null) : null;
      const since = shifted(context.now, -(searched === null ? LISTED_DAYS : SEARCHED_DAYS) * DAY_MS);
      return { ...base, state: { searched }, next: { kind: 'need', need: { kind: 'cases', since } } };
    }
    const state = given ?? { searched: null };
    if (input.kind === 'cases-read') {
      const ids = ticketIds(input.cases, state.searched);
      if (ids.length === 0) return { ...base, state, effects: listed([], state, context), next: end };
      return { ...base, state, next: { kind: 'need', need: { kind: 'find-tickets', ids } } };
    }
    const effects = input.kind === 'tickets-found' ? listed(input.found, state, context) : [];
    return { ...base, state, effects, next: end };
  },
};
