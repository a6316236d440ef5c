import { codeMeaning } from '../../domain/knowledge/code-meaning.ts';
import type { FindingKey } from '../../domain/knowledge/finding.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import type { Reader } from '../../reading/read.ts';
import { same } from '../../text/same.ts';
import { namedValues, type WayToKnow } from './ways-to-know.ts';

/** A finding that articles name. */
export interface NamedFinding {
  readonly key: FindingKey;
  readonly value: string;
  readonly ids: readonly string[];
}

/**
 * How a finding can come to be known: a question offers it, a check says it, or reading finds it in a message. `nobody`: never; `readAs` are
 * other values of the key that reading finds where the value is typed.
 */
export type Producer =
  | { readonly kind: 'question' | 'check' | 'reading' }
  | { readonly kind: 'nobody'; readonly readAs: readonly string[] };

// A day in the past of nobody: what is read from these messages does not depend on when.
const AT = '2026-01-01T00:00:00.000Z';
const SENTENCES: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => `error code ${value}`,
  (value) => `event id ${value} on the host`,
  (value) => `error 0x904, extended error code ${value}`,
  (value) => `the status of the host is ${value}`,
];

/** Every finding the articles name, each once, with the articles that name it. */
export function namedFindings({ articles }: KnowledgeBase): NamedFinding[] {
  const named = new Map<string, NamedFinding>();
  for (const article of articles)
    for (const key of Object.keys(article.signals))
      for (const value of namedValues(article, key)) {
        const id = `${key}\n${value.toLowerCase()}`;
        named.set(id, { key, value, ids: [...(named.get(id)?.ids ?? []), article.id] });
      }
  return [...named.values()];
}

function readingOf(finding: NamedFinding, knowledge: KnowledgeBase, reader: Reader): Producer {
  const { key, value } = finding;
  const phrases = knowledge.words.filter((one) => one.key === key && same(one.value, value));
  const messages = [...phrases.flatMap(({ words }) => words), ...SENTENCES.map((sentence) => sentence(value))];
  const readAs = new Set<string>();
  for (const message of messages) {
    const { findings } = reader.read(message, { now: AT });
    const values = findings.filter((one) => one.key === key && one.holds).map((one) => one.value);
    if (values.some((one) => same(one, value))) return { kind: 'reading' };
    if (message.endsWith(value)) for (const one of values) readAs.add(one);
  }
  readAs.delete('0x904');
  return { kind: 'nobody', readAs: [...readAs] };
}

/** Who can produce a finding: asked and looked for first, then tried out on the reader itself, so that no list of its rules has to be kept. */
export function producerOf(
  finding: NamedFinding,
  knowledge: KnowledgeBase,
  ways: readonly WayToKnow[],
  reader: Reader,
): Producer {
  const { key, value } = finding;
  const offers = ({ values }: WayToKnow) => values !== 'open' && values.some((one) => same(one, value));
  const way = ways.find((one) => one.key === key && offers(one));
  if (way !== undefined) return { kind: way.kind };
  const read = readingOf(finding, knowledge, reader);
  if (read.kind !== 'nobody' || read.readAs.length > 0) return read;
  // What Azure sends as it likes may be this value, but then somebody has written down what it means.
  const open = ways.find((one) => one.key === key && one.values === 'open');
  const documented = codeMeaning(knowledge, { text: value }).kind !== 'undocumented';
  return open !== undefined && documented ? { kind: open.kind } : read;
}
