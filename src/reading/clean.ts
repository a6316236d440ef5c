const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const WIDE_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g;
const MENTION = /<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>/gi;
const FENCED_TAG = /<\/?(?:pre|blockquote|codeblock)\b[^<>]{0,500}>/gi;
const BLOCK_TAG = /<\/?(?:p|div|br|li|ul|ol|tr|table|tbody|h[1-6]|hr|section)\b[^<>]{0,500}>/gi;
const INLINE_TAG =
  /<\/?(?:a|b|i|u|s|em|strong|span|font|code|img|td|th|emoji|attachment|systemeventmessage|sub|sup|small|mark|at)\b[^<>]{0,1000}>/gi;
const ENTITY = /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi;

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '\u2019',
  lsquo: '\u2018',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  icirc: 'î',
  ugrave: 'ù',
};

function decodedEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED_ENTITIES[name.toLowerCase()] ?? whole;
  const hex = name[1] === 'x' || name[1] === 'X';
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
}

/**
 * A message as its writer saw it: no mentions, no HTML of Teams, no invisible characters, plain spaces. Quotations and preformatted blocks
 * become fenced blocks.
 */
export function cleanMessage(raw: string): string {
  const visible = raw.normalize('NFC').replace(INVISIBLE, '').replace(MENTION, ' ');
  const plain = visible.includes('<')
    ? visible.replace(FENCED_TAG, '\n```\n').replace(BLOCK_TAG, '\n').replace(INLINE_TAG, '')
    : visible;
  const decoded = plain.includes('&') ? plain.replace(ENTITY, decodedEntity).replace(INVISIBLE, '') : plain;
  return decoded.replace(/\r\n?/g, '\n').replace(WIDE_SPACE, ' ').trim();
}
