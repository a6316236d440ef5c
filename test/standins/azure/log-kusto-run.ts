import { parseKusto } from './log-kusto-parse.ts';
import type { Expression, Named, Operator, Query, Type, Value } from './log-kusto-shapes.ts';
import { KustoError } from './log-kusto-tokens.ts';
import { type Columns, type Compiled, compile, type Row, type Scope, type Table } from './log-kusto-values.ts';

type Names = Pick<Scope, 'scalars' | 'tableOf'>;

function fail(message: string): never {
  throw new KustoError('SEM0100', message);
}

interface Aggregate {
  readonly type: Type;
  of(rows: readonly Row[]): Value;
}

function aggregate(expression: Expression, scope: Scope): Aggregate {
  if (expression.kind !== 'call') return fail('summarize takes aggregates');
  const given = expression.args.map((arg) => compile(arg, scope));
  const [first, second] = given;
  const numbers = (rows: readonly Row[]): number[] =>
    rows.flatMap((row) => {
      const value = first?.of(row) ?? null;
      return value === null ? [] : [Number(value)];
    });
  const where = (rows: readonly Row[], test: Compiled): Row[] => rows.filter((row) => test.of(row) === true);
  switch (`${expression.name}(${given.map((one) => one.type).join(', ')})`) {
    case 'count()':
      return { type: 'long', of: (rows) => rows.length };
    case 'countif(bool)':
      return { type: 'long', of: (rows) => (first === undefined ? 0 : where(rows, first).length) };
    case 'sum(long)':
      return { type: 'long', of: (rows) => numbers(rows).reduce((sum, one) => sum + one, 0) };
    case 'max(long)':
      return { type: 'long', of: (rows) => (numbers(rows).length === 0 ? null : Math.max(...numbers(rows))) };
    case 'minif(datetime, bool)':
      return {
        type: 'datetime',
        of: (rows) => {
          const times = second === undefined ? [] : numbers(where(rows, second));
          return times.length === 0 ? null : Math.min(...times);
        },
      };
    case 'take_anyif(string, bool)':
      return {
        type: 'string',
        of: (rows) => (second === undefined ? undefined : where(rows, second).map((row) => first?.of(row))[0]) ?? '',
      };
    default:
      return fail(`No aggregate ${expression.name}(${given.map((one) => one.type).join(', ')})`);
  }
}

function keyOf(row: Row, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => row[name] ?? null));
}

function projected(table: Table, columns: readonly Named[], names: Names): Table {
  const compiled = columns.map(
    ({ name, value }) => [name, compile(value, { ...names, columns: table.columns })] as const,
  );
  return {
    columns: new Map(compiled.map(([name, { type }]) => [name, type])),
    rows: table.rows.map((row) => Object.fromEntries(compiled.map(([name, one]) => [name, one.of(row)]))),
  };
}

/** All of one `extend` see the columns as they were before it. */
function extended(table: Table, columns: readonly Named[], names: Names): Table {
  const added = projected(table, columns, names);
  const all = new Map([...table.columns, ...added.columns]);
  return { columns: all, rows: table.rows.map((row, index) => ({ ...row, ...added.rows[index] })) };
}

function summarized(table: Table, columns: readonly Named[], by: readonly Named[], names: Names): Table {
  const keys = projected(table, by, names);
  const keyNames = [...keys.columns.keys()];
  const scope = { ...names, columns: table.columns };
  const aggregates = columns.map(({ name, value }) => [name, aggregate(value, scope)] as const);
  const groups = new Map<string, { key: Row; rows: Row[] }>();
  for (const [index, row] of table.rows.entries()) {
    const key = keys.rows[index] ?? {};
    const group = groups.get(keyOf(key, keyNames)) ?? { key, rows: [] };
    group.rows.push(row);
    groups.set(keyOf(key, keyNames), group);
  }
  return {
    columns: new Map([...keys.columns, ...aggregates.map(([name, { type }]) => [name, type] as const)]),
    rows: [...groups.values()].map(({ key, rows }) => ({
      ...key,
      ...Object.fromEntries(aggregates.map(([name, one]) => [name, one.of(rows)])),
    })),
  };
}

/** Columns of the right side that the left has too get a 1 behind their name. */
function joined(left: Table, right: Table, on: readonly string[]): Table {
  for (const name of on)
    if (left.columns.get(name) === undefined || left.columns.get(name) !== right.columns.get(name))
      fail(`join: no column ${name} of one type on both sides`);
  const renamed = (name: string): string => (left.columns.has(name) ? `${name}1` : name);
  const columns = new Map([
    ...left.columns,
    ...[...right.columns].map(([name, type]) => [renamed(name), type] as const),
  ]);
  const byKey = Map.groupBy(right.rows, (row) => keyOf(row, on));
  const rows = left.rows.flatMap((row) =>
    (byKey.get(keyOf(row, on)) ?? []).map((other) => ({
      ...Object.fromEntries(Object.entries(other).map(([name, value]) => [renamed(name), value])),
      ...row,
    })),
  );
  return { columns, rows };
}

function united(parts: readonly Table[]): Table {
  const columns = new Map<string, Type>();
  for (const [name, type] of parts.flatMap((part) => [...part.columns])) {
    if ((columns.get(name) ?? type) !== type) fail(`union: ${name} has two types and would become two columns`);
    columns.set(name, type);
  }
  return { columns, rows: parts.flatMap((part) => part.rows) };
}

function applied(table: Table, operator: Operator, names: Names): Table {
  switch (operator.kind) {
    case 'where': {
      const condition = compile(operator.condition, { ...names, columns: table.columns });
      if (condition.type !== 'bool') fail('where takes bool');
      return { columns: table.columns, rows: table.rows.filter((row) => condition.of(row) === true) };
    }
    case 'extend':
      return extended(table, operator.columns, names);
    case 'project':
      return projected(table, operator.columns, names);
    case 'distinct':
      return summarized(projected(table, operator.columns, names), [], operator.columns, names);
    case 'summarize':
      return summarized(table, operator.columns, operator.by, names);
    case 'join':
      return joined(table, run(operator.right, names), operator.on);
    case 'take':
      return { columns: table.columns, rows: table.rows.slice(0, operator.count) };
    case 'top': {
      const { by, count, descending } = operator;
      if (!table.columns.has(by)) fail(`Failed to resolve scalar expression named '${by}'`);
      const sorted = [...table.rows].sort((a, b) => (Number(a[by]) - Number(b[by])) * (descending ? -1 : 1));
      return { columns: table.columns, rows: sorted.slice(0, count) };
    }
  }
}

function run({ source, operators }: Query, names: Names): Table {
  const from =
    source.kind === 'table'
      ? names.tableOf(source.name)
      : source.kind === 'query'
        ? run(source.query, names)
        : united(source.parts.map((part) => run(part, names)));
  return operators.reduce((table, operator) => applied(table, operator, names), from);
}

/**
 * Runs a query over tables, by the documented meaning of the operators it knows: enough of the Kusto language for the queries of the connection
 * log, and strict about names and types. Throws `KustoError` for what the service would refuse, and for whatever it does not know.
 */
export function runKusto(text: string, tables: Readonly<Record<string, Table>>): Table {
  const program = parseKusto(text);
  const scalars = new Map<string, Compiled>();
  const made = new Map<string, Table>();
  const tableOf = (name: string): Table =>
    made.get(name) ??
    (Object.hasOwn(tables, name) ? tables[name] : undefined) ??
    fail(`'where' operator: Failed to resolve table or column expression named '${name}'`);
  const none: Columns = new Map();
  for (const one of program.lets) {
    if (one.kind === 'table') made.set(one.name, run(one.query, { scalars, tableOf }));
    else scalars.set(one.name, compile(one.value, { scalars, tableOf, columns: none }));
  }
  return run(program.query, { scalars, tableOf });
}
