import type { DeskCase } from '../../domain/case/case.ts';
import type { Claim } from '../../domain/case/claim.ts';
import type { Language } from '../../domain/core/language.ts';
import { regionDisplayName } from '../../domain/core/region.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import { modelWords } from '../model.ts';
import { keyWords, valueWords } from './finding-words.ts';
import { outside } from './outside-text.ts';

const LONGEST_QUOTE = 80;

interface ClaimWording {
  readonly knowledge: KnowledgeBase;
  readonly language: Language;
}

/** The value of a claimed fact as a person says it. */
export function claimValueText(
  { key, value }: Extract<Claim, { kind: 'finding' }>,
  { knowledge, language }: ClaimWording,
): string {
  return key === 'region' ? regionDisplayName(value) : valueWords(key, value, knowledge, language);
}

/** A claim as a person reads it. */
export function claimText(claim: Claim, voice: ClaimWording): string {
  const { knowledge, language } = voice;
  const words = modelWords(language);
  const titleOf = (fixId: string) => {
    const title = knowledge.articles.find(({ id }) => id === fixId)?.title;
    return title?.[language] ?? title?.en ?? fixId;
  };
  if (claim.kind === 'tried') return words.tried(titleOf(claim.fixId));
  if (claim.kind === 'article') return words.article(titleOf(claim.fixId));
  const said = claimValueText(claim, voice);
  const key = keyWords(claim.key, language);
  return claim.holds ? words.fact(key, said) : words.denied(key, said);
}

/** Words of a message, fit to be quoted in a line. */
export function quoteOf(words: string): string {
  return outside(words, LONGEST_QUOTE);
}

/** What a language model read in a case and nobody said yes or no to, one line each, with the words it was read from. */
export function unansweredLines({ claims = [] }: DeskCase, knowledge: KnowledgeBase, language: Language): string[] {
  return claims
    .filter(({ answer }) => answer === null || answer === 'unanswered')
    .map(({ claim, words }) =>
      modelWords(language).read(claimText(claim, { knowledge, language }), words === null ? null : quoteOf(words)),
    );
}
