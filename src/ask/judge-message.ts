import { answerFor } from '../../dialogs/subject.ts';
import { openCase, withFindings } from '../../dialogs/troubleshoot/case-record.ts';
import { judge, lookAt } from '../../dialogs/troubleshoot/judge.ts';
import type { DeskCase } from '../domain/case/case.ts';
import type { UtcTime } from '../domain/core/time.ts';
import type { Candidate, Diagnosis } from '../domain/knowledge/diagnosis.ts';
import type { Finding, FindingKey } from '../domain/knowledge/finding.ts';
import type { ArticleSearch, KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { Observation } from '../domain/status/observation.ts';
import type { StatusAnswer } from '../domain/status/status.ts';
import { type Intent, isStatusIntent } from '../domain/text/intent.ts';
import type { Report } from '../domain/text/report.ts';
import { subjectAsked, subjectOf } from '../domain/text/subject-of.ts';

/** Findings given beside a text: a value, several, or `unknown` for asked and not known. */
export type GivenFindings = Readonly<Record<string, string | readonly string[]>>;

/** One message judged without a conversation. `diagnosis` is null for a message that describes no trouble. */
export interface Judgement {
  readonly report: Report;
  readonly deskCase: DeskCase;
  readonly diagnosis: Diagnosis | null;
  readonly status: StatusAnswer | null;
  /** Other troubles of the same message, each judged by itself; empty where it tells of one. */
  readonly others: readonly Judgement[];
}

const NO_TROUBLE: readonly Intent[] = ['help', 'smalltalk', 'cancel', 'ticket.status'];

function givenFindings(given: GivenFindings, at: UtcTime): { findings: Finding[]; unknown: FindingKey[] } {
  const entries = Object.entries(given).map(([key, value]) => ({
    key,
    values: typeof value === 'string' ? [value] : value,
  }));
  const unknown = entries.filter(({ values }) => values.includes('unknown')).map(({ key }) => key);
  const findings = entries.flatMap(({ key, values }) =>
    values
      .filter((value) => value !== 'unknown')
      .map((value): Finding => ({ key, value, holds: true, from: 'asked', at })),
  );
  return { findings, unknown };
}

function statusOf(
  report: Report,
  observation: Observation,
  knowledge: KnowledgeBase,
  now: UtcTime,
): StatusAnswer | null {
  if (isStatusIntent(report.intent)) return answerFor(observation, subjectAsked(report), knowledge.incidents, now);
  const subject = subjectOf(report.entities);
  const looks = report.intent === 'troubleshoot' || report.intent === 'escalate';
  return looks && subject.kind !== 'overview' ? answerFor(observation, subject, knowledge.incidents, now) : null;
}

/** What one diagnosis offers, best first; nothing where “no documented fix” is likelier than each of the candidates. */
export function offeredBy({ candidates, noneDocumented }: Diagnosis): readonly Candidate[] {
  const abstains = (candidates[0]?.confidence ?? 0) < noneDocumented;
  return abstains ? [] : candidates;
}

function offeredAlone({ diagnosis }: Judgement): readonly Candidate[] {
  return diagnosis === null ? [] : offeredBy(diagnosis);
}

/** What a judgement offers. Of several troubles, what each is offered by itself; a fix that two share stands once. */
export function offered(judgement: Judgement): readonly Candidate[] {
  if (judgement.others.length === 0) return offeredAlone(judgement);
  const all = [judgement, ...judgement.others].flatMap(offeredAlone).sort((a, b) => b.confidence - a.confidence);
  return all.filter((one, index) => all.findIndex((other) => other.fixId === one.fixId) === index);
}

/**
 * Reads nothing and decides everything: report, given findings and one look (null: none was taken) → status and diagnosis. The same judgement
 * the conversation makes.
 */
export function judgeMessage(
  report: Report,
  given: GivenFindings,
  observation: Observation | null,
  rooms: { readonly knowledge: KnowledgeBase; readonly search: ArticleSearch },
  now: UtcTime,
): Judgement {
  const { knowledge, search } = rooms;
  const [first, ...rest] = report.separateTroubles;
  if (first !== undefined) {
    const others = rest.map((part) => judgeMessage(part, given, observation, rooms, now));
    const { deskCase, diagnosis, status } = judgeMessage(first, given, observation, rooms, now);
    return { report, deskCase, diagnosis, status, others };
  }
  const { findings, unknown } = givenFindings(given, now);
  const told = withFindings(openCase(0, report, now), findings);
  const asked: DeskCase = { ...told, asked: unknown.map((key) => ({ key, at: now, answer: 'unknown' })) };
  const status = observation === null ? null : statusOf(report, observation, knowledge, now);
  const trouble =
    findings.length > 0 ||
    !(isStatusIntent(report.intent) || NO_TROUBLE.includes(report.intent) || report.foreign === true);
  if (!trouble) return { report, deskCase: asked, diagnosis: null, status, others: [] };
  const seen =
    observation === null
      ? asked
      : lookAt(asked, { observation, user: null, connection: null }, knowledge, now).deskCase;
  return { report, deskCase: seen, diagnosis: judge(seen, knowledge, search), status, others: [] };
}
