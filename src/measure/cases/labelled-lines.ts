import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { KnownFindings, LabelledCase, LabelledMessage } from './labelled-case.ts';
import { NONE } from './labelled-case.ts';

const found = z.union([z.string(), z.number(), z.null()]).optional();

const caseLine = z.object({
  id: z.string(),
  text: z.string(),
  accept: z.array(z.string()).min(1),
  quality: z.enum(['high', 'medium', 'low']),
  findings: z
    .object({
      scope: found,
      errorCode: found,
      extendedErrorCode: found,
      eventId: found,
      eventText: found,
      hostStatus: found,
      region: found,
    })
    .partial(),
});

const messageLine = z.object({
  text: z.string(),
  intent: z.string(),
  region: z.string().nullable(),
  name: z.string().nullable(),
});

/** One labelled file: public questions with the right fixes, or chat messages with what is to be read from them. */
export type LabelledFile =
  | { readonly kind: 'cases'; readonly name: string; readonly cases: readonly QuestionCase[] }
  | { readonly kind: 'messages'; readonly name: string; readonly messages: readonly LabelledMessage[] };

/** A public question; `quality` says how sure its label is. */
export interface QuestionCase extends LabelledCase {
  readonly quality: 'high' | 'medium' | 'low';
}

const KEYS = {
  errorCode: 'error-code',
  extendedErrorCode: 'extended-error-code',
  eventId: 'event-id',
  eventText: 'event-text',
  hostStatus: 'host-status',
  region: 'region',
} as const;
const HOST_SCOPES = ['one-host', 'some-hosts', 'all-hosts'];

/** The labelled files use camelCase keys and one `scope` for users and hosts; this gives our keys. `unknown` and null are left out. */
function hiddenFindings(findings: z.infer<typeof caseLine>['findings']): KnownFindings {
  const { scope, ...others } = findings;
  const hidden: Record<string, readonly string[]> = {};
  if (typeof scope === 'string' && scope !== 'unknown')
    hidden[HOST_SCOPES.includes(scope) ? 'hosts-affected' : 'scope'] = [scope];
  for (const [theirs, ours] of Object.entries(KEYS)) {
    const value = others[theirs as keyof typeof KEYS];
    if (value !== undefined && value !== null && value !== 'unknown') hidden[ours] = [String(value)];
  }
  return hidden;
}

function questionCase(line: unknown): QuestionCase {
  const { id, text, quality, findings, ...rest } = caseLine.parse(line);
  const accept = rest.accept.map((one) => (one === 'other' ? NONE : one));
  const kind = accept[0] === NONE ? 'none' : 'documented';
  return { id, text, quality, accept, kind, said: {}, hidden: hiddenFindings(findings), marks: [], live: null };
}

/** Reads one labelled file, told apart by its first line. Throws on a line that is not of its format, with file and line. */
export function readLabelledFile(name: string, content: string): LabelledFile {
  const lines = content.split('\n').flatMap((text, index) => (text.trim() === '' ? [] : [{ text, number: index + 1 }]));
  const read = <Row>(row: (value: unknown) => Row): Row[] =>
    lines.map(({ text, number }) => {
      try {
        return row(JSON.parse(text));
      } catch (error) {
        throw new Error(`${name}.jsonl:${number} is not of the format`, { cause: error });
      }
    });
  const isMessages = lines[0]?.text.includes('"intent"') ?? false;
  return isMessages
    ? { kind: 'messages', name, messages: read((value) => messageLine.parse(value)) }
    : { kind: 'cases', name, cases: read(questionCase) };
}

/** Reads every `.jsonl` file of a folder, by name; an absent folder gives none. */
export function loadLabelledFiles(folder: string): LabelledFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => readLabelledFile(file.replace(/\.jsonl$/, ''), readFileSync(join(folder, file), 'utf8')));
}
