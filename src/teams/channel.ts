import type { Activity, TurnContext } from 'botbuilder';
import { type Channel, ChannelError, type Message } from '../conversation/channel.ts';

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
  };
}
