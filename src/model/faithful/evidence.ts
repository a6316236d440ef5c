import { wordSet } from '../../text/word-list.ts';
import type { Allowances } from './allowances.ts';
import { plainLine } from './clean-text.ts';
import { governs } from './loaded-words.ts';
import { type Leap, leapsOf } from './pieces.ts';
import { splitSentences } from './split-sentences.ts';
import { hasDigit, isIdentifier, tokensOf, type WordOrMark } from './tokens.ts';

/** A sentence of an evidence line, with all that may be left out of it. */
export interface EvidenceSentence {
  readonly line: number;
  /** Its place in the line. */
  readonly place: number;
  readonly tokens: readonly WordOrMark[];
  readonly words: ReadonlySet<string>;
  /** Where a sentence that rests on it may begin: at its head, or after a lead-in. */
  readonly starts: readonly number[];
  /** Whether it is true without the sentence before it. */
  readonly standsAlone: boolean;
  /** Place of the first word that denies, weakens or restricts; `tokens.length` where none does. */
  readonly governedFrom: number;
  readonly leaps: ReadonlyMap<number, readonly Leap[]>;
}

const BULLET = /^\s*[-•–]\s+/;
const LEANING: ReadonlySet<string> = wordSet(`
   it its they their them this that these those which who he she so because therefore and but or then there both same
   il elle ils elles lui leur leurs son sa ses ce cela ça ceci cet cette ces qui que dont donc car et mais ou puis alors
   y parce deux même c' s'`);

function startsOf(tokens: readonly WordOrMark[], { leadIns }: Allowances): readonly number[] {
  const afterLeadIn = leadIns.flatMap((words) => {
    const next = tokens[words.length];
    const whole = words.every((word, at) => tokens[at]?.text === word);
    // What is left must have a subject of its own: a count or a name.
    return whole && next !== undefined && (hasDigit(next) || /^\p{Lu}/u.test(next.raw)) ? [words.length] : [];
  });
  return [0, ...afterLeadIn];
}

/** A later sentence of a line speaks of what the line began with, unless it begins with a name of its own. */
function standsAlone(tokens: readonly WordOrMark[], place: number): boolean {
  const [first] = tokens;
  if (first === undefined || first.kind === 'mark' || LEANING.has(first.text)) return false;
  return place === 0 || (isIdentifier(first) && hasDigit(first));
}

/** Every sentence of the lines, taken apart. */
export function evidenceOf(lines: readonly string[], allowed: Allowances): readonly EvidenceSentence[] {
  return lines.flatMap((text, line) =>
    splitSentences(plainLine(text).replace(BULLET, '')).map((sentence, place) => {
      const tokens = tokensOf(sentence);
      const governed = tokens.findIndex((token) => governs(token.text));
      return {
        line,
        place,
        tokens,
        words: new Set(tokens.filter((token) => token.kind === 'word').map((token) => token.text)),
        starts: startsOf(tokens, allowed),
        standsAlone: standsAlone(tokens, place),
        governedFrom: governed < 0 ? tokens.length : governed,
        leaps: leapsOf(tokens, allowed),
      };
    }),
  );
}
