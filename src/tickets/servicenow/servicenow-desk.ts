import type { DeskAnswer, Ticket, TicketDesk, TicketDraft } from '../../domain/ticket/ticket.ts';
import { isOwnTicket } from '../own-ticket.ts';
import { TableApiFailure } from './answer-trouble.ts';
import type { IncidentRow } from './incident-rows.ts';
import { ticketOf } from './incident-rows.ts';
import { createIncidents, type IncidentOptions } from './incidents.ts';

/**
 * Tickets as ServiceNow incidents. An incident is searched by our key before and after it is opened: one that a slow instance opened although we gave
 * up waiting is found again; of two opened at once the younger is canceled with a note. One with that key that is not this draft's is left alone. Nothing is opened before the key field, the group and the
 * caller that are set have been found.
 */
export function createServiceNowDesk(options: IncidentOptions): TicketDesk {
  const incidents = createIncidents(options);
  let checked: ReturnType<typeof incidents.ready> | undefined;

  const answer = async <Value>(work: () => Promise<Value>): Promise<DeskAnswer<Value>> => {
    try {
      return { kind: 'done', value: await work() };
    } catch (error) {
      if (error instanceof TableApiFailure)
        return { kind: 'failed', failure: { ...error.failure, detail: `ServiceNow: ${error.failure.detail}` } };
      throw error;
    }
  };
  const ready = async () => {
    checked ??= incidents.ready();
    return await checked.catch((error: unknown) => {
      checked = undefined;
      throw error;
    });
  };
  const whole = async (row: IncidentRow): Promise<Ticket> =>
    ticketOf(row, await incidents.journal(row), options.closedStates);
  /** The oldest incident of a draft, not one of another installation that made the same key. */
  const opened = async (draft: TicketDraft): Promise<{ readonly row: IncidentRow; readonly ticket: Ticket } | null> => {
    for (const row of await incidents.withKey(draft.key)) {
      const ticket = await whole(row);
      if (isOwnTicket(ticket, draft)) return { row, ticket };
    }
    return null;
  };
  const openOnce = async (draft: TicketDraft): Promise<Ticket> => {
    const references = await ready();
    const existing = await opened(draft);
    if (existing !== null) return existing.ticket;
    const { row, said } = await incidents.create(draft, references);
    const first = await opened(draft);
    if (first === null || first.row.sys_id === row.sys_id) return ticketOf(row, said, options.closedStates);
    await incidents.cancel(row, `Opened twice by the AVD desk bot: see ${first.row.number}.`);
    return await whole(first.row);
  };

  return {
    name: 'servicenow',
    check: () =>
      answer(async () => {
        checked = undefined;
        await ready();
        return null;
      }),
    open: (draft) => answer(() => openOnce(draft)),
    find: (id) =>
      answer(async () => {
        const row = /^[1-9]\d{0,14}$/.test(id) ? await incidents.numbered(id) : undefined;
        return row === undefined ? null : await whole(row);
      }),
    change: (id, change) =>
      answer(async () => {
        const row = /^[1-9]\d{0,14}$/.test(id) ? await incidents.numbered(id) : undefined;
        if (row === undefined) return null;
        await incidents.change(row, change);
        const after = await incidents.numbered(id);
        return after === undefined ? null : await whole(after);
      }),
  };
}
