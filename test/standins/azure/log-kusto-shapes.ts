export type Type = 'string' | 'long' | 'bool' | 'datetime' | 'timespan';
export type Value = string | number | boolean | null;

export type Expression =
  | { readonly kind: 'literal'; readonly type: Type; readonly value: Value }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'in'; readonly not: boolean; readonly value: Expression; readonly table: string }
  | { readonly kind: 'between'; readonly value: Expression; readonly from: Expression; readonly to: Expression };

/** `name = expression`, or a name alone. */
export interface Named {
  readonly name: string;
  readonly value: Expression;
}

export type Operator =
  | { readonly kind: 'where'; readonly condition: Expression }
  | { readonly kind: 'extend' | 'project' | 'distinct'; readonly columns: readonly Named[] }
  | { readonly kind: 'summarize'; readonly columns: readonly Named[]; readonly by: readonly Named[] }
  | { readonly kind: 'join'; readonly right: Query; readonly on: readonly string[] }
  | { readonly kind: 'take'; readonly count: number }
  | { readonly kind: 'top'; readonly count: number; readonly by: string; readonly descending: boolean };

export type Source =
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'union'; readonly parts: readonly Query[] };

export interface Query {
  readonly source: Source;
  readonly operators: readonly Operator[];
}

export type Statement =
  | { readonly kind: 'scalar'; readonly name: string; readonly value: Expression }
  | { readonly kind: 'table'; readonly name: string; readonly query: Query };

export interface Program {
  readonly lets: readonly Statement[];
  readonly query: Query;
}
