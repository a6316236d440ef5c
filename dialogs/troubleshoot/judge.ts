import { runChecks } from '../../src/checks/registry.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { DeskCase } from '../../src/domain/case.ts';
import type { Diagnosis } from '../../src/domain/diagnosis.ts';
import type { ArticleSearch, KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { StatusAnswer } from '../../src/domain/status.ts';
import type { UtcTime } from '../../src/domain/time.ts';
import { answerFor, incidentDependsOnRegion, subjectOf } from '../subject.ts';
import { withLook } from './case-record.ts';

/** Text that describes the trouble: everything the agent typed, newest last. */
function agentText(deskCase: DeskCase): string {
  return deskCase.transcript
    .filter((line) => line.from === 'agent')
    .map((line) => line.text)
    .join('\n');
}

/** A look at the subject of a case: the case with its findings, and the answer they come from. */
export function lookAt(
  deskCase: DeskCase,
  observation: Observation,
  knowledge: KnowledgeBase,
  now: UtcTime,
): { deskCase: DeskCase; answer: StatusAnswer; whereMatters: boolean } {
  const subject = subjectOf(deskCase.entities);
  const answer = answerFor(observation, subject, knowledge.incidents, now);
  const whereMatters = subject.kind === 'overview' && incidentDependsOnRegion(observation, knowledge.incidents, now);
  // Without a place, only what holds for all of ours may count as a finding of this case.
  const findings =
    subject.kind === 'overview'
      ? runChecks(answer, now).filter((one) => one.key === 'incident' && !whereMatters)
      : runChecks(answer, now);
  return { deskCase: withLook(deskCase, answer, findings), answer, whereMatters };
}

/** Judges a case as it stands. */
export function judge(
  deskCase: DeskCase,
  knowledge: KnowledgeBase,
  search: ArticleSearch,
  questionsLeft?: number,
): Diagnosis {
  const ended = deskCase.proposals.filter((one) => one.outcome === 'did-not-help' || one.outcome === 'cannot-do');
  return diagnose(knowledge, {
    findings: deskCase.findings,
    text: search.match(agentText(deskCase)),
    asked: deskCase.asked.map((one) => one.key),
    tried: deskCase.tried,
    didNotHelp: ended.map((one) => one.fixId),
    ...(questionsLeft === undefined ? {} : { questionsLeft }),
  });
}
