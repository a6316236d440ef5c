import { z } from 'zod';
import { type KnownFindings, type LabelledCase, NONE } from './labelled-case.ts';

/** A public question, or a call that somebody else made up; `quality` says how sure its label is, `desk` that it is a call. */
export interface QuestionCase extends LabelledCase {
  readonly quality: 'high' | 'medium' | 'low' | 'desk';
  /** The article that should exist; absent where nothing is missed. */
  readonly missing?: string;
}

const found = z.union([z.string(), z.number(), z.null()]).optional();
const common = { id: z.string(), text: z.string(), accept: z.array(z.string()).min(1) };

const questionLine = z.object({
  ...common,
  quality: z.enum(['high', 'medium', 'low']),
  missing: z.string().optional(),
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

const callLine = z.object({
  ...common,
  quality: z.literal('desk'),
  facts: z.record(z.string(), z.string()),
  first: z.array(z.string()).min(1),
});

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
function hiddenFindings(findings: z.infer<typeof questionLine>['findings']): KnownFindings {
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

function ours(ids: readonly string[]): string[] {
  return ids.map((id) => (id === 'other' ? NONE : id));
}

function labelled(id: string, text: string, theirs: readonly string[], hidden: KnownFindings): LabelledCase {
  const accept = ours(theirs);
  const kind = accept[0] === NONE ? 'none' : 'documented';
  return { id, text, accept, kind, said: {}, hidden, marks: [], live: null };
}

/** A case of a labelled file: a question with its `findings`, or a call with its `facts`. Throws where the line is neither. */
export function questionCase(line: unknown): QuestionCase {
  if (typeof line === 'object' && line !== null && 'facts' in line) {
    const { id, text, accept, quality, facts, first } = callLine.parse(line);
    const hidden = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, [value]]));
    return { ...labelled(id, text, accept, hidden), quality, first: ours(first) };
  }
  const { id, text, accept, quality, findings, missing } = questionLine.parse(line);
  const question = { ...labelled(id, text, accept, hiddenFindings(findings)), quality };
  return missing === undefined ? question : { ...question, missing };
}
