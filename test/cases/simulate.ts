import { type GivenFindings, type Judgement, judgeMessage, offered } from '../../src/ask/judge-message.ts';
import type { ArticleSearch, KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import type { Report } from '../../src/domain/report.ts';
import type { UtcTime } from '../../src/domain/time.ts';
import type { LabelledCase } from './labelled-case.ts';

/** What a simulation needs of the product. */
export interface Desk {
  readonly knowledge: KnowledgeBase;
  readonly search: ArticleSearch;
  readonly read: (text: string) => Report;
  readonly now: UtcTime;
}

const MOST_QUESTIONS = 3;

/** Fix ids a judgement offers, best first; empty where it abstains. */
export function offeredIds(judgement: Judgement): string[] {
  return offered(judgement).map((candidate) => candidate.fixId);
}

/** Judges a case from its text alone. */
export function fromText(labelled: LabelledCase, desk: Desk): Judgement {
  return judgeMessage(desk.read(labelled.text), {}, null, desk, desk.now);
}

/** Plays an agent who answers only what is asked, and only what the case knows; "unknown" to everything else. */
export function afterQuestions(labelled: LabelledCase, desk: Desk): { judgement: Judgement; questions: number } {
  const report = desk.read(labelled.text);
  let given: GivenFindings = {};
  for (let questions = 0; ; questions += 1) {
    const judgement = judgeMessage(report, given, null, desk, desk.now);
    const next = judgement.diagnosis?.next;
    if (next?.kind !== 'ask' || questions === MOST_QUESTIONS) return { judgement, questions };
    given = { ...given, [next.key]: labelled.known[next.key] ?? 'unknown' };
  }
}

/** Whether a list of fixes is right within its first `places`; abstaining is right where the case accepts `other`. */
export function isRight(fixes: readonly string[], accept: readonly string[], places: number): boolean {
  if (fixes.length === 0) return accept.includes('other');
  return fixes.slice(0, places).some((id) => accept.includes(id));
}
