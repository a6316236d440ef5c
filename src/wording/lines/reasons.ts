import type { Language } from '../../domain/core/language.ts';
import { regionDisplayName } from '../../domain/core/region.ts';
import type { Reason } from '../../domain/knowledge/diagnosis.ts';
import type { Finding } from '../../domain/knowledge/finding.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import { sentences } from '../sentences.ts';
import { keyWords, valueWords } from './finding-words.ts';

/** More facts than this in one line are not read. */
const MOST_FACTS = 3;

/** What speaks for a candidate, strongest first, as short lines; what speaks against it after that. Priors are left out: they are no reason. */
export function reasonLines(reasons: readonly Reason[], language: Language, knowledge: KnowledgeBase): string[] {
  const words = sentences(language).findings;
  const counted = reasons.filter((reason) => reason.code !== 'prior' && reason.weight !== 0);
  const ordered = [...counted].sort((a, b) => b.weight - a.weight);
  return ordered.map((reason) => {
    if (reason.code !== 'finding') return words.closeWords;
    const value = valueWords(reason.key, reason.value, knowledge, language);
    const fact = words.fact(keyWords(reason.key, language), value, reason.holds, reason.from);
    return reason.weight < 0 ? words.against(fact) : fact;
  });
}

/** Facts in one line, as news: each with its label, the first few of them. */
export function factsLine(facts: readonly Finding[], language: Language, knowledge: KnowledgeBase): string {
  const words = sentences(language).findings;
  const named = facts.map(({ key, value, holds, from }) =>
    words.news(
      keyWords(key, language),
      key === 'region' ? regionDisplayName(value) : valueWords(key, value, knowledge, language),
      holds,
      from,
    ),
  );
  return [...new Set(named)].slice(0, MOST_FACTS).join('; ');
}
