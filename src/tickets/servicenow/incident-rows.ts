import { z } from 'zod';
import type { Ticket, TicketState } from '../../domain/ticket/ticket.ts';
import { NO_TRAILER } from '../ticket-trailer.ts';
import { isRest, readIncidentText } from './incident-text.ts';

/** The number a person says: `INC0010001` is `10001`. Prefix and width are set per instance. */
const NUMBER = /(?:^|\D)0*([1-9]\d*)$/;
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/** One incident of the Table API, its raw values (`sysparm_display_value=false`: times are UTC, states are numbers). */
export const incidentRow = z.looseObject({
  sys_id: z.string().min(1),
  number: z.string().regex(NUMBER),
  short_description: z.string(),
  description: z.string(),
  state: z.string(),
  sys_created_on: z.string().regex(TIME),
});
export type IncidentRow = z.infer<typeof incidentRow>;

export const INCIDENT_FIELDS = ['sys_id', 'number', 'short_description', 'description', 'state', 'sys_created_on'];

/** One comment or work note. */
export const journalRow = z.object({ value: z.string(), sys_created_on: z.string().regex(TIME) });
export type JournalRow = z.infer<typeof journalRow>;

/** States of the incident process as it is delivered; 2 in progress, 3 on hold and those an instance adds count as open. */
const NEW = '1';
export const IN_PROGRESS = '2';
export const RESOLVED = '6';
const CLOSED = '7';
export const CANCELED = '8';

/** State numbers that count as closed in the process as it is delivered. */
export const CLOSED_STATES: readonly string[] = [RESOLVED, CLOSED, CANCELED];

function stateOf(state: string, closed: readonly string[]): TicketState {
  if (closed.includes(state)) return 'closed';
  return state === NEW ? 'new' : 'open';
}

/** `2026-11-20 09:00:00`, as the Table API writes UTC, as ISO 8601. */
function utc(time: string): string {
  return `${time.replace(' ', 'T')}Z`;
}

/** The digits of an incident's number without leading zeros: what a person types after "ticket". */
export function idOf({ number }: IncidentRow): string {
  return NUMBER.exec(number)?.[1] ?? '';
}

/** A ticket of ours out of an incident and what was said on it. */
export function ticketOf(
  row: IncidentRow,
  journal: readonly JournalRow[],
  closed: readonly string[] = CLOSED_STATES,
): Ticket {
  const said = journal.map(({ value, sys_created_on: at }) => ({ at: utc(at), text: value.replace(/\r\n?/g, '\n') }));
  const { body, trailer } = readIncidentText(
    row.description,
    said.map(({ text }) => text),
  );
  return {
    id: idOf(row),
    label: row.number,
    ...(trailer ?? NO_TRAILER),
    title: row.short_description,
    body,
    state: stateOf(row.state, closed),
    openedAt: utc(row.sys_created_on),
    comments: said.filter(({ text }) => !isRest(text)),
  };
}
