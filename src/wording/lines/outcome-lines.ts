import type { DeskCase } from '../../domain/case/case.ts';
import type { FixOutcomes } from '../../domain/case/fix-outcomes.ts';
import type { Language } from '../../domain/core/language.ts';
import type { UtcTime } from '../../domain/core/time.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import { sentences } from '../sentences.ts';
import type { SheetWords } from '../sheet-words.ts';
import { caseCountLines } from './case-counts.ts';
import { outside } from './outside-text.ts';
import { chatMoments } from './when.ts';

const MOST_FIXES = 12;
const MOST_CAUSES = 5;

/** What the report is written from. `days`: how far back it looks. */
export interface OutcomeReport {
  readonly fixes: readonly FixOutcomes[];
  /** Cases whose real cause was told. */
  readonly causes: readonly DeskCase[];
  readonly cases: readonly DeskCase[];
  readonly days: number;
}

/** How the fixes of a time ended, the most proposed first. `days`: how far back it looks. */
export function outcomeSheet(
  { fixes, causes, cases, days }: OutcomeReport,
  knowledge: KnowledgeBase,
  now: UtcTime,
  language: Language,
): SheetWords & { readonly gist: readonly string[] } {
  const { outcomes: words, evidence } = sentences(language);
  const moments = chatMoments(now, language);
  const nameOf = (fixId: string) => {
    const title = knowledge.articles.find(({ id }) => id === fixId)?.title;
    return title?.[language] ?? title?.en ?? outside(fixId);
  };
  const told = causes.slice(0, MOST_CAUSES).flatMap(({ number, proposals, realCause }) => {
    if (realCause === undefined) return [];
    const found = realCause.fixId === null ? outside(realCause.text) : nameOf(realCause.fixId);
    return [
      words.realCause(
        number,
        proposals.map(({ fixId }) => nameOf(fixId)),
        found,
      ),
    ];
  });
  const counts = caseCountLines(cases, knowledge, language);
  if (fixes.length === 0) return { headline: words.none(days, cases.length), lines: [...counts, ...told], gist: [] };
  const lines = fixes.slice(0, MOST_FIXES).map((fix) => {
    const last = fix.lastSaid === null ? null : moments.when(fix.lastSaid);
    return words.line(nameOf(fix.fixId), fix, last);
  });
  const proposed = fixes.reduce((sum, fix) => sum + fix.proposed, 0);
  const headline = words.headline(proposed, cases.length, days);
  return {
    headline,
    gist: [headline, ...counts, ...lines],
    lines: [
      ...counts,
      ...lines,
      ...(fixes.length > MOST_FIXES ? [evidence.more(fixes.length - MOST_FIXES)] : []),
      ...told,
      words.noEffect,
    ],
  };
}
