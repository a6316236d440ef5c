import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import { KnowledgeError } from '../../knowledge/problem.ts';
import type { Reader } from '../../reading/read.ts';
import { ageSection } from './age-section.ts';
import { caseSection, type RealCases } from './case-section.ts';
import { frenchSection } from './french-section.ts';
import { idsOfTheProgram, linkSection } from './link-section.ts';
import { loadSection } from './load-section.ts';
import { pairSection } from './pair-section.ts';
import type { ReviewSection } from './section.ts';
import { signalSection } from './signal-section.ts';
import { type CheckSayings, waysToKnow } from './ways-to-know.ts';

/** What a review looks at: the loaded knowledge, and the reader that was built on it. */
export interface Opened {
  readonly knowledge: KnowledgeBase;
  readonly reader: Reader;
}

/** What a review needs beside the knowledge. */
export interface ReviewDesk<KnowledgeKit extends Opened> {
  /** Loads the knowledge; a `KnowledgeError` becomes the first section. */
  readonly open: () => KnowledgeKit;
  readonly checks: readonly CheckSayings[];
  readonly cases: RealCases;
  /** The day of the review, `YYYY-MM-DD`. */
  readonly today: string;
  /** What changed in the scores of real cases. */
  readonly scores: (rooms: KnowledgeKit) => ReviewSection;
}

/** Looks through the knowledge base as a support lead would. Where it does not load, that is the only section: nothing else can be looked at. */
export function reviewKnowledge<KnowledgeKit extends Opened>(desk: ReviewDesk<KnowledgeKit>): ReviewSection[] {
  let rooms: KnowledgeKit;
  try {
    rooms = desk.open();
  } catch (error) {
    if (error instanceof KnowledgeError) return [loadSection(error.problems, 0)];
    throw error;
  }
  const { knowledge, reader } = rooms;
  const ways = waysToKnow(knowledge.questions, desk.checks);
  return [
    loadSection([], knowledge.articles.length),
    pairSection(knowledge, ways),
    signalSection(knowledge, ways, reader),
    caseSection(knowledge.articles, desk.cases),
    linkSection(knowledge, idsOfTheProgram()),
    frenchSection(knowledge),
    ageSection(knowledge, desk.today),
    desk.scores(rooms),
  ];
}
