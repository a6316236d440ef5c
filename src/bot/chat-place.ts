import type { ChatPlace } from '../domain/chat-place.ts';

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
