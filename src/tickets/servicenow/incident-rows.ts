import { z } from 'zod';
import type { Ticket, TicketState } from '../../domain/ticket.ts';
import { readTrailer } from '../ticket-trailer.ts';

/** One incident of the Table API, its raw values (`sysparm_display_value=false`: times are UTC, states are numbers). */
export const incidentRow = z.looseObject({
  sys_id: z.string().min(1),
  number: z.string().regex(/^[A-Z]+\d+$/),
  short_description: z.string(),
  description: z.string(),
  state: z.string(),
  sys_created_on: z.string(),
});
export type IncidentRow = z.infer<typeof incidentRow>;

export const INCIDENT_FIELDS = ['sys_id', 'number', 'short_description', 'description', 'state', 'sys_created_on'];

/** One comment or work note. */
export const journalRow = z.object({ value: z.string(), sys_created_on: z.string() });

/** States of the incident process as it is delivered: 1 new, 2 in progress, 3 on hold, 6 resolved, 7 closed, 8 canceled. */
const CLOSED = ['6', '7', '8'];

function stateOf(state: string): TicketState {
  if (state === '1') return 'new';
  return CLOSED.includes(state) ? 'closed' : 'open';
}

/** `2026-11-20 09:00:00`, as the Table API writes UTC, as ISO 8601. */
function utc(time: string): string {
  return `${time.replace(' ', 'T')}Z`;
}

/** The digits of an incident's number without leading zeros: what a person types after "ticket". */
export function idOf({ number }: IncidentRow): string {
  return number.replace(/^[A-Z]+0*/, '');
}

/** A ticket of ours out of an incident and what was said on it. */
export function ticketOf(row: IncidentRow, journal: readonly z.infer<typeof journalRow>[]): Ticket {
  const { body, trailer } = readTrailer(row.description);
  return {
    id: idOf(row),
    label: row.number,
    key: trailer?.key ?? '',
    caseNumber: trailer?.caseNumber ?? 0,
    severity: trailer?.severity ?? 3,
    title: row.short_description,
    body,
    state: stateOf(row.state),
    openedAt: utc(row.sys_created_on),
    comments: journal.map(({ value, sys_created_on: at }) => ({ at: utc(at), text: value.replace(/\r\n?/g, '\n') })),
  };
}
