import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { closeness } from '../../src/diagnosis/heard-words.ts';
import { DESCRIBED_SIMILARITY } from '../../src/diagnosis/strengths.ts';
import type { DeskCase, Outcome } from '../../src/domain/case/case.ts';
import type { DeskRole } from '../../src/domain/conversation/desk-role.ts';
import type { UtcTime } from '../../src/domain/core/time.ts';
import { correlationId } from '../../src/domain/fleet/connection-log.ts';
import type { Diagnosis } from '../../src/domain/knowledge/diagnosis.ts';
import { type Finding, heldValues } from '../../src/domain/knowledge/finding.ts';
import type { ArticleSearch, KnowledgeBase, TextMatch } from '../../src/domain/knowledge/knowledge-base.ts';
import { knowsOurs } from '../../src/domain/knowledge/other-desks.ts';
import { givesScreenWords } from '../../src/domain/knowledge/wish-slots.ts';
import type { StatusAnswer } from '../../src/domain/status/status.ts';
import { subjectOf } from '../../src/domain/text/subject-of.ts';
import { connectionFindings, userFindings } from '../../src/status/findings/connection.ts';
import { runChecks, runFleetChecks } from '../../src/status/findings/registry.ts';
import type { FlowContext, Need, Snapshot } from '../flow.ts';
import { answerFor, incidentDependsOnRegion, poolTypeOfOurs } from '../subject.ts';
import { withFindings, withLook } from './case-record.ts';

/** What describes the trouble: everything the agent typed and showed, newest last. */
function agentLines(deskCase: DeskCase): string[] {
  return deskCase.transcript.filter((line) => line.from !== 'bot').map((line) => line.text);
}

/** What a look at one user and at one connection adds to a case. */
function sightFindings({ user, connection }: Snapshot, now: UtcTime): Finding[] {
  return [
    ...(connection === null ? [] : connectionFindings(connection, now)),
    ...(user === null ? [] : userFindings(user, now)),
  ];
}

/** An id that was read in a picture counts once the log has a row of it: a wrong letter leads to no row. */
function withConfirmedId(deskCase: DeskCase, { connection }: Snapshot, at: UtcTime): DeskCase {
  if (connection?.kind !== 'read') return deskCase;
  const { correlationId: value, errors, connection: row } = connection.value;
  const waiting = deskCase.idsInPictures ?? [];
  if (!waiting.includes(value) || (errors.length === 0 && row === undefined)) return deskCase;
  const known = withFindings(deskCase, [{ key: 'correlation-id', value, holds: true, from: 'picture', at }]);
  return { ...known, idsInPictures: waiting.filter((one) => one !== value) };
}

/** The host that the log or a session names is where the trouble is, as long as nobody named a place. */
function placedBy(deskCase: DeskCase, findings: readonly Finding[]): DeskCase {
  const { sessionHost, hostPool, region } = deskCase.entities;
  if (sessionHost !== null || hostPool !== null || region !== null) return deskCase;
  const host = heldValues(findings, 'session-host')[0] ?? null;
  const pool = heldValues(findings, 'host-pool')[0] ?? null;
  if (host === null && pool === null) return deskCase;
  return { ...deskCase, entities: { ...deskCase.entities, sessionHost: host, hostPool: host === null ? pool : null } };
}

/** A look at the subject of a case: the case with its findings, and the answer they come from. */
export function lookAt(
  given: DeskCase,
  sight: Snapshot,
  knowledge: KnowledgeBase,
  now: UtcTime,
): { deskCase: DeskCase; answer: StatusAnswer; whereMatters: boolean } {
  const seen = sightFindings(sight, now);
  const deskCase = placedBy(withConfirmedId(given, sight, now), seen);
  const { observation } = sight;
  const subject = subjectOf(deskCase.entities);
  const answer = answerFor(observation, subject, knowledge.incidents, now);
  const whereMatters = subject.kind === 'overview' && incidentDependsOnRegion(observation, knowledge.incidents, now);
  // Without a place, only what holds for all of ours may count as a finding of this case.
  const kind = subject.kind === 'overview' ? poolTypeOfOurs(observation) : null;
  const poolType: Finding[] =
    kind === null ? [] : [{ key: 'pool-type', value: kind, holds: true, from: 'checked', at: now }];
  const checks =
    subject.kind === 'overview'
      ? runFleetChecks(answer, now).filter((one) => one.key !== 'incident' || !whereMatters)
      : runChecks(answer, now);
  return { deskCase: withLook(deskCase, answer, [...checks, ...poolType, ...seen]), answer, whereMatters };
}

/** What a case needs to see: its place first, its user where the trouble is one person's, its connection where an id is known. */
export function lookFor({ entities, findings, idsInPictures = [] }: DeskCase, fresh: boolean): Need {
  const [user] = heldValues(findings, 'user');
  const oneUser = heldValues(findings, 'scope').every((scope) => scope === 'one-user');
  const id = correlationId(heldValues(findings, 'correlation-id')[0] ?? idsInPictures.at(-1) ?? '');
  return {
    kind: 'look',
    fresh,
    focus: subjectOf(entities),
    ...(user !== undefined && oneUser ? { user } : {}),
    ...(id === undefined ? {} : { correlationId: id }),
  };
}

function fixesThat({ proposals }: DeskCase, outcome: Outcome): string[] {
  return proposals.filter((one) => one.outcome === outcome).map((one) => one.fixId);
}

/** The text matches, those that the agent says describe the trouble raised to what a clear description adds: bounded, and no second count of it. */
function withDescribed(matches: readonly TextMatch[], described: readonly string[] = []): readonly TextMatch[] {
  const others = matches.filter(({ id }) => !described.includes(id));
  const raised = described.map((id) => {
    const similarity = matches.find((match) => match.id === id)?.similarity ?? 0;
    return { id, similarity: Math.max(similarity, DESCRIBED_SIMILARITY) };
  });
  return [...others, ...raised];
}

/** Judges a case as it stands, for the person of this turn: what to ask next is what this person can tell. */
export function judgeFor(
  deskCase: DeskCase,
  { knowledge, search, role, askedAs = role }: Pick<FlowContext, 'knowledge' | 'search' | 'role' | 'askedAs'>,
  questionsLeft?: number,
): Diagnosis {
  return judge(deskCase, knowledge, search, questionsLeft, askedAs);
}

/** Judges a case as it stands. */
export function judge(
  deskCase: DeskCase,
  knowledge: KnowledgeBase,
  search: ArticleSearch,
  questionsLeft?: number,
  role: DeskRole = 'agent',
): Diagnosis {
  const lines = agentLines(deskCase);
  const heard = search.hear?.(lines);
  return diagnose(knowledge, {
    findings: deskCase.findings,
    text: withDescribed(closeness(search.match(lines.join('\n')), heard), deskCase.described),
    heard,
    unnamed: deskCase.unnamed === true && !knowsOurs(deskCase.findings),
    asked: deskCase.asked.map((one) => one.key),
    notKnown: deskCase.asked.filter((one) => one.answer === 'unknown').map((one) => one.key),
    role,
    looked: (deskCase.seenLast?.hosts ?? null) !== null,
    wordsTold: lines.some((one) => givesScreenWords(one, knowledge.wishes)),
    answered: deskCase.asked.filter((one) => one.answer !== null && one.answer !== 'unknown').map((one) => one.key),
    // What helped in part is done and speaks neither for nor against what is left.
    tried: [...deskCase.tried, ...fixesThat(deskCase, 'partly')],
    didNotHelp: [...fixesThat(deskCase, 'did-not-help'), ...fixesThat(deskCase, 'cannot-do')],
    ...(questionsLeft === undefined ? {} : { questionsLeft }),
  });
}
