import { type Activity, TurnContext } from 'botbuilder';
import { type Came, fromCard, type Incoming, typed } from '../conversation/incoming.ts';
import { attachedTo } from './attached-pictures.ts';
import { channelLanguage } from './channel-language.ts';
import { chatPlace, timeZoneOf } from './chat-place.ts';

const MENTION_TAGS = /<at\b[^>]*>(.*?)<\/at>/gis;

/** The text without the mention of the bot; other mentions keep their name. */
function withoutMention(activity: Activity): string {
  const mentions = (activity.entities ?? []).filter((entity) => entity.type?.toLowerCase() === 'mention');
  const ours = mentions.filter((entity) => entity.mentioned?.id === activity.recipient.id);
  let text = activity.text ?? '';
  for (const entity of ours) {
    if (typeof entity.text === 'string' && entity.text !== '') text = text.replaceAll(entity.text, ' ');
  }
  return text.replace(MENTION_TAGS, '$1').trim();
}

function message(activity: Activity): Came {
  const text = withoutMention(activity);
  const value: unknown = activity.value;
  if (typeof value === 'object' && value !== null) {
    const pressed = fromCard(value);
    if (pressed.kind !== 'unreadable' || pressed.what !== 'dead-button' || text === '') return pressed;
  }
  const { pictures, file } = attachedTo(activity);
  if (text === '' && pictures.length === 0) return { kind: 'unreadable', what: file ? 'file' : 'nothing' };
  return typed(text, { pictures });
}

/**
 * Whether somebody should be welcomed. In a chat of two Teams names only the bot as the new member; in a group everybody who joins later would get
 * the card again, so there only the bot's own arrival counts.
 */
function arrival(activity: Activity): Came | null {
  const members = activity.membersAdded ?? [];
  const group = ['groupChat', 'channel'].includes(activity.conversation.conversationType ?? '');
  const counts = group ? members.some((member) => member.id === activity.recipient.id) : members.length > 0;
  return counts ? { kind: 'arrived' } : null;
}

/** What a person did, from an activity that the guard let in; `null` where there is nothing to do and nothing to say, e.g. a reaction, an edit, somebody typing. Pure. */
export function cameWith(activity: Activity): Came | null {
  if (activity.type === 'message') return message(activity);
  if (activity.type === 'conversationUpdate') return arrival(activity);
  return null;
}

/** An activity that the guard let in, in the words of every channel; `null` where nobody did anything. Pure. */
export function incomingFrom(activity: Activity): Incoming | null {
  const came = cameWith(activity);
  if (came === null) return null;
  const { id, conversation, from } = activity;
  return {
    id: typeof id === 'string' ? id : undefined,
    conversation: conversation.id,
    place: chatPlace(conversation.conversationType),
    person: { id: from?.id, name: from?.name?.trim() || null, directoryId: from?.aadObjectId },
    language: channelLanguage(activity.locale),
    timeZone: timeZoneOf(activity),
    reference: TurnContext.getConversationReference(activity),
    came,
  };
}
