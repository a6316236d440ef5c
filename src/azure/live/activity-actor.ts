import { z } from 'zod';
import type { ActivityEntry } from '../../domain/fleet/activity.ts';
import { optionalText } from './azure-values.ts';

const UPN = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn';

/** The fields of an Activity Log entry that tell who acted. They hold names: nothing of them may be kept but the kind and the role. */
export const actorFields = z.object({
  caller: optionalText,
  category: z.object({ value: optionalText }).nullish(),
  claims: z.record(z.string(), z.unknown()).nullish(),
  authorization: z
    .object({
      role: optionalText,
      evidence: z.object({ role: optionalText, principalType: optionalText }).nullish(),
    })
    .nullish(),
});
type ActorFields = z.infer<typeof actorFields>;

/** Kinds of entries that Azure writes about its own doings. */
const OF_AZURE = ['resourcehealth', 'servicehealth', 'autoscale', 'recommendation', 'security'];

/** Whether a person, an application (service principal, managed identity) or Azure itself acted. */
export function actorOf({ caller = '', category, claims, authorization }: ActorFields): ActivityEntry['actor'] {
  const has = (name: string): boolean => Boolean(claims?.[name]);
  const idtyp = String(claims?.idtyp ?? '').toLowerCase();
  if (idtyp === 'user') return 'person';
  if (idtyp === 'app') return 'application';
  // A person's token carries the id of the portal or tool as well, so the person is looked for first.
  if (caller.includes('@') || has(UPN) || has('upn')) return 'person';
  if (OF_AZURE.includes(category?.value?.toLowerCase() ?? '') || /^microsoft\./i.test(caller)) return 'azure';
  const principal = authorization?.evidence?.principalType?.toLowerCase();
  if (principal === 'user') return 'person';
  return principal === 'serviceprincipal' || has('appid') ? 'application' : 'unknown';
}

/** The role that let them act, as Azure names it; `undefined` where it names none. */
export function roleOf({ authorization }: ActorFields): string | undefined {
  return authorization?.evidence?.role ?? authorization?.role;
}
