import type { Expression, Type, Value } from './log-kusto-shapes.ts';
import { KustoError } from './log-kusto-tokens.ts';

/** Times are milliseconds since the epoch, spans milliseconds; a string is never null. */
export type Row = Readonly<Record<string, Value>>;
export type Columns = ReadonlyMap<string, Type>;

export interface Table {
  readonly columns: Columns;
  readonly rows: readonly Row[];
}

/** What names stand for where an expression is read. */
export interface Scope {
  readonly columns: Columns;
  readonly scalars: ReadonlyMap<string, Compiled>;
  tableOf(name: string): Table;
}

/** An expression whose names and types are checked, whether or not a row ever comes. */
export interface Compiled {
  readonly type: Type;
  of(row: Row): Value;
}

/** A function by what it takes and gives; null goes through where it does not say otherwise. */
interface KustoFunction {
  readonly takes: readonly (Type | 'any')[];
  readonly gives: Type;
  of(...args: readonly Value[]): Value;
}

const FUNCTIONS: Readonly<Record<string, KustoFunction>> = {
  tolower: { takes: ['string'], gives: 'string', of: (text) => String(text).toLowerCase() },
  tostring: { takes: ['any'], gives: 'string', of: (value) => (value === null ? '' : String(value)) },
  isempty: { takes: ['any'], gives: 'bool', of: (value) => value === null || value === '' },
  isnotempty: { takes: ['any'], gives: 'bool', of: (value) => value !== null && value !== '' },
  strcat: { takes: ['string', 'string'], gives: 'string', of: (one, other) => `${one}${other}` },
  trim: {
    takes: ['string', 'string'],
    gives: 'string',
    of: (cut, text) => String(text).replace(new RegExp(`^(?:${cut})|(?:${cut})$`, 'g'), ''),
  },
  extract: {
    takes: ['string', 'long', 'string'],
    gives: 'string',
    of: (pattern, group, text) => new RegExp(String(pattern)).exec(String(text))?.[Number(group)] ?? '',
  },
};

function fail(message: string): never {
  throw new KustoError('SEM0100', message);
}

function without(value: Value): string {
  return String(value).toLowerCase();
}

const STRING_TESTS: Readonly<Record<string, (left: Value, right: Value) => boolean>> = {
  '=~': (left, right) => without(left) === without(right),
  startswith: (left, right) => without(left).startsWith(without(right)),
  'matches regex': (left, right) => new RegExp(String(right)).test(String(left)),
};
const TESTS: Readonly<Record<string, (left: Value, right: Value) => boolean>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => Number(left) < Number(right),
  '>': (left, right) => Number(left) > Number(right),
  '<=': (left, right) => Number(left) <= Number(right),
  '>=': (left, right) => Number(left) >= Number(right),
};

function sumType(op: string, left: Type, right: Type): Type {
  if (left === 'datetime' && right === 'timespan') return 'datetime';
  if (left === right && (left === 'long' || left === 'timespan')) return left;
  if (op === '-' && left === 'datetime' && right === 'datetime') return 'timespan';
  return fail(`Operator ${op} does not take ${left} and ${right}`);
}

function binary(op: string, left: Compiled, right: Compiled): Compiled {
  if (op === 'and' || op === 'or') {
    if (left.type !== 'bool' || right.type !== 'bool') fail(`Operator ${op} takes bool`);
    const of = (row: Row): boolean =>
      op === 'and' ? left.of(row) === true && right.of(row) === true : left.of(row) === true || right.of(row) === true;
    return { type: 'bool', of };
  }
  if (op === '+' || op === '-') {
    const sign = op === '+' ? 1 : -1;
    const sum = (one: Value, other: Value) =>
      one === null || other === null ? null : Number(one) + sign * Number(other);
    return { type: sumType(op, left.type, right.type), of: (row) => sum(left.of(row), right.of(row)) };
  }
  const onStrings = STRING_TESTS[op];
  const test = onStrings ?? TESTS[op] ?? fail(`No operator ${op}`);
  const ordered = op !== '==' && op !== '!=';
  if (left.type !== right.type) fail(`Cannot compare values of types ${left.type} and ${right.type}`);
  if (onStrings === undefined ? ordered && (left.type === 'string' || left.type === 'bool') : left.type !== 'string')
    fail(`Operator ${op} does not take ${left.type}`);
  const of = (row: Row): Value => {
    const [one, other] = [left.of(row), right.of(row)];
    return one === null || other === null ? null : test(one, other);
  };
  return { type: 'bool', of };
}

function call(name: string, args: readonly Expression[], scope: Scope): Compiled {
  if (name === 'column_ifexists') {
    const [column, other] = args;
    if (column?.kind !== 'literal' || other === undefined) return fail('column_ifexists takes a name and a value');
    const exists = scope.columns.has(String(column.value));
    return compile(exists ? { kind: 'name', name: String(column.value) } : other, scope);
  }
  const given = args.map((arg) => compile(arg, scope));
  if (name === 'iff') {
    const [condition, yes, no] = given;
    if (condition?.type !== 'bool' || yes === undefined || yes.type !== no?.type) return fail('iff() takes bool, T, T');
    return { type: yes.type, of: (row) => (condition.of(row) === true ? yes : no).of(row) };
  }
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (known === undefined) return fail(`Unknown function: '${name}'`);
  const fits = known.takes.length === given.length && known.takes.every((t, i) => t === 'any' || t === given[i]?.type);
  if (!fits) fail(`${name}() does not take ${given.map((one) => one.type).join(', ')}`);
  return { type: known.gives, of: (row) => known.of(...given.map((one) => one.of(row))) };
}

/** Checks an expression against the names and types there are. Throws `KustoError`, as the service does before it looks at any row. */
export function compile(expression: Expression, scope: Scope): Compiled {
  switch (expression.kind) {
    case 'literal':
      return { type: expression.type, of: () => expression.value };
    case 'name': {
      const { name } = expression;
      const type = scope.columns.get(name);
      if (type !== undefined) return { type, of: (row) => row[name] ?? (type === 'string' ? '' : null) };
      return scope.scalars.get(name) ?? fail(`Failed to resolve scalar expression named '${name}'`);
    }
    case 'call':
      return call(expression.name, expression.args, scope);
    case 'binary':
      return binary(expression.op, compile(expression.left, scope), compile(expression.right, scope));
    case 'in': {
      const value = compile(expression.value, scope);
      const { columns, rows } = scope.tableOf(expression.table);
      const [[name, type] = ['', undefined], ...more] = [...columns];
      if (type !== value.type || more.length > 0) fail(`in() needs one column of ${value.type}`);
      const values = new Set<Value>(rows.map((row) => row[name] ?? ''));
      return { type: 'bool', of: (row) => values.has(value.of(row)) !== expression.not };
    }
    case 'between': {
      const value = expression.value;
      const [from, to] = [expression.from, expression.to];
      const after: Expression = { kind: 'binary', op: '>=', left: value, right: from };
      const before: Expression = { kind: 'binary', op: '<=', left: value, right: to };
      return compile({ kind: 'binary', op: 'and', left: after, right: before }, scope);
    }
  }
}
