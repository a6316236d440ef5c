import type { Activity, ChannelAccount, ConversationAccount, ResourceResponse } from 'botbuilder';
import { sendToConnector } from './connector-http.ts';

/** Puts the bot's token among the headers of a request, where the bot has one. Rejects when it cannot be had. */
export type Sign = (headers: Record<string, string>) => Promise<void>;

/** What is done in a conversation of the channel, by the names the SDK's adapter calls it. All reject with `ChannelError`, or as signing does. */
export interface ConnectorOperations {
  sendToConversation(conversationId: string, activity: Partial<Activity>): Promise<ResourceResponse>;
  replyToActivity(conversationId: string, activityId: string, activity: Partial<Activity>): Promise<ResourceResponse>;
  updateActivity(conversationId: string, activityId: string, activity: Partial<Activity>): Promise<ResourceResponse>;
  deleteActivity(conversationId: string, activityId: string): Promise<void>;
}

function account({ id, name, aadObjectId, role, properties }: ChannelAccount): object {
  return { id, name, aadObjectId, role, properties };
}

function place(conversation: ConversationAccount): object {
  const { isGroup, conversationType, tenantId } = conversation;
  return { ...account(conversation), isGroup, conversationType, tenantId };
}

/** The activity as it is sent: of people and places only the fields of the protocol go back, whatever else came with them. */
function sent({ from, recipient, conversation, ...activity }: Partial<Activity>): object {
  return {
    ...activity,
    ...(from && { from: account(from) }),
    ...(recipient && { recipient: account(recipient) }),
    ...(conversation && { conversation: place(conversation) }),
  };
}

/** The path of conversations under a channel's address, which may have a path and a query of its own. */
function conversationsAt(serviceUrl: string): (...parts: readonly string[]) => string {
  const { origin, pathname, search } = new URL(serviceUrl);
  const base = `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}v3/conversations`;
  return (conversationId, ...more) => {
    const path = [base, encodeURIComponent(conversationId), 'activities', ...more.map(encodeURIComponent)].join('/');
    return `${path}${search}`;
  };
}

/**
 * The way into the conversations at a channel's address, in place of the SDK's client for it: that one rebuilds each card field by field and sends it
 * through a dozen policies, which cost more than all the rest of sending a message, and it tries again on its own while the person waits.
 */
export function connectorOperations(serviceUrl: string, sign: Sign): ConnectorOperations {
  const at = conversationsAt(serviceUrl);
  const request = async (
    method: 'POST' | 'PUT' | 'DELETE',
    url: string,
    { activity, headers = {} }: { readonly activity?: Partial<Activity>; readonly headers?: Record<string, string> },
  ): Promise<string | undefined> => {
    await sign(headers);
    return await sendToConnector({ method, url, headers, ...(activity && { body: sent(activity) }) });
  };
  // The SDK's type promises an id; the channel does not always give one.
  const taken = (id: string | undefined) => ({ id }) as ResourceResponse;
  return {
    sendToConversation: async (conversation, activity) => taken(await request('POST', at(conversation), { activity })),
    replyToActivity: async (conversation, id, activity) => {
      const headers = { 'x-ms-conversation-id': conversation };
      return taken(await request('POST', at(conversation, id), { activity, headers }));
    },
    updateActivity: async (conversation, id, activity) =>
      taken(await request('PUT', at(conversation, id), { activity })),
    deleteActivity: async (conversation, id) => {
      await request('DELETE', at(conversation, id), {});
    },
  };
}
