import type { Expression, Named, Operator, Program, Query, Source, Statement } from './log-kusto-shapes.ts';
import { KustoError, type Token, tokensOf } from './log-kusto-tokens.ts';

const COMPARISONS = ['==', '!=', '=~', '<', '>', '<=', '>=', 'startswith'];

/** Reads the part of the Kusto language that the queries of the connection log are written in. Throws `KustoError` for everything else. */
export function parseKusto(text: string): Program {
  const tokens = tokensOf(text);
  let at = 0;

  const wordAt = (ahead: number): string | undefined => {
    const token = tokens[at + ahead];
    return token?.kind === 'name' || token?.kind === 'mark' ? token.text : undefined;
  };
  const next = (): Token => {
    const token = tokens[at];
    if (token === undefined) throw new KustoError('SYN0002', 'Query ends too early');
    at += 1;
    return token;
  };
  const has = (word: string): boolean => {
    if (wordAt(0) !== word) return false;
    at += 1;
    return true;
  };
  const must = (...words: readonly string[]): void => {
    for (const word of words)
      if (!has(word)) throw new KustoError('SYN0002', `Expected ${word} before ${JSON.stringify(tokens[at])}`);
  };
  const nameOf = (): string => {
    const token = next();
    if (token.kind !== 'name') throw new KustoError('SYN0002', `Expected a name, not ${JSON.stringify(token)}`);
    return token.text;
  };
  const numberOf = (): number => {
    const token = next();
    if (token.kind !== 'long') throw new KustoError('SYN0002', `Expected a number, not ${JSON.stringify(token)}`);
    return token.value;
  };
  function list<Item>(one: () => Item): Item[] {
    const items = [one()];
    while (has(',')) items.push(one());
    return items;
  }

  const primary = (): Expression => {
    if (has('(')) {
      const inside = either();
      must(')');
      return inside;
    }
    if (wordAt(0) === 'true' || wordAt(0) === 'false')
      return { kind: 'literal', type: 'bool', value: nameOf() === 'true' };
    const token = next();
    if (token.kind === 'mark') throw new KustoError('SYN0002', `No expression begins with ${token.text}`);
    if (token.kind !== 'name') return { kind: 'literal', type: token.kind, value: token.value };
    if (!has('(')) return { kind: 'name', name: token.text };
    const args = wordAt(0) === ')' ? [] : list(either);
    must(')');
    return { kind: 'call', name: token.text, args };
  };
  const chain = (lower: () => Expression, ops: readonly string[]): Expression => {
    let left = lower();
    for (let op = wordAt(0); op !== undefined && ops.includes(op); op = wordAt(0)) {
      at += 1;
      left = { kind: 'binary', op, left, right: lower() };
    }
    return left;
  };
  const added = (): Expression => chain(primary, ['+', '-']);
  const compared = (): Expression => {
    const value = added();
    if (wordAt(0) === 'in' || wordAt(0) === '!in') {
      const not = wordAt(0) === '!in';
      at += 1;
      must('(');
      const table = nameOf();
      must(')');
      return { kind: 'in', not, value, table };
    }
    if (has('between')) {
      must('(');
      const from = added();
      must('..');
      const to = added();
      must(')');
      return { kind: 'between', value, from, to };
    }
    if (has('matches')) {
      must('regex');
      return { kind: 'binary', op: 'matches regex', left: value, right: added() };
    }
    const op = wordAt(0);
    if (op === undefined || !COMPARISONS.includes(op)) return value;
    at += 1;
    return { kind: 'binary', op, left: value, right: added() };
  };
  const both = (): Expression => chain(compared, ['and']);
  const either = (): Expression => chain(both, ['or']);

  const column = (): Named => {
    const name = nameOf();
    return { name, value: { kind: 'name', name } };
  };
  const named = (): Named => {
    if (wordAt(1) !== '=') return column();
    const name = nameOf();
    must('=');
    return { name, value: either() };
  };

  const operator = (): Operator => {
    const kind = nameOf();
    switch (kind) {
      case 'where':
        return { kind, condition: either() };
      case 'extend':
      case 'project':
        return { kind, columns: list(named) };
      case 'distinct':
        return { kind, columns: list(column) };
      case 'summarize': {
        const columns = list(named);
        return { kind, columns, by: has('by') ? list(named) : [] };
      }
      case 'join': {
        must('kind', '=', 'inner');
        const right =
          wordAt(0) === '(' ? wrapped() : { source: { kind: 'table', name: nameOf() } as const, operators: [] };
        must('on');
        return { kind, right, on: list(nameOf) };
      }
      case 'take':
        return { kind, count: numberOf() };
      case 'top': {
        const count = numberOf();
        must('by');
        const by = nameOf();
        const descending = wordAt(0) === 'desc';
        if (!has('desc')) must('asc');
        return { kind, count, by, descending };
      }
      default:
        throw new KustoError('SYN0002', `No operator ${kind}`);
    }
  };
  const wrapped = (): Query => {
    must('(');
    const inside = query();
    must(')');
    return inside;
  };
  const source = (): Source => {
    if (has('union')) return { kind: 'union', parts: list(() => ({ source: source(), operators: [] })) };
    if (has('materialize') || wordAt(0) === '(') return { kind: 'query', query: wrapped() };
    return { kind: 'table', name: nameOf() };
  };
  const query = (): Query => {
    const from = source();
    const operators: Operator[] = [];
    while (has('|')) operators.push(operator());
    return { source: from, operators };
  };
  const statement = (): Statement => {
    const name = nameOf();
    must('=');
    const isTable = wordAt(0) === 'materialize' || wordAt(1) === '|';
    const made: Statement = isTable
      ? { kind: 'table', name, query: query() }
      : { kind: 'scalar', name, value: either() };
    must(';');
    return made;
  };

  const lets: Statement[] = [];
  while (has('let')) lets.push(statement());
  const main = query();
  if (at < tokens.length) throw new KustoError('SYN0002', `Nothing may follow: ${JSON.stringify(tokens[at])}`);
  return { lets, query: main };
}
