import { matchesIn } from '../../text/matches.ts';
import type { Words } from '../../text/tokens.ts';
import type { Mention } from '../text/mention.ts';

const HEAD = /\bsession ?name\s+(?:username|utilisateur)\s+id\b/u;
const OWN_LINE = /\brdp-tcp(?:#\d+)?\s|\bconsole\s/u;
/** A listener has no user: its number follows its name. */
const STACK_LINE = /\brdp-sxs[\w-]*\s+(\d{4,})\s+(\p{L}+)/gu;

/** What a pasted `qwinsta` table says of the stack's listener: a line `rdp-sxs…` in state Listen, in another state, or no such line. */
export function sessionTablesIn({ folded }: Words): Mention[] {
  const head = HEAD.exec(folded);
  const lines = matchesIn(folded, STACK_LINE);
  if (lines.length === 0 && (head === null || /\brdp-sxs/.test(folded))) return [];
  const from = lines[0]?.index ?? head?.index ?? 0;
  const to = from + (lines[0] ?? head ?? [''])[0].length;
  if (lines.length > 0) {
    const listens = lines.some((line) => line[2]?.startsWith('listen') || line[2]?.startsWith('ecout'));
    return [{ key: 'listener', value: listens ? 'listening' : 'not-listening', from, to }];
  }
  return OWN_LINE.test(folded.slice(from)) ? [{ key: 'listener', value: 'missing', from, to }] : [];
}
