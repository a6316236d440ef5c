import type { Finding } from '../domain/knowledge/finding.ts';
import { type FindingNatures, isContext } from '../domain/knowledge/finding-nature.ts';
import type { HeardTrouble } from '../domain/knowledge/heard-trouble.ts';
import type { TextMatch } from '../domain/knowledge/knowledge-base.ts';
import {
  HEARD_POWER,
  HEARD_SHARE,
  LEAST_HEARD,
  LEAST_SHARE,
  OTHERS_LOG_ODDS,
  SHORT_WORDS,
  UNTOLD_LOG_ODDS,
  WORDS_SHARE,
} from './strengths.ts';

/** How much what is heard counts, 0 to 1: what was learned are short messages. */
function trust({ words }: HeardTrouble): number {
  return Math.max(LEAST_HEARD, Math.min(1, SHORT_WORDS / words));
}

/**
 * How close a text comes to each article, 0 to 1, by its words and by what was heard in it. The longer it is, the more its words count; where nothing
 * was learned, they count alone.
 */
export function closeness(text: readonly TextMatch[], heard: HeardTrouble | undefined): readonly TextMatch[] {
  if (heard === undefined) return text;
  const near = new Map(text.map(({ id, similarity }) => [id, similarity]));
  const clear = new Map([...heard.articles].filter(([, share]) => share >= LEAST_SHARE));
  const trusted = trust(heard);
  // Where no article is heard at all, words are all there is.
  const heardAny = [...heard.articles.values()].reduce((sum, share) => sum + share, 0);
  const words = 1 - trusted * heardAny * (1 - WORDS_SHARE);
  return [...new Set([...near.keys(), ...clear.keys()])].map((id) => {
    const told = (clear.get(id) ?? 0) ** HEARD_POWER;
    return { id, similarity: Math.min(1, words * (near.get(id) ?? 0) + trusted * HEARD_SHARE * told) };
  });
}

/** How far something is likelier than not, 0 to 1. */
function surplus(share: number): number {
  return Math.max(0, 2 * share - 1);
}

/**
 * Log odds that what is heard adds to "no documented fix": it is the matter of others, or tells no trouble. The latter is no evidence any more once
 * something that is wrong is known.
 */
export function againstAnyFix(
  heard: HeardTrouble | undefined,
  findings: readonly Finding[],
  natures: FindingNatures,
): number {
  if (heard === undefined) return 0;
  const told = findings.some(({ key, value, holds }) => holds && !isContext(natures, key, value));
  return OTHERS_LOG_ODDS * surplus(heard.others) + (told ? 0 : UNTOLD_LOG_ODDS * surplus(heard.none));
}
