import type { HostPool } from '../../domain/fleet/fleet.ts';
import type { UserSession } from '../../domain/fleet/user-session.ts';
import { askedUser, isAskedUser, NO_USER } from '../asked-user.ts';
import { ReadEndedError } from './answer-failure.ts';
import type { ArmReader } from './arm-reader.ts';
import { mapped } from './mapped-items.ts';
import { userSessionBody } from './user-session-body.ts';

/** A text inside an OData filter: it cannot end the quotes it stands in. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * The sessions of one user in one pool. Azure filters by the whole principal name only; a bare name is looked for in the whole list. What comes
 * back is compared again, so that a filter nobody heeded shows no other person's session. A text that names nobody throws, garbled.
 */
export async function readUserSessions(reader: ArmReader, pool: HostPool, user: string): Promise<UserSession[]> {
  const asked = askedUser(user);
  if (asked === undefined) throw new ReadEndedError({ why: 'garbled', detail: NO_USER });
  const filter = asked.kind === 'principal' ? { filter: `userPrincipalName eq ${quoted(asked.name)}` } : {};
  const items = await reader.list((clients) =>
    clients.desktops(pool.subscriptionId).userSessions.listByHostPool(pool.resourceGroup, pool.name, filter),
  );
  const sessions = mapped(items, userSessionBody(pool.name), 'user session');
  return sessions.filter((session) => isAskedUser(asked, session.user));
}
