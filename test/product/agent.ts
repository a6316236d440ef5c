import { randomUUID } from 'node:crypto';
import { type ConnectorStandin, startConnectorStandin, type TakenActivity } from '../standins/connector/server.ts';

/** A support agent who talks to the product over the Bot Framework protocol, with a stand-in for the channel. */
export interface Agent {
  readonly connector: ConnectorStandin;
  /** Sends an activity; gives the HTTP status and the body. */
  send(activity: Readonly<Record<string, unknown>>): Promise<{ status: number; body: string }>;
  /** Types a message and gives all text that came back, cards included. Rejects when the product refuses it. */
  type(text: string): Promise<string>;
  /** Presses the button of the newest cards that has this label. */
  press(label: string): Promise<string>;
  close(): Promise<void>;
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

function buttons(value: unknown): { title: string; data: unknown }[] {
  if (Array.isArray(value)) return value.flatMap(buttons);
  if (typeof value !== 'object' || value === null) return [];
  const { title, data } = value as { title?: unknown; data?: unknown };
  const own = typeof title === 'string' && data !== undefined ? [{ title, data }] : [];
  return [...own, ...Object.values(value).flatMap(buttons)];
}

/** Everything readable in what the product sent. */
export function words(sent: readonly TakenActivity[]): string {
  return sent.flatMap((one) => [one.text ?? '', ...strings(one.attachments)]).join('\n');
}

/** Opens a conversation with a product. The same `conversation` and connector go on in the same conversation. */
export async function openAgent(
  messagesUrl: () => string,
  conversation = `conversation-${randomUUID()}`,
): Promise<Agent> {
  const connector = await startConnectorStandin();
  const send = async (activity: Readonly<Record<string, unknown>>) => {
    const response = await fetch(messagesUrl(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: randomUUID(),
        channelId: 'msteams',
        serviceUrl: connector.serviceUrl,
        from: { id: 'agent-1' },
        recipient: { id: 'bot-1' },
        conversation: { id: conversation },
        ...activity,
      }),
    });
    return { status: response.status, body: await response.text() };
  };
  const turn = async (activity: Readonly<Record<string, unknown>>): Promise<string> => {
    const before = connector.taken.length;
    const { status, body } = await send(activity);
    if (status >= 300) throw new Error(`the product answered ${status}: ${body}`);
    return words(connector.taken.slice(before));
  };
  return {
    connector,
    send,
    type: (text) => turn({ text }),
    press: (label) => {
      const button = connector.taken.flatMap((one) => buttons(one.attachments)).findLast((one) => one.title === label);
      if (button === undefined) throw new Error(`no button "${label}"`);
      return turn({ value: button.data });
    },
    close: () => connector.close(),
  };
}
