export type Row = Record<string, string>;

/** Tables of an instance that anybody here asks for. */
export const TABLES = ['incident', 'sys_journal_field', 'sys_user_group', 'sys_user'] as const;
export type TableName = (typeof TABLES)[number];
export type Tables = Readonly<Record<TableName, Row[]>>;

/** Columns that exist; `u_avd_case` stands for one somebody added. The number is the longest text kept, where there is a limit. */
const COLUMNS: Readonly<Record<TableName, Readonly<Record<string, number>>>> = {
  incident: {
    ...{ sys_id: 32, number: 40, short_description: 160, description: 4_000, state: 40, urgency: 40, impact: 40 },
    ...{ sys_created_on: 40, correlation_id: 100, u_avd_case: 40, assignment_group: 32, caller_id: 32 },
    ...{ category: 40, close_code: 40, close_notes: 4_000 },
    ...{ comments: Number.POSITIVE_INFINITY, work_notes: Number.POSITIVE_INFINITY },
  },
  sys_journal_field: { sys_id: 32, element_id: 32, element: 80, value: Number.POSITIVE_INFINITY, sys_created_on: 40 },
  sys_user_group: { sys_id: 32, name: 80 },
  sys_user: { sys_id: 32, user_name: 40, email: 100 },
};
const REFERENCES: Readonly<Record<string, TableName>> = { assignment_group: 'sys_user_group', caller_id: 'sys_user' };
const JOURNALS = ['comments', 'work_notes'];
const STATE_LABELS: Readonly<Record<string, string>> = {
  1: 'New',
  2: 'In Progress',
  3: 'On Hold',
  6: 'Resolved',
  7: 'Closed',
  8: 'Canceled',
};
const SYS_ID = /^[0-9a-f]{32}$/;
const CONDITION = /^([a-z_]+)(=|IN|ENDSWITH)(.*)$/s;

/** The same text for the same place in a table, as an instance's 32 hexadecimal digits. */
export function sysId(count: number): string {
  return count.toString(16).padStart(32, '0');
}

function holds(row: Row, column: string, operator: string, value: string): boolean {
  const stored = row[column] ?? '';
  if (operator === 'IN') return value.split(',').includes(stored);
  return operator === 'ENDSWITH' ? stored.endsWith(value) : stored.toLowerCase() === value.toLowerCase();
}

/** Conditions on columns that do not exist are left out, as an instance does unless it is told otherwise. */
function found(rows: readonly Row[], table: TableName, query: string): Row[] {
  const parts = query.split('^');
  const order = parts.find((part) => part.startsWith('ORDERBY'))?.slice('ORDERBY'.length);
  const matching = rows.filter((row) =>
    parts.every((part) => {
      const [, column = '', operator = '', value = ''] = CONDITION.exec(part) ?? [];
      return !(column in COLUMNS[table]) || holds(row, column, operator, value);
    }),
  );
  return order === undefined ? matching : matching.toSorted((a, b) => (a[order] ?? '').localeCompare(b[order] ?? ''));
}

/** A row as it is told: the fields that were asked for and exist, references with a link and states by name unless told otherwise. */
export function shown(row: Row, table: TableName, search: URLSearchParams): Record<string, unknown> {
  const fields = search.get('sysparm_fields')?.split(',') ?? Object.keys(COLUMNS[table]);
  const value = (field: string): unknown => {
    const stored = JOURNALS.includes(field) ? '' : (row[field] ?? '');
    if (search.get('sysparm_display_value') === 'true' && field === 'state') return STATE_LABELS[stored] ?? stored;
    const target = REFERENCES[field];
    if (target === undefined || stored === '' || search.get('sysparm_exclude_reference_link') === 'true') return stored;
    return { link: `/api/now/table/${target}/${stored}`, value: stored };
  };
  return Object.fromEntries(fields.filter((field) => field in COLUMNS[table]).map((field) => [field, value(field)]));
}

/** The rows a search asks for. */
export function list(tables: Tables, table: TableName, search: URLSearchParams): Row[] {
  const rows = found(tables[table], table, search.get('sysparm_query') ?? '');
  return rows.slice(0, Number(search.get('sysparm_limit') ?? 10_000));
}

/** What an instance keeps of a body: columns it has, cut to their length; references only as `sys_id`s unless names are announced. */
function kept(tables: Tables, table: TableName, search: URLSearchParams, body: unknown): Row {
  const given = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(
    given.flatMap(([column, any]) => {
      const longest = COLUMNS[table][column];
      if (longest === undefined || JOURNALS.includes(column)) return [];
      const target = REFERENCES[column];
      const text = String(any).slice(0, longest);
      if (target === undefined || SYS_ID.test(text)) return [[column, text]];
      const named = tables[target].find((row) => Object.values(row).includes(String(any)))?.sys_id;
      return [[column, search.get('sysparm_input_display_value') === 'true' ? (named ?? '') : '']];
    }),
  );
}

/** Writes what a body says into a row, and its notes into the journal. */
export function write(tables: Tables, table: TableName, row: Row, search: URLSearchParams, body: unknown): void {
  Object.assign(row, kept(tables, table, search, body));
  const given = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  for (const [element, value] of given.filter(([column]) => JOURNALS.includes(column)))
    tables.sys_journal_field.push({
      element_id: row.sys_id ?? '',
      element,
      value: String(value),
      sys_created_on: '2026-11-20 09:00:00',
    });
}

/** Makes an incident as an instance does: numbered, new, at nine o'clock. */
export function insert(tables: Tables, table: TableName, search: URLSearchParams, body: unknown): Row {
  const rows = tables[table];
  const count = rows.length + 1;
  const number = `INC${String(10_000 + count).padStart(7, '0')}`;
  const row: Row = { sys_id: sysId(count), number, state: '1', sys_created_on: '2026-11-20 09:00:00' };
  rows.push(row);
  write(tables, table, row, search, body);
  return row;
}
