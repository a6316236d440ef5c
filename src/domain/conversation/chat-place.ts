/** Where a conversation lives: alone with the bot, or where others read along. */
export const CHAT_PLACES = ['personal', 'group', 'channel'] as const;
export type ChatPlace = (typeof CHAT_PLACES)[number];
