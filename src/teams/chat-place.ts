import type { Activity } from 'botbuilder';
import type { ChatPlace } from '../domain/conversation/chat-place.ts';
import type { TimeZone } from '../domain/core/time-zone.ts';

/** Where a conversation lives, by the channel's word for it. A word that is new to us counts as a channel: others may read along. */
export function chatPlace(conversationType: string | undefined): ChatPlace {
  switch (conversationType?.toLowerCase()) {
    case undefined:
    case '':
    case 'personal':
      return 'personal';
    case 'groupchat':
      return 'group';
    default:
      return 'channel';
  }
}

/** The clock of the person where nobody else reads along; Teams sends its IANA name with every message. */
export function timeZoneOf({ localTimezone, conversation }: Activity): TimeZone {
  return chatPlace(conversation.conversationType) === 'personal' && localTimezone !== '' ? localTimezone : undefined;
}
