import type { DeskCase } from '../../domain/case/case.ts';
import type { Language } from '../../domain/core/language.ts';
import type { Finding } from '../../domain/knowledge/finding.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import type { EventFact, StatusAnswer } from '../../domain/status/status.ts';
import { modelWords } from '../model.ts';

/** A code, an id or a name, and no sentence. */
const ONE_WORD = /^[\p{L}\p{N}][\p{L}\p{N}._:@\\-]{0,79}$/u;

/** A status answer without a sentence that somebody outside wrote: the titles and texts of events may say anything. */
export function inOurWords(answer: StatusAnswer, language: Language): StatusAnswer {
  const untitled = (event: EventFact): EventFact => ({ ...event, title: modelWords(language).anEvent, summary: '' });
  return {
    ...answer,
    microsoft: { ...answer.microsoft, events: answer.microsoft.events.map(untitled) },
    alsoListed: answer.alsoListed.map(untitled),
  };
}

/** A case without a sentence that somebody typed: facts of our vocabulary stay, and codes, ids and names. */
export function caseInOurWords(deskCase: DeskCase, { words, questions }: KnowledgeBase, language: Language): DeskCase {
  const isOurs = ({ key, value }: Finding) =>
    ONE_WORD.test(value) ||
    words.some((one) => one.key === key && one.value === value) ||
    questions.some((one) => one.key === key && one.choices.some((choice) => choice.value === value));
  const seen = (answer: StatusAnswer | null) => (answer === null ? null : inOurWords(answer, language));
  return {
    ...deskCase,
    findings: deskCase.findings.filter(isOurs),
    seenFirst: seen(deskCase.seenFirst),
    seenLast: seen(deskCase.seenLast),
  };
}
