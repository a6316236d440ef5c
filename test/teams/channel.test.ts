import type { ConversationReference } from 'botbuilder';
import { DeskAdapter } from '../../src/teams/adapter.ts';
import { botChannel } from '../../src/teams/channel.ts';
import { type ChannelFault, type ChannelPlace, describeChannel } from '../conversation/channel-contract.ts';
import { type ConnectorFault, startConnectorStandin, type TakenActivity } from '../standins/connector/server.ts';

const LOG = { info: () => {}, warn: () => {}, error: () => {} };

function connectorFault(fault: ChannelFault): ConnectorFault {
  if (typeof fault === 'object') return { status: 429, retryAfter: fault.busyForMs / 1_000 };
  return ({ refuses: { status: 403 }, 'is busy': { status: 429 }, breaks: { status: 500 }, silence: 'drop' } as const)[
    fault
  ];
}

/** What stands in the chat after everything that the connector took. */
function shown(taken: readonly TakenActivity[]) {
  const chat = new Map<string | undefined, TakenActivity>();
  taken.forEach((one, index) => {
    if (one.method === 'DELETE') chat.delete(one.target);
    else if (one.type === 'message') chat.set(one.method === 'PUT' ? one.target : `reply-${index + 1}`, one);
  });
  return [...chat.values()].map(({ text, summary, attachments: [card] }) =>
    card === undefined ? { text: text ?? '' } : { text: summary ?? '', card: card.content },
  );
}

async function newPlace(): Promise<ChannelPlace> {
  const connector = await startConnectorStandin();
  const adapter = new DeskAdapter({ kind: 'anonymous' }, LOG, () => '2026-11-20T10:00:00.000Z');
  const reference: Partial<ConversationReference> = {
    serviceUrl: connector.serviceUrl,
    channelId: 'msteams',
    conversation: { id: 'conversation-1', name: '', isGroup: false, conversationType: 'personal' },
    bot: { id: 'bot-1', name: 'Desk' },
    user: { id: 'user-1', name: 'Agent One' },
  };
  return {
    speak: async (work) => {
      let value: { readonly given: Awaited<ReturnType<typeof work>> } | undefined;
      await adapter.resume(reference, async (context) => {
        value = { given: await work(botChannel(context)) };
      });
      if (value === undefined) throw new Error('the work was never begun');
      return value.given;
    },
    seen: () => shown(connector.taken),
    typed: () => connector.taken.filter(({ type }) => type === 'typing').length,
    meet: (fault) => {
      connector.fault = () => (fault === undefined ? undefined : connectorFault(fault));
    },
    attach: (file) => ({ kind: 'inline', url: connector.picture(file) }),
    freeze: () => {
      connector.fault = ({ method }) => (method === 'PUT' ? { status: 404 } : undefined);
    },
    close: () => connector.close(),
  };
}

describeChannel('a conversation of the Bot Framework', newPlace);
