import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { CASE_KINDS, type LabelledCase, MARKS, NONE } from './labelled-case.ts';
import { liveStateShape } from './live-state.ts';

const FEWEST_HIDDEN = 3;
/** Keys whose values are exact: where one stands in the text, it is no longer hidden. */
const EXACT_KEYS = ['error-code', 'extended-error-code', 'symbolic-code', 'event-id', 'event-text', 'health-check'];

const value = z.union([z.string().transform((one) => [one]), z.array(z.string()).min(1)]);

const deskCall = z
  .strictObject({
    name: z.string().min(10),
    text: z.string().trim().min(1),
    kind: z.enum(CASE_KINDS),
    accept: z.array(z.string()).min(1),
    said: z.record(z.string(), value).default({}),
    findings: z.record(z.string(), value),
    marks: z.array(z.enum(MARKS)).default([]),
    live: liveStateShape.optional(),
  })
  .superRefine(({ kind, accept, said, findings, text }, { addIssue }) => {
    const wrong = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message });
    if (Object.keys(findings).length < FEWEST_HIDDEN) wrong('findings', `expected ${FEWEST_HIDDEN} keys or more`);
    if ((accept[0] === NONE) !== (kind === 'none'))
      wrong('accept', `"none" stands first where kind is none, only there`);
    for (const key of Object.keys(said)) if (key in findings) wrong('said', `"${key}" is hidden too`);
    const told = EXACT_KEYS.flatMap((key) => findings[key] ?? []).filter((one) => says(text, one));
    for (const one of told) wrong('findings', `"${one}" stands in the text already`);
  });

function says(text: string, exact: string): boolean {
  return text.toLowerCase().includes(exact.toLowerCase());
}

/** Desk calls that cannot be used. One line each: `file › "name of the call": key: what is wrong`. */
export class DeskCallError extends Error {
  override readonly name = 'DeskCallError';
}

/** A folder's desk calls, by file name without `.yaml`. */
export type DeskCalls = ReadonlyMap<string, readonly LabelledCase[]>;

function rows(file: string, text: string): unknown[] {
  try {
    // Failsafe: every scalar stays text, so that 0x204 does not become 516 and "no" not false.
    const content: unknown = parse(text, { schema: 'failsafe' });
    return z.array(z.unknown()).parse(content);
  } catch (error) {
    const why = error instanceof YAMLParseError ? error.message : 'expected a list of desk calls';
    throw new DeskCallError(`${file}: ${why}`);
  }
}

function nameOf(row: unknown, index: number): string {
  const named = z.object({ name: z.string() }).safeParse(row);
  return named.success ? `"${named.data.name}"` : `call ${index + 1}`;
}

/** Reads the desk calls of one YAML file. Throws a `DeskCallError` that names file, call and key of everything wrong. */
export function readDeskCalls(file: string, text: string): LabelledCase[] {
  const problems: string[] = [];
  const calls = rows(file, text).flatMap((row, index): LabelledCase[] => {
    const read = deskCall.safeParse(row);
    if (!read.success) {
      const says = read.error.issues.map((issue) => `${issue.path.join('.') || 'call'}: ${issue.message}`);
      problems.push(...says.map((one) => `${file} › ${nameOf(row, index)}: ${one}`));
      return [];
    }
    const { name, findings, live, ...rest } = read.data;
    return [{ ...rest, id: name, hidden: findings, live: live ?? null }];
  });
  const names = calls.map((call) => call.id);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  problems.push(...twice.map((name) => `${file} › "${name}": name: stands twice`));
  if (problems.length > 0) throw new DeskCallError(problems.join('\n'));
  return calls;
}

/** Reads every `.yaml` file of a folder, in the order of their names. Throws like `readDeskCalls`. */
export function loadDeskCalls(folder: string): DeskCalls {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return new Map(
    files.map((file) => [file.replace(/\.yaml$/, ''), readDeskCalls(file, readFileSync(join(folder, file), 'utf8'))]),
  );
}
