import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OPEN_KINDS } from '../../domain/text/saying.ts';
import type { LabelledActs, LabelledMessage } from './labelled-case.ts';
import { type QuestionCase, questionCase } from './labelled-questions.ts';

const messageLine = z.object({
  text: z.string(),
  intent: z.string(),
  region: z.string().nullable(),
  name: z.string().nullable(),
});

const actsLine = z.object({
  id: z.string(),
  text: z.string(),
  acts: z.array(z.object({ act: z.string() }).transform(({ act }) => act)).min(1),
  accept: z.array(z.array(z.string()).min(1)).default([]),
  open: z
    .object({ kind: z.enum(OPEN_KINDS), finding: z.string().optional(), fix: z.string().optional() })
    .nullish()
    .transform((open) => open ?? undefined),
});

const foreignLine = z.object({ text: z.string(), set: z.string() }).transform(({ text }) => text);

/** One labelled file: troubles with the right fixes, messages with what is to be read from them or with their acts, or messages that are none of ours. */
export type LabelledFile =
  | { readonly kind: 'cases'; readonly name: string; readonly cases: readonly QuestionCase[] }
  | { readonly kind: 'messages'; readonly name: string; readonly messages: readonly LabelledMessage[] }
  | { readonly kind: 'acts'; readonly name: string; readonly messages: readonly LabelledActs[] }
  | { readonly kind: 'foreign'; readonly name: string; readonly texts: readonly string[] };

/** A labelled file that cannot be used. The message names the file, and the line where one line is wrong. */
export class LabelledFileError extends Error {
  override readonly name = 'LabelledFileError';
}

type FileKind = LabelledFile['kind'];

/** The field by which a file of each kind is known, looked for in this order. */
const KNOWN_BY: readonly (readonly [field: string, kind: FileKind])[] = [
  ['acts', 'acts'],
  ['intent', 'messages'],
  ['accept', 'cases'],
  ['set', 'foreign'],
];

interface Line {
  readonly number: number;
  readonly value: unknown;
}

function linesOf(name: string, content: string): Line[] {
  return content.split('\n').flatMap((text, index): Line[] => {
    if (text.trim() === '') return [];
    try {
      return [{ number: index + 1, value: JSON.parse(text) }];
    } catch (cause) {
      throw new LabelledFileError(`${name}.jsonl:${index + 1} is no JSON`, { cause });
    }
  });
}

/** Reads one labelled file, told apart by the fields of its first line. Throws `LabelledFileError` for an unknown format, and for a line of another one. */
export function readLabelledFile(name: string, content: string): LabelledFile {
  const lines = linesOf(name, content);
  const first = lines[0]?.value;
  const has = (field: string) => typeof first === 'object' && first !== null && field in first;
  const kind = KNOWN_BY.find(([field]) => has(field))?.[1];
  if (kind === undefined)
    throw new LabelledFileError(
      `${name}.jsonl is of no format that is known here: its lines have none of the fields ${KNOWN_BY.map(([field]) => field).join(', ')}`,
    );
  const read = <Row>(row: (value: unknown) => Row): Row[] =>
    lines.map(({ number, value }) => {
      try {
        return row(value);
      } catch (cause) {
        throw new LabelledFileError(`${name}.jsonl:${number} is not of the format of ${kind}`, { cause });
      }
    });
  switch (kind) {
    case 'acts':
      return { kind, name, messages: read((value) => actsLine.parse(value)) };
    case 'messages':
      return { kind, name, messages: read((value) => messageLine.parse(value)) };
    case 'cases':
      return { kind, name, cases: read(questionCase) };
    case 'foreign':
      return { kind, name, texts: read((value) => foreignLine.parse(value)) };
  }
}

/** The labelled files of a folder, and a line for each that was skipped. */
export interface LabelledFolder {
  readonly files: readonly LabelledFile[];
  readonly problems: readonly string[];
}

/** Reads every `.jsonl` file of a folder, by name; an absent folder gives none. A file that cannot be used is skipped, and named. */
export function loadLabelledFiles(folder: string): LabelledFolder {
  const files: LabelledFile[] = [];
  const problems: string[] = [];
  const names = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.jsonl')) : [];
  for (const file of names.sort()) {
    try {
      files.push(readLabelledFile(file.replace(/\.jsonl$/, ''), readFileSync(join(folder, file), 'utf8')));
    } catch (error) {
      if (!(error instanceof LabelledFileError)) throw error;
      problems.push(`${error.message}; the file is skipped`);
    }
  }
  return { files, problems };
}
