import { z } from 'zod';
import type { DeskAnswer, Ticket, TicketDesk, TicketDraft } from '../../domain/ticket.ts';
import { redactSecrets } from '../redact.ts';
import { withTrailer } from '../ticket-trailer.ts';
import { INCIDENT_FIELDS, type IncidentRow, idOf, incidentRow, journalRow, ticketOf } from './incident-rows.ts';
import { createTableApi, TableApiFailure, type TableApiOptions } from './table-api.ts';

/** Incidents of ServiceNow by its Table API. */
export interface ServiceNowDeskOptions extends TableApiOptions {
  /** Field of the incident for our key, by default `correlation_id`. */
  readonly keyField: string;
  /** Names as the instance shows them; left out: its own rules assign. */
  readonly assignmentGroup?: string;
  readonly caller?: string;
}

/** Urgency and impact, 1 high to 3 low; the instance makes the priority of them. */
const WEIGHT: Readonly<Record<TicketDraft['severity'], { readonly urgency: string; readonly impact: string }>> = {
  1: { urgency: '1', impact: '1' },
  2: { urgency: '1', impact: '2' },
  3: { urgency: '2', impact: '2' },
  4: { urgency: '3', impact: '3' },
};
const CANCELED = '8';
const LONGEST_TITLE = 160;
const MOST_ROWS = 100;
const DIGITS = 7;

const rows = z.array(z.unknown());

/** What the desk asks of the Table API, in its own terms. */
function incidents(options: ServiceNowDeskOptions) {
  const api = createTableApi(options);
  const { keyField } = options;
  const fields = `sysparm_fields=${[...INCIDENT_FIELDS, keyField].join(',')}&sysparm_display_value=false&sysparm_exclude_reference_link=true`;

  const search = async (query: string): Promise<IncidentRow[]> => {
    const asked = `sysparm_query=${encodeURIComponent(`${query}^ORDERBYsys_created_on`)}`;
    const found = await api(rows, 'GET', `incident?${asked}&${fields}&sysparm_limit=${MOST_ROWS}`);
    return (found ?? []).flatMap((row) => incidentRow.safeParse(row).data ?? []);
  };
  return {
    /** The oldest first. The instance leaves out conditions it does not understand, so what came is compared once more. */
    withKey: async (key: string) =>
      (await search(`${keyField}=${key}`))
        .filter((row) => row[keyField] === key)
        .sort((a, b) => a.sys_created_on.localeCompare(b.sys_created_on) || Number(idOf(a)) - Number(idOf(b))),
    numbered: async (number: string) => (await search(`number=${number}`)).find((row) => row.number === number),
    create: async ({ key, caseNumber, title, body, severity }: TicketDraft): Promise<IncidentRow> => {
      const description = withTrailer({ key, caseNumber, severity, title, body: redactSecrets(body) });
      const { assignmentGroup, caller } = options;
      const created = await api(incidentRow, 'POST', `incident?sysparm_input_display_value=true&${fields}`, {
        short_description: redactSecrets(title).slice(0, LONGEST_TITLE),
        description,
        ...WEIGHT[severity],
        [keyField]: key,
        ...(assignmentGroup === undefined ? {} : { assignment_group: assignmentGroup }),
        ...(caller === undefined ? {} : { caller_id: caller }),
      });
      if (created === null) throw new TableApiFailure({ kind: 'refused', detail: 'there is no table incident' });
      if (created[keyField] === key) return created;
      await cancel(created, 'The field for the key of the AVD desk bot does not exist.');
      throw new TableApiFailure({
        kind: 'refused',
        detail: `incidents have no field ${keyField}, or this account may not write it: set SERVICENOW_KEY_FIELD`,
      });
    },
    cancel: (row: IncidentRow, why: string) => cancel(row, why),
    /** What was said on an incident; nothing where this account may not read the journal. */
    journal: async ({ sys_id: id }: IncidentRow) => {
      const query = encodeURIComponent(`element_id=${id}^elementINcomments,work_notes^ORDERBYsys_created_on`);
      const path = `sys_journal_field?sysparm_query=${query}&sysparm_fields=value,sys_created_on&sysparm_limit=${MOST_ROWS}`;
      try {
        const said = await api(rows, 'GET', path);
        return (said ?? []).flatMap((row) => journalRow.safeParse(row).data ?? []);
      } catch (error) {
        if (error instanceof TableApiFailure && error.failure.kind === 'refused') return [];
        throw error;
      }
    },
  };

  async function cancel(row: IncidentRow, why: string): Promise<void> {
    const change = { state: CANCELED, work_notes: why };
    await api(z.unknown(), 'PATCH', `incident/${row.sys_id}?sysparm_fields=sys_id`, change);
  }
}

/**
 * Tickets as ServiceNow incidents. An incident is searched by our key before and after it is opened: one that a slow instance opened although we gave
 * up waiting is found again; of two opened at once the younger is canceled with a note.
 */
export function createServiceNowDesk(options: ServiceNowDeskOptions): TicketDesk {
  const desk = incidents(options);

  const answer = async <Value>(work: () => Promise<Value>): Promise<DeskAnswer<Value>> => {
    try {
      return { kind: 'done', value: await work() };
    } catch (error) {
      if (error instanceof TableApiFailure)
        return { kind: 'failed', failure: { ...error.failure, detail: `ServiceNow: ${error.failure.detail}` } };
      throw error;
    }
  };
  const whole = async (row: IncidentRow): Promise<Ticket> => ticketOf(row, await desk.journal(row));
  const openOnce = async (draft: TicketDraft): Promise<Ticket> => {
    const [existing] = await desk.withKey(draft.key);
    if (existing !== undefined) return await whole(existing);
    const created = await desk.create(draft);
    const [first = created] = await desk.withKey(draft.key);
    if (first.sys_id !== created.sys_id)
      await desk.cancel(created, `Opened twice by the AVD desk bot: see ${first.number}.`);
    return await whole(first);
  };

  return {
    name: 'servicenow',
    open: (draft) => answer(() => openOnce(draft)),
    find: (id) =>
      answer(async () => {
        if (!/^[1-9]\d{0,14}$/.test(id)) return null;
        const row = await desk.numbered(`INC${id.padStart(DIGITS, '0')}`);
        return row === undefined ? null : await whole(row);
      }),
    findByKey: (key) =>
      answer(async () => {
        const [row] = await desk.withKey(key);
        return row === undefined ? null : await whole(row);
      }),
  };
}
