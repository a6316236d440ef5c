import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';

/** One thing the model may read: a value of a finding key. */
interface ReadableValue {
  readonly key: string;
  readonly value: string;
}

/** A finding key in words the model understands: its question, and what each value means. */
interface ReadableKey {
  readonly key: string;
  readonly asks: string;
  readonly choices: readonly { readonly value: string; readonly means: string }[];
}

/** What may be read beside the rules: findings a person can be asked for, and fixes that may have been done. */
export interface Vocabulary {
  /** By `key=value`, as the model writes it. */
  readonly findings: ReadonlyMap<string, ReadableValue>;
  readonly keys: readonly ReadableKey[];
  /** Fix id → title, in English. */
  readonly fixes: ReadonlyMap<string, string>;
}

/** Exact strings: rules read them better than any model, and win anyway. */
const READ_BY_RULE: readonly string[] = [
  'error-code',
  'extended-error-code',
  'symbolic-code',
  'event-id',
  'event-text',
  'host-status',
  'health-check',
  'windows-update',
  'correlation-id',
];

/** What somebody has to sign in to a host for is told in exact words. */
const SIGN_IN_TO_A_HOST = 4;

/** Makes the vocabulary of a knowledge base: what an agent or a caller is asked for with choices, in English, and every fix. */
export function vocabularyOf({ questions, articles }: Pick<KnowledgeBase, 'questions' | 'articles'>): Vocabulary {
  const readable = questions.filter(({ key, cost }) => cost < SIGN_IN_TO_A_HOST && !READ_BY_RULE.includes(key));
  const keys = readable.map(({ key, text, choices }) => ({
    key,
    asks: text.en,
    choices: choices.map(({ value, label }) => ({ value, means: label.en })),
  }));
  const values = keys.flatMap(({ key, choices }) =>
    choices.map(({ value }) => [`${key}=${value}`, { key, value }] as const),
  );
  return {
    findings: new Map(values),
    keys,
    fixes: new Map(articles.map(({ id, title }) => [id, title.en])),
  };
}
