import type { z } from 'zod';
import type { FileReading, ProblemInFile } from './problem.ts';
import type { KeyPath, YamlSource } from './yaml-source.ts';

function valueAt(data: unknown, path: KeyPath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function shown(value: unknown): string {
  if (value === '') return 'the empty text';
  if (typeof value === 'string') return `"${value}"`;
  if (value === null) return 'nothing';
  return Array.isArray(value) ? 'a list' : 'a group of keys';
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

function expectedKind(kind: string): string {
  return KIND_NAMES[kind] ?? kind;
}

/** One issue of zod in plain words. A schema's own message is used as it is and says what is expected. */
function saying(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_value') {
    const allowed = `expected one of ${issue.values.map(String).join(', ')}`;
    return value === undefined ? `is missing; ${allowed}` : `${shown(value)} is not allowed; ${allowed}`;
  }
  if (issue.code === 'invalid_type') {
    const wanted = `expected ${expectedKind(issue.expected)}`;
    return value === undefined ? `is missing; ${wanted}` : `${shown(value)} is of the wrong kind; ${wanted}`;
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'string' ? 'is empty; expected a text' : `is empty; expected at least ${issue.minimum}`;
  }
  if (issue.code === 'invalid_union')
    return `${value === undefined ? 'is missing' : `${shown(value)} fits no form`}; ${issue.message}`;
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  return value === undefined ? issue.message : `${shown(value)} is not allowed; ${issue.message}`;
}

function problemsOf(issue: z.core.$ZodIssue, source: YamlSource): ProblemInFile[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => {
      const path = [...issue.path, name];
      return {
        line: source.lineOf(path),
        key: path.join('.'),
        says: 'is not a known key; expected only documented keys',
      };
    });
  }
  const key = issue.path.length === 0 ? 'file' : issue.path.join('.');
  return [{ line: source.lineOf(issue.path), key, says: saying(issue, valueAt(source.value, issue.path)) }];
}

/** Checks YAML data against a schema; every mismatch becomes a problem with its line and key. */
export function checkShape<Shape>(source: YamlSource, schema: z.ZodType<Shape>): FileReading<Shape> {
  if (source.problems.length > 0) return { value: undefined, problems: source.problems };
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return { value: undefined, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, source)) };
}
