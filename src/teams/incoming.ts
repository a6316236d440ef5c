import type { Activity } from 'botbuilder';
import type { PressedPayload, TextAct } from '../domain/conversation/say.ts';
import { readButton } from './button-payload.ts';

/** What an activity is to us. `ignored`: nothing to do and nothing to say, e.g. a reaction, an edit, somebody typing. */
export type Incoming =
  /** `pressed`: a card sent it, from a button or a field. `act`: what the button says is to be done with it. */
  | {
      readonly kind: 'typed';
      readonly text: string;
      readonly picture: boolean;
      readonly pressed: boolean;
      readonly act?: TextAct;
    }
  | { readonly kind: 'button'; readonly payload: PressedPayload }
  | { readonly kind: 'arrived' }
  | { readonly kind: 'unreadable'; readonly what: 'picture' | 'file' | 'nothing' | 'too-long' | 'dead-button' }
  | { readonly kind: 'ignored' };

/** What is worth a turn. */
export type Handled = Exclude<Incoming, { kind: 'ignored' }>;

/** Longest text that is read (UTF-16 units). Teams cuts messages at about 28 KB itself. */
export const TEXT_LIMIT = 28_000;

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

type Attached = 'picture' | 'file' | 'nothing';

function attached(activity: Activity): Attached {
  const attachments = activity.attachments ?? [];
  const isPicture = (type: string, content: unknown) =>
    type.startsWith('image/') || (type === 'text/html' && typeof content === 'string' && /<img\b/i.test(content));
  if (attachments.some((one) => isPicture(one.contentType ?? '', one.content))) return 'picture';
  // Teams repeats every formatted message as an HTML attachment.
  return attachments.some((one) => one.contentType !== 'text/html') ? 'file' : 'nothing';
}

function message(activity: Activity): Incoming {
  const text = withoutMention(activity);
  const value: unknown = activity.value;
  if (typeof value === 'object' && value !== null) {
    const pressed = readButton(value);
    if (pressed.kind === 'button') return pressed;
    if (pressed.kind === 'typed') return typedText(pressed.text, { pressed: true, act: pressed.act });
    if (text === '') return { kind: 'unreadable', what: 'dead-button' };
  }
  return text === ''
    ? { kind: 'unreadable', what: attached(activity) }
    : typedText(text, { picture: attached(activity) === 'picture' });
}

function typedText(
  text: string,
  {
    picture = false,
    pressed = false,
    act,
  }: { readonly picture?: boolean; readonly pressed?: boolean; readonly act?: TextAct | undefined },
): Incoming {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'unreadable', what: 'nothing' };
  return trimmed.length > TEXT_LIMIT
    ? { kind: 'unreadable', what: 'too-long' }
    : { kind: 'typed', text: trimmed, picture, pressed, ...(act === undefined ? {} : { act }) };
}

/**
 * Whether somebody should be welcomed. In a chat of two Teams names only the bot as the new member; in a group everybody who joins later would get
 * the card again, so there only the bot's own arrival counts.
 */
function arrival(activity: Activity): Incoming {
  const members = activity.membersAdded ?? [];
  const group = ['groupChat', 'channel'].includes(activity.conversation.conversationType ?? '');
  const counts = group ? members.some((member) => member.id === activity.recipient.id) : members.length > 0;
  return counts ? { kind: 'arrived' } : { kind: 'ignored' };
}

/** Reads an activity that the guard let in. Pure. */
export function incoming(activity: Activity): Incoming {
  if (activity.type === 'message') return message(activity);
  if (activity.type === 'conversationUpdate') return arrival(activity);
  return { kind: 'ignored' };
}
