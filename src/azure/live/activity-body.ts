import { z } from 'zod';
import type { ActivityEntry } from '../../domain/fleet/activity.ts';
import { activityKind, onlyReads } from '../activity-kind.ts';
import { actorFields, actorOf, roleOf } from './activity-actor.ts';
import { optionalText, optionalTime } from './azure-values.ts';
import { failureCode } from './failure-code.ts';

/** One line of the Activity Log: an operation writes one for each of its states. */
export interface ActivityLine {
  /** Id that all lines of one operation share; `undefined` where Azure sends none. */
  readonly operationId: string | undefined;
  readonly finished: boolean;
  readonly onlyRead: boolean;
  readonly entry: ActivityEntry;
}

const OUTCOMES: Readonly<Record<string, 'succeeded' | 'failed'>> = { succeeded: 'succeeded', failed: 'failed' };
const localized = z.object({ value: optionalText }).nullish();

/** What is done to an extension of a VM, or run inside it, is done to the VM: that is the resource a desk knows. */
const PART_OF_MACHINE = /^(.+\/virtualmachines\/[^/]+)\/(?:extensions|runcommands?)(?:\/.*)?$/i;

/** One item of the Activity Log → one line, free of names. */
export const activityBody = actorFields
  .extend({
    eventTimestamp: optionalTime,
    operationName: z.object({ value: z.string().min(1) }),
    status: localized,
    resourceId: optionalText,
    correlationId: optionalText,
    operationId: optionalText,
    properties: z.unknown().optional(),
  })
  .transform((body, context): ActivityLine => {
    if (body.eventTimestamp === undefined) {
      context.addIssue({ code: 'custom', message: 'an entry without a time' });
      return z.NEVER;
    }
    const operation = body.operationName.value;
    const outcome = OUTCOMES[body.status?.value?.toLowerCase() ?? ''];
    const resourceId = body.resourceId ?? '';
    return {
      operationId: body.correlationId ?? body.operationId,
      finished: outcome !== undefined,
      onlyRead: onlyReads(operation),
      entry: {
        at: body.eventTimestamp,
        kind: activityKind(operation),
        operation,
        outcome: outcome ?? body.status?.value ?? 'unknown',
        code: outcome === 'failed' ? failureCode(body.properties) : undefined,
        actor: actorOf(body),
        role: roleOf(body),
        resourceId: PART_OF_MACHINE.exec(resourceId)?.[1] ?? resourceId,
      },
    };
  });

function keyOf({ operationId, entry }: ActivityLine, index: number): string {
  return [operationId ?? `line ${index}`, entry.operation, entry.resourceId].join('\n').toLowerCase();
}

/** Takes the later line; of two of one moment the failed one. What only one of them tells is kept. */
function merged(a: ActivityEntry, b: ActivityEntry): ActivityEntry {
  const bLast = b.at === a.at ? b.outcome === 'failed' : b.at > a.at;
  const [last, other] = bLast ? [b, a] : [a, b];
  return {
    ...last,
    code: last.outcome === 'failed' ? (last.code ?? other.code) : undefined,
    actor: last.actor === 'unknown' ? other.actor : last.actor,
    role: last.role ?? other.role,
  };
}

/** Finished operations that changed something, one entry each: a deployment shares one id over many resources, so those stay apart. */
export function operationsOf(lines: readonly ActivityLine[]): ActivityEntry[] {
  const operations = new Map<string, ActivityEntry>();
  for (const [index, line] of lines.entries()) {
    if (!line.finished || line.onlyRead) continue;
    const key = keyOf(line, index);
    const known = operations.get(key);
    operations.set(key, known === undefined ? line.entry : merged(known, line.entry));
  }
  return [...operations.values()];
}
