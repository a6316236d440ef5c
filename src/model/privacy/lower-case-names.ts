import { comparable } from '../../text/fold.ts';
import type { Redactions } from './redactions.ts';

const WORD = "\\p{Ll}[\\p{Ll}\\p{M}\\d'’-]{1,40}";
/** What only people do: before it stands who does it. */
const DOES = [
  "(?:can['’]?t|cannot|can|gets?|got|sees?|says?|said|keeps?|reports?|complains?|called|calls?|tried|tries|lost|loses|has|had|is|was|still|won['’]?t|doesn['’]?t|couldn['’]?t)",
  "(?:n['’]arrive|ne peut|ne voit|ne reçoit|voit|reçoit|dit|signale|appelle|perd|a (?:un|une|le|la|des|juste)|a l['’](?=\\p{L})\\p{L}*|est (?:bloqué|coincé|déconnecté))",
].join('|');
/** At the head of a sentence or of a clause: one or two words, then what people do. */
const WHO_DOES = new RegExp(
  `(?:^|[.!?;:,\\n][ \\t]*|(?<![\\p{L}])(?:and|but|that|because|says|since|et|mais|que|car) )(${WORD})(?:([ \\t])(${WORD}))??[ \\t](?:${DOES})(?![\\p{L}])`,
  'gmu',
);
/** "Caller is bob from accounting", "c'est luc des achats". */
const WHO_IS = new RegExp(
  `(?<![\\p{L}])(?:(?:caller|user|person|it|this|employee|customer|usager|utilisateur|appelant|personne) (?:is|was|est|named|called)|it['’]s|c['’]est) (${WORD})(?= (?:from|in|at|of|de|du|des|chez|aux?)(?![\\p{L}])|[ \\t]*[,.;]|[ \\t]*$)`,
  'gimu',
);
/** "Her login is awong", "logon name awong". */
const LOGIN = new RegExp(
  `(?<![\\p{L}])(?:log[io]n|sign[- ]?in|user|account|compte|identifiant)(?: ?(?:name|id))?(?: is| est|:)? (${WORD.replace('\\p{Ll}', '[\\p{Ll}\\d]')})(?![\\p{L}\\p{N}@\\\\])`,
  'giu',
);
/** `alice.wong`, and no file, page or web address. */
const DOTTED =
  /(?<![\p{L}\p{N}@.\\/_-])(\p{Ll}[\p{Ll}\p{M}-]{1,30})\.(\p{Ll}[\p{Ll}\p{M}-]{1,30}\d{0,3})(?![\p{L}\p{N}@\\/(_-]|\.\p{L})/gu;
const NO_PERSON =
  /^(?:exe|dll|log|logs|msi|msix|txt|csv|json|ya?ml|xml|html?|aspx?|php|js|ts|ps1|psm1|bat|cmd|vhdx?|rdpw?|reg|ini|cfg|conf|zip|cab|pdf|docx?|xlsx?|png|jpe?g|md|com|net|org|io|ca|fr|local|internal|lan|corp|dev|app|eu|uk|us)$/;

/** A word that nobody has written in our texts, and long enough to be somebody. */
function isStrange(word: string, ordinary: ReadonlySet<string>): boolean {
  const bare = comparable(word).replace(/['’](?:s|t|re|ve|ll|m|d)$/, '');
  return bare.length > 2 && !bare.split(/['’-]/).every((part) => part.length < 3 || ordinary.has(part));
}

/**
 * People without a capital letter, by what stands beside them: before what people do, behind "caller is" and "login", and `first.last`. A word of
 * slang in such a place goes as well: it costs the model a word.
 */
export function hideLowerCaseNames(text: string, ordinary: ReadonlySet<string>, redactions: Redactions): void {
  const hide = (word: string | undefined, from: number): void => {
    if (word === undefined || !isStrange(word, ordinary) || !redactions.isFree(from, from + word.length)) return;
    redactions.hide(from, from + word.length, 'USER');
  };
  for (const match of text.matchAll(WHO_DOES)) {
    const [whole, first = '', gap = '', second] = match;
    const from = match.index + whole.indexOf(first);
    hide(first, from);
    if (second !== undefined && isStrange(first, ordinary)) hide(second, from + first.length + gap.length);
  }
  for (const pattern of [WHO_IS, LOGIN]) {
    for (const match of text.matchAll(pattern)) {
      const word = match[1] ?? '';
      hide(word, match.index + match[0].lastIndexOf(word));
    }
  }
  for (const { 0: whole, 1: first = '', 2: last = '', index } of text.matchAll(DOTTED)) {
    const strange = isStrange(first, ordinary) || isStrange(last, ordinary);
    if (strange && !NO_PERSON.test(last) && redactions.isFree(index, index + whole.length))
      redactions.hide(index, index + whole.length, 'USER');
  }
}
