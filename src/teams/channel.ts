import type { Activity, TurnContext } from 'botbuilder';
import { type Channel, ChannelError, type Message } from '../conversation/channel.ts';
import type { PictureSource } from './attached-pictures.ts';
import { downloadPicture } from './picture-download.ts';
import { wayTo } from './picture-way.ts';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

function activityOf({ text, card }: Message): Partial<Activity> {
  if (card === undefined) return { type: 'message', text };
  return { type: 'message', summary: text, attachments: [{ contentType: CARD_TYPE, content: card }] };
}

/** Whether the channel will never change that message again. */
function cannotBeChanged(error: unknown): boolean {
  const status = error instanceof ChannelError ? error.status : undefined;
  return status !== undefined && status < 500 && status !== 429;
}

/** The part of the SDK's client for the channel that signs what it sends. */
interface SigningClient {
  readonly credentials: { signRequest(request: { readonly headers: Map<string, string> }): Promise<unknown> };
}

/** What the bot proves itself to the channel with, in this turn. */
async function ownProof({ adapter, turnState }: TurnContext): Promise<ReadonlyMap<string, string>> {
  const client: SigningClient = turnState.get(adapter.ConnectorClientKey);
  const headers = new Map<string, string>();
  await client.credentials.signRequest({ headers });
  return headers;
}

/** One conversation of the Bot Framework, as long as its turn lasts. */
export function botChannel(context: TurnContext): Channel {
  const say = async (message: Message): Promise<string | undefined> => {
    // The SDK's type promises an answer with an id; a buffered reply has none.
    const taken: { readonly id?: string } | undefined = await context.sendActivity(activityOf(message));
    return taken?.id;
  };
  return {
    say,
    async update(id, message) {
      try {
        await context.updateActivity({ ...activityOf(message), id });
        return id;
      } catch (error) {
        if (cannotBeChanged(error)) return await say(message);
        throw error;
      }
    },
    remove: (id) => context.deleteActivity(id),
    async typing() {
      await context.sendActivity({ type: 'typing' });
    },
    async picture(source, signal) {
      const { serviceUrl } = context.activity;
      // Only what `attachedTo` gave a turn comes back here.
      const way = wayTo(source as PictureSource, serviceUrl);
      if (way === null) return { kind: 'failed', why: 'not-fetched', detail: 'its address is not one of the channel' };
      return await downloadPicture(way, () => ownProof(context), signal);
    },
  };
}
