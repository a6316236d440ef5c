import { decodeEntities } from '../../text/html-entities.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const WIDE_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g;
const MENTION = /<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>/gi;
const FENCED_TAG = /<\/?(?:pre|blockquote|codeblock)\b[^<>]{0,500}>/gi;
const BLOCK_TAG = /<\/?(?:p|div|br|li|ul|ol|tr|table|tbody|h[1-6]|hr|section)\b[^<>]{0,500}>/gi;
const INLINE_TAG =
  /<\/?(?:a|b|i|u|s|em|strong|span|font|code|img|td|th|emoji|attachment|systemeventmessage|sub|sup|small|mark|at)\b[^<>]{0,1000}>/gi;
/**
 * A message as its writer saw it: no mentions, no HTML of Teams, no invisible characters, plain spaces. Quotations and preformatted blocks
 * become fenced blocks.
 */
export function cleanMessage(raw: string): string {
  const visible = raw.normalize('NFC').replace(INVISIBLE, '').replace(MENTION, ' ');
  const plain = visible.includes('<')
    ? visible.replace(FENCED_TAG, '\n```\n').replace(BLOCK_TAG, '\n').replace(INLINE_TAG, '')
    : visible;
  const decoded = decodeEntities(plain).replace(INVISIBLE, '');
  return decoded.replace(/\r\n?/g, '\n').replace(WIDE_SPACE, ' ').trim();
}
