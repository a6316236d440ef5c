import type { Channel, Message } from './channel.ts';

/** Puts a message into a conversation: in place of the message `replaces`, or as a new one; gives the id it stands under. */
export type Send = (message: Message, replaces: string | undefined) => Promise<string | undefined>;

/** Puts messages straight into a channel. */
export function sendingTo(channel: Channel): Send {
  return (message, replaces) => (replaces === undefined ? channel.say(message) : channel.update(replaces, message));
}
