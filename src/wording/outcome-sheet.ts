import type { FixOutcomes } from '../domain/fix-outcomes.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Language } from '../domain/language.ts';
import type { UtcTime } from '../domain/time.ts';
import { outside } from './outside-text.ts';
import { sentences } from './sentences.ts';
import type { SheetWords } from './sheets.ts';
import { chatMoments } from './when.ts';

const MOST_FIXES = 12;

/** How the fixes of a time ended, the most proposed first. `days`: how far back it looks. */
export function outcomeSheet(
  { fixes, cases, days }: { readonly fixes: readonly FixOutcomes[]; readonly cases: number; readonly days: number },
  knowledge: Pick<KnowledgeBase, 'articles'>,
  now: UtcTime,
  language: Language,
): SheetWords {
  const { outcomes: words, evidence } = sentences(language);
  if (fixes.length === 0) return { headline: words.none(days, cases), lines: [] };
  const moments = chatMoments(now, language);
  const lines = fixes.slice(0, MOST_FIXES).map((fix) => {
    const title = knowledge.articles.find(({ id }) => id === fix.fixId)?.title;
    const last = fix.lastSaid === null ? null : moments.when(fix.lastSaid);
    return words.line(title?.[language] ?? title?.en ?? outside(fix.fixId), fix, last);
  });
  const proposed = fixes.reduce((sum, fix) => sum + fix.proposed, 0);
  return {
    headline: words.headline(proposed, cases, days),
    lines: [...lines, ...(fixes.length > MOST_FIXES ? [evidence.more(fixes.length - MOST_FIXES)] : []), words.noEffect],
  };
}
