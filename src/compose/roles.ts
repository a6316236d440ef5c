import type { Config } from '../config/config.ts';
import type { DeskRole } from '../domain/conversation/desk-role.ts';

/**
 * Who is what, by Entra object id. Whoever is not listed is an agent. An anonymous bot knows nobody and serves only this machine: whoever tries it
 * out may see everything.
 */
export function roleOf({ bot, roles }: Config): (objectId: string | undefined) => DeskRole {
  return (objectId) => {
    if (bot.kind === 'anonymous') return 'engineer';
    const id = objectId?.toLowerCase();
    if (id === undefined) return 'agent';
    if (roles.engineers.includes(id)) return 'engineer';
    return roles.leads.includes(id) ? 'lead' : 'agent';
  };
}
