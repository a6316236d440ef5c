import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

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

/** A real question with the fix ids that are right, best first, and what its asker knew (by finding key). */
export interface LabelledCase {
  readonly id: string;
  readonly text: string;
  readonly accept: readonly string[];
  readonly quality: 'high' | 'medium' | 'low';
  readonly known: Readonly<Record<string, string>>;
}

export type LabelledMessage = z.infer<typeof messageLine>;

const KEYS = {
  errorCode: 'error-code',
  extendedErrorCode: 'extended-error-code',
  eventId: 'event-id',
  eventText: 'event-text',
  hostStatus: 'host-status',
} as const;
const HOST_SCOPES = ['one-host', 'some-hosts', 'all-hosts'];

function lines(file: string): unknown[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}

/** The labelled files use camelCase keys and one `scope` for users and hosts; this gives our keys. `unknown` and null are left out. */
function knownFindings(findings: z.infer<typeof caseLine>['findings']): Record<string, string> {
  const known: Record<string, string> = {};
  const { scope } = findings;
  if (typeof scope === 'string' && scope !== 'unknown')
    known[HOST_SCOPES.includes(scope) ? 'hosts-affected' : 'scope'] = scope;
  for (const [theirs, ours] of Object.entries(KEYS)) {
    const value = findings[theirs as keyof typeof KEYS];
    if (value !== undefined && value !== null && value !== 'unknown') known[ours] = String(value);
  }
  return known;
}

/** Reads labelled cases; an absent file gives none. Throws on a line that is not of the format. */
export function loadCases(file: string): LabelledCase[] {
  return lines(file).map((line) => {
    const { id, text, accept, quality, findings } = caseLine.parse(line);
    return { id, text, accept, quality, known: knownFindings(findings) };
  });
}

/** Reads labelled chat messages; an absent file gives none. */
export function loadMessages(file: string): LabelledMessage[] {
  return lines(file).map((line) => messageLine.parse(line));
}
