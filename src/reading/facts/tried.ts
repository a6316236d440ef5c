import { matchesIn } from '../../text/matches.ts';
import type { Words } from '../../text/tokens.ts';
import { TRIED_FIXES } from './tried-fixes.ts';

const BETWEEN = "(?:\\s+(?!and |but |et |mais |not )[\\p{L}\\p{N}'/-]+){0,4}?\\s+";
const ARTICLE = "(?:(?:the|a|my|his|her|their|our|le|la|les|un|une|son|sa|mon|ma)\\s|l'|d')?";
const PATTERNS = TRIED_FIXES.map(({ fixId, done, to }) => ({
  fixId,
  // Both halves have to be there at all; most texts hold neither, and looking for them alone is quick.
  done: new RegExp(done, 'u'),
  to: new RegExp(to, 'u'),
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(?:${done})${BETWEEN}${ARTICLE}(?:${to})|(?:${to})(?:\\s+(?:is|was|has|have|been|already|had|est|a|ete|deja|and|access))*\\s+(?:${done}))(?![\\p{L}\\p{N}])`,
    'gu',
  ),
}));

const NOT_DONE_BEFORE =
  /(?:\b(?:not|never|no|without|haven'?t|hasn'?t|hadn'?t|didn'?t|don'?t|wasn'?t|isn'?t|yet to|should|shall|can|could|must|may|might|would|will|need(?:s)? to|have to|how (?:do|to|can)|want to|going to|if|before|try|pas|jamais|sans|dois|doit|faut|faudrait|peux|peut|avant|ni|comment)\b[\p{L}\s',]{0,24}|\bto\s+)$/u;
const ASKED_WHETHER =
  /^\s*(?:do|does|did|should|shall|can|could|must|may|will|would|has|have|is|est-ce)\b(?!.*\b(?:already|deja)\b)/;
const FINISHED =
  /(?:ed|ing|gave|given|set|new|reset|made sure|rejoint|mis a jour|[eéès]{1,2}s?|defini|exclu|ouvert|vide)\b/;
const TRIED_BEFORE = /\b(?:tried|trying|already|did|done|after|essaye|tente|deja|apres|attempted)\b[^.?!\n]{0,30}$/;

const TRIED_JUST_BEFORE = /\b(?:tried|attempted|essaye|tente)\s(?:to |de |d')?$/;

function sentenceStart(text: string, position: number): number {
  return (
    Math.max(
      text.lastIndexOf('.', position - 1),
      text.lastIndexOf('?', position - 1),
      text.lastIndexOf('\n', position - 1),
    ) + 1
  );
}

/** Fix ids of what the writer says was done. Questions, plans and "not yet" do not count. */
export function triedIn({ folded }: Words): string[] {
  const tried = PATTERNS.filter(
    ({ done, to, pattern }) =>
      done.test(folded) &&
      to.test(folded) &&
      matchesIn(folded, pattern).some((match) => {
        const start = sentenceStart(folded, match.index);
        const before = folded.slice(Math.max(start, match.index - 60), match.index);
        if (TRIED_JUST_BEFORE.test(before)) return true;
        if (
          NOT_DONE_BEFORE.test(before) ||
          (ASKED_WHETHER.test(folded.slice(start, start + 40)) && before.trim().length < 30)
        )
          return false;
        return TRIED_BEFORE.test(before) || FINISHED.test(match[0]);
      }),
  );
  return [...new Set(tried.map(({ fixId }) => fixId))];
}
