import type { DeskCase } from '../../domain/case/case.ts';
import type { Language } from '../../domain/core/language.ts';
import type { UtcTime } from '../../domain/core/time.ts';
import type { Article } from '../../domain/knowledge/article.ts';
import type { Diagnosis } from '../../domain/knowledge/diagnosis.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import type { SeverityReason } from '../../domain/ticket/severity-reason.ts';
import { sentences } from '../sentences.ts';

const MOST_CAUSES = 4;

/** What a ticket is written from. */
export interface TicketFacts {
  readonly deskCase: DeskCase;
  readonly diagnosis: Diagnosis;
  /** What the agent added to the form. */
  readonly note: string;
  readonly knowledge: KnowledgeBase;
  readonly now: UtcTime;
  /** Tickets are read by other teams than the agent's: the language of the desk. */
  readonly language: Language;
  /** Why the severity that is proposed is proposed. */
  readonly impact: SeverityReason;
  /** Who hands over; `null` where the channel gives no name. */
  readonly agent: string | null;
}

/** An article by its id. */
export function articleOf(fixId: string | undefined, knowledge: KnowledgeBase): Article | undefined {
  return knowledge.articles.find((one) => one.id === fixId);
}

/** The title of a fix in the language of the desk; its id where there is no such article. */
export function fixNamed(fixId: string, { knowledge, language }: Pick<TicketFacts, 'knowledge' | 'language'>): string {
  const title = articleOf(fixId, knowledge)?.title;
  return title?.[language] ?? title?.en ?? fixId;
}

/** The fix that is still open, or else the leading candidate: nothing that was done without success. `undefined` where nothing fits. */
export function openFix({ deskCase, diagnosis }: Pick<TicketFacts, 'deskCase' | 'diagnosis'>): string | undefined {
  const open = deskCase.proposals.findLast((one) => one.outcome === null || one.outcome === 'cannot-do');
  return open?.fixId ?? diagnosis.candidates[0]?.fixId;
}

/** What it may be, likeliest first, by likelihood and title alone. */
export function causeTitles(given: Pick<TicketFacts, 'diagnosis' | 'knowledge' | 'language'>): string[] {
  const words = sentences(given.language).ticket;
  return given.diagnosis.candidates
    .slice(0, MOST_CAUSES)
    .map(({ likelihood, fixId }) => words.candidate(likelihood, fixNamed(fixId, given), fixId, []));
}

/** What the desk was not asked, because only somebody with rights on the hosts can tell. */
export function forHostTeam({ diagnosis, knowledge, language }: TicketFacts): string[] {
  return diagnosis.forHostTeam.flatMap(
    (key) => knowledge.questions.find((question) => question.key === key)?.text[language] ?? [],
  );
}
