import { z } from 'zod';
import type { TicketChange, TicketDraft } from '../../domain/ticket/ticket.ts';
import { changeNote } from '../change-note.ts';
import type { AccessOptions } from './access.ts';
import { TableApiFailure } from './answer-trouble.ts';
import {
  CANCELED,
  CLOSED_STATES,
  IN_PROGRESS,
  INCIDENT_FIELDS,
  type IncidentRow,
  idOf,
  incidentRow,
  type JournalRow,
  journalRow,
  RESOLVED,
} from './incident-rows.ts';
import { incidentText } from './incident-text.ts';
import { createTableApi } from './table-api.ts';

/** Incidents of ServiceNow by its Table API. */
export interface IncidentOptions extends AccessOptions {
  /** Field of the incident for our key, by default `correlation_id`. */
  readonly keyField: string;
  /** Name or `sys_id` of a group; left out: the rules of the instance assign. */
  readonly assignmentGroup?: string;
  /** User name, email or `sys_id`. */
  readonly caller?: string;
  /** Further fields of every new incident, by column name; none by default. */
  readonly fields?: Readonly<Record<string, string>>;
  /** `close_code` of an incident that is closed from chat, by default `Solution provided`. */
  readonly closeCode?: string;
  /** State numbers that count as closed, by default those of the process as it is delivered. */
  readonly closedStates?: readonly string[];
}

/** `sys_id`s that go into every new incident. */
type References = Readonly<Record<string, string>>;

/** Urgency and impact, 1 high to 3 low; the instance makes the priority of them. */
const WEIGHT: Readonly<Record<TicketDraft['severity'], { readonly urgency: string; readonly impact: string }>> = {
  1: { urgency: '1', impact: '1' },
  2: { urgency: '1', impact: '2' },
  3: { urgency: '2', impact: '2' },
  4: { urgency: '3', impact: '3' },
};
/** The process as it is delivered wants both of a resolved incident. */
const RESOLVING = {
  state: RESOLVED,
  close_notes: 'Closed from chat by the AVD desk bot.',
};
const DIGITS = 7;
const SYS_ID = /^[0-9a-f]{32}$/;
/** Values as they are stored, in UTC; what we send is stored as it is. */
const RAW = { sysparm_display_value: 'false', sysparm_exclude_reference_link: 'true' };

const record = z.record(z.string(), z.unknown());
const named = z.object({ sys_id: z.string().regex(SYS_ID) });

function refusal(detail: string): TableApiFailure {
  return new TableApiFailure({ kind: 'refused', detail });
}

/** One condition of an encoded query. A `^` would end it, and what stood behind would be a condition of its own. */
function condition(field: string, operator: '=' | 'ENDSWITH', value: string): string {
  if (/[\^\n\r]/.test(value)) throw refusal(`nothing with a ^ or a line break can be looked for in ${field}`);
  return `${field}${operator}${value}`;
}

/** What the desk asks of the Table API, in its own terms. Every function throws `TableApiFailure`, and nothing else. */
export function createIncidents(options: IncidentOptions) {
  const api = createTableApi(options);
  const { keyField, assignmentGroup, caller, fields = {}, closeCode = 'Solution provided' } = options;
  const closed = options.closedStates ?? CLOSED_STATES;
  const raw = { ...RAW, sysparm_fields: [...INCIDENT_FIELDS, keyField].join(',') };

  const search = async (query: string): Promise<IncidentRow[]> => {
    const rows = await api.list(incidentRow, 'incident', { ...raw, sysparm_query: `${query}^ORDERBYsys_created_on` });
    return rows.sort((a, b) => a.sys_created_on.localeCompare(b.sys_created_on) || Number(idOf(a)) - Number(idOf(b)));
  };
  const referred = async (table: string, field: string, value: string, setting: string): Promise<string> => {
    if (SYS_ID.test(value)) return value;
    const query = condition(field, '=', value);
    const [only, second] = await api.list(named, table, { sysparm_query: query, sysparm_fields: 'sys_id' });
    if (only !== undefined && second === undefined) return only.sys_id;
    const found = only === undefined ? 'nothing' : 'more than one';
    throw refusal(`${table} has ${found} for ${setting}, as far as this account may read: set the sys_id instead`);
  };
  const change = async (row: IncidentRow, values: Readonly<Record<string, string>>): Promise<void> => {
    await api.write(z.unknown(), 'PATCH', `incident/${row.sys_id}`, { sysparm_fields: 'sys_id' }, values);
  };
  const noKeyField = () =>
    refusal(
      `incidents have no field ${keyField}, or this account may not read and write it: set SERVICENOW_KEY_FIELD to one`,
    );

  const incidents = {
    /** What a new incident refers to; throws where a setting names what is not there. Of an instance without incidents the key field is not known. */
    ready: async (): Promise<References> => {
      const fields = { ...RAW, sysparm_fields: `sys_id,${keyField}`, sysparm_limit: '1' };
      const [rows, group, user] = await Promise.all([
        api.list(record, 'incident', fields),
        assignmentGroup === undefined
          ? undefined
          : referred('sys_user_group', 'name', assignmentGroup, 'SERVICENOW_ASSIGNMENT_GROUP'),
        caller === undefined
          ? undefined
          : referred('sys_user', caller.includes('@') ? 'email' : 'user_name', caller, 'SERVICENOW_CALLER'),
      ]);
      // The instance leaves out fields it does not have, and fields that may not be read.
      if (rows.some((row) => !(keyField in row))) throw noKeyField();
      return {
        ...(group === undefined ? {} : { assignment_group: group }),
        ...(user === undefined ? {} : { caller_id: user }),
      };
    },
    /** The oldest first. The instance leaves out conditions it does not understand, so what came is compared once more. */
    withKey: async (key: string): Promise<IncidentRow[]> =>
      (await search(condition(keyField, '=', key))).filter((row) => row[keyField] === key),
    /** The incident whose number ends in these digits, zeros before them. */
    numbered: async (id: string): Promise<IncidentRow | undefined> =>
      (await search(condition('number', 'ENDSWITH', id.padStart(DIGITS, '0')))).find((row) => idOf(row) === id),
    create: async (draft: TicketDraft, references: References): Promise<{ row: IncidentRow; said: JournalRow[] }> => {
      const { title, description, note } = incidentText(draft);
      const values = {
        ...fields,
        short_description: title,
        description,
        ...WEIGHT[draft.severity],
        [keyField]: draft.key,
        ...references,
        ...(note === null ? {} : { work_notes: note }),
      };
      const asked = { ...raw, sysparm_input_display_value: 'false' };
      const row = await api.write(incidentRow, 'POST', 'incident', asked, values);
      if (row[keyField] === draft.key)
        return { row, said: note === null ? [] : [{ value: note, sys_created_on: row.sys_created_on }] };
      await incidents.cancel(
        row,
        `Opened by the AVD desk bot without its key: there is no field ${keyField} to write.`,
      );
      throw noKeyField();
    },
    /** Adds a work note, resolves or takes up again. */
    change: async (row: IncidentRow, wanted: TicketChange): Promise<void> => {
      if (wanted.kind === 'assign') throw refusal('incidents are assigned in ServiceNow itself');
      if (wanted.kind === 'edit') throw refusal('priority and short description are set in ServiceNow itself');
      const note = changeNote(wanted);
      const said = note === null ? {} : { work_notes: note };
      if (wanted.kind === 'comment') return await change(row, said);
      if (closed.includes(row.state) === (wanted.kind === 'close')) return;
      const state = wanted.kind === 'close' ? { ...RESOLVING, close_code: closeCode } : { state: IN_PROGRESS };
      await change(row, { ...state, ...said });
    },
    /** Closes one that should not be there. Where the instance does not let us, it stays: the ticket itself is good all the same. */
    cancel: async (row: IncidentRow, why: string): Promise<void> => {
      try {
        await change(row, { state: CANCELED, work_notes: why });
      } catch (error) {
        if (!(error instanceof TableApiFailure)) throw error;
      }
    },
    /** Comments and work notes of an incident, the oldest first; none where this account may not read the journal. */
    journal: async ({ sys_id: id }: IncidentRow): Promise<JournalRow[]> => {
      const query = `element_id=${id}^elementINcomments,work_notes^ORDERBYsys_created_on`;
      const asked = { ...RAW, sysparm_query: query, sysparm_fields: 'value,sys_created_on' };
      try {
        return await api.list(journalRow, 'sys_journal_field', asked);
      } catch (error) {
        if (error instanceof TableApiFailure && error.failure.kind === 'refused') return [];
        throw error;
      }
    },
  };
  return incidents;
}
