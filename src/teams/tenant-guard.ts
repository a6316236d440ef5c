import type { Activity, ConversationReference } from 'botbuilder';

/** Why nothing is answered although the token holds, and the first tenant that was named and is not allowed, as it was named. */
export type TurnedAway =
  | { readonly why: 'foreign-tenant'; readonly tenant: string }
  | { readonly why: 'no-tenant' | 'no-person'; readonly tenant: null };

/** Entra tenant ids in small letters. */
type Tenants = readonly string[];
type NamedTenants = readonly (string | null | undefined)[];

/** What the channel tells by itself, about a chat and not for a person. */
const WITHOUT_PERSON: readonly (string | undefined)[] = ['conversationUpdate', 'installationUpdate'];

function foreign(named: NamedTenants, allowed: Tenants): TurnedAway | null {
  const tenant = named.find((one) => typeof one === 'string' && !allowed.includes(one.toLowerCase()));
  return typeof tenant === 'string' ? { why: 'foreign-tenant', tenant } : null;
}

/**
 * Who is not answered. A token says only that the channel sent an activity; any tenant where somebody added the bot may be behind it. Every place
 * that names a tenant must name an allowed one, at least one place must, and what a person sends must name the person. `null`: it may go on.
 */
export function turnedAway(
  { type, conversation, channelData, from }: Pick<Activity, 'type' | 'conversation' | 'channelData' | 'from'>,
  allowed: Tenants,
): TurnedAway | null {
  const named: NamedTenants = [conversation.tenantId, channelData?.tenant?.id];
  const away = foreign(named, allowed);
  if (away !== null) return away;
  if (named.every((one) => (one ?? null) === null)) return { why: 'no-tenant', tenant: null };
  const person = from?.aadObjectId?.trim() ?? '';
  return person !== '' || WITHOUT_PERSON.includes(type) ? null : { why: 'no-person', tenant: null };
}

/** Whose conversation is spoken to no more: a tenant may be taken off the list while the bot still has something to tell it. */
export function silenced({ conversation }: Partial<ConversationReference>, allowed: Tenants): TurnedAway | null {
  return foreign([conversation?.tenantId], allowed);
}
