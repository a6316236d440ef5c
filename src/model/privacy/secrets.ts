import { GUID } from '../../text/guid.ts';
import { SECRET_PATTERNS } from '../../text/secret-patterns.ts';
import type { Redactions } from './redactions.ts';

const RUN = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{32,}={0,2}/g;
/** What is long too, and no secret: it is hidden as an id. */
const ID_INSIDE = new RegExp(`${GUID}|S-1-\\d+(?:-\\d+)+`, 'gi');
const PIECES = /[A-Z]?[a-z]+|[A-Z]+|\d+/g;

/** Chance changes between capitals, small letters and digits every second sign; words and names do not. */
function looksRandom(run: string): boolean {
  const rest = run.replace(ID_INSIDE, '');
  if (rest.length < 32) return false;
  if (/[0-9a-f]{32}/i.test(rest)) return true;
  const slashes = rest.split('/').length - 1;
  if (slashes > rest.length / 12) return false;
  const pieces = rest.match(PIECES) ?? [];
  if (pieces.some((piece) => piece.length >= 25)) return true;
  const signs = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const oneCase = rest === rest.toLowerCase() || rest === rest.toUpperCase();
  const longestAllowed = /[-_/+]/.test(rest) ? (oneCase ? 2.6 : 3.6) : 4.5;
  return pieces.length > 0 && signs / pieces.length < longestAllowed;
}

/** Passwords behind their name, tokens, keys, signatures and every long run without sense: all that never leaves the house. */
export function hideSecrets(text: string, ordinary: ReadonlySet<string>, redactions: Redactions): void {
  for (const rule of SECRET_PATTERNS) {
    for (const match of text.matchAll(rule)) {
      const from = match.index + (match[1]?.length ?? 0);
      const to = match.index + match[0].length;
      // What was no secret before its names were hidden is none afterwards.
      if (!redactions.hasPlaceholder(from, to)) redactions.hide(from, to, 'KEY');
    }
  }
  for (const match of text.matchAll(RUN)) {
    const to = match.index + match[0].length;
    if (!looksRandom(match[0]) || ordinary.has(match[0].toLowerCase())) continue;
    if (!redactions.hasPlaceholder(match.index, to)) redactions.hide(match.index, to, 'KEY');
  }
}
