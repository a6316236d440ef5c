import type { Mention } from './mention.ts';
import { ENGLISH_STAGES } from './stage-ways-english.ts';
import { FRENCH_STAGES } from './stage-ways-french.ts';
import type { Words } from './tokens.ts';

const READERS = [...ENGLISH_STAGES, ...FRENCH_STAGES].map(({ stage, needs, says }) => ({
  stage,
  needs: needs === '' ? [''] : needs.split('|'),
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${says})(?![\\p{L}\\p{N}])`, 'gu'),
}));

/**
 * Where it stops, from whole ways of saying it ("not a soul can get on", "plus personne à Laval peut ouvrir son bureau"). Phrases of the knowledge
 * base are met word by word; these leave room for what people put in between.
 */
export function stagesIn({ folded }: Words): Mention[] {
  return READERS.filter(({ needs }) => needs.some((part) => folded.includes(part))).flatMap(({ stage, pattern }) =>
    [...folded.matchAll(pattern)].map((match) => ({
      key: 'stage',
      value: stage,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
}
