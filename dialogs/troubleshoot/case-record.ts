import type { CaseState, DeskCase, Outcome, StepPlace, TranscriptLine } from '../../src/domain/case/case.ts';
import type { UtcTime } from '../../src/domain/core/time.ts';
import { type Finding, type FindingKey, heldValues } from '../../src/domain/knowledge/finding.ts';
import type { StatusAnswer } from '../../src/domain/status/status.ts';
import type { Entities, Report } from '../../src/domain/text/report.ts';
import { linesOf, symptomOf } from './told-and-shown.ts';

/** Keys of which a case has one value: a newer word replaces the older. */
const SINGLE: readonly FindingKey[] = [
  'stage',
  'scope',
  'pattern',
  'since',
  'region',
  'host-pool',
  'session-host',
  'user',
  'network',
];

/** Opens a case from the first message of a trouble. Of several separate troubles it takes the first that is about Azure Virtual Desktop; the others wait. */
export function openCase(number: number, told: Report, now: UtcTime): DeskCase {
  const report = told.separateTroubles.find((one) => heldValues(one.findings, 'topic').length === 0) ?? told;
  const waiting = told.separateTroubles.filter((one) => one !== report).map((one) => one.text);
  return {
    number,
    openedAt: now,
    state: 'open',
    ...symptomOf(report),
    entities: report.entities,
    findings: report.findings,
    asked: [],
    proposals: [],
    tried: report.tried,
    seenFirst: null,
    seenLast: null,
    transcript: linesOf(report, now),
    ticket: null,
    ...(report.seen === undefined ? {} : { idsInPictures: report.seen.ids }),
    ...(report === told ? {} : { waiting }),
    ...(report.manner.near ? {} : { unnamed: true }),
    ...(report.manner.pressing ? { pressing: true } : {}),
  };
}

function samePlace(a: Finding, b: Finding): boolean {
  return a.key === b.key && (SINGLE.includes(a.key) || a.value.toLowerCase() === b.value.toLowerCase());
}

/** Adds findings; the newer of two that speak of the same thing stays, so a correction corrects. */
export function withFindings(deskCase: DeskCase, findings: readonly Finding[]): DeskCase {
  const kept = deskCase.findings.filter((old) => !findings.some((added) => samePlace(old, added)));
  return { ...deskCase, findings: [...kept, ...findings] };
}

/** The narrower name wins over the wider one that it replaces: a new region makes an old host name moot, and so on. */
function mergedEntities(old: Entities, added: Entities): Entities {
  const narrower = added.hostPool ?? added.sessionHost;
  return {
    region: added.region ?? (narrower === null ? old.region : null),
    hostPool: added.hostPool ?? (added.region === null && added.sessionHost === null ? old.hostPool : null),
    sessionHost: added.sessionHost ?? (added.region === null && added.hostPool === null ? old.sessionHost : null),
    ticket: added.ticket ?? old.ticket,
    trackingId: added.trackingId ?? old.trackingId,
  };
}

/** What a message adds to what is known. What the agent says or said stands against a picture; a screen may show an older trouble. */
function newIn({ findings }: Report, known: readonly Finding[]): Finding[] {
  const told = known.filter(({ from }) => from === 'said' || from === 'asked');
  return findings.filter((one) => one.from !== 'picture' || !told.some((other) => samePlace(one, other)));
}

/** Adds what a further message says. */
export function withReport(deskCase: DeskCase, report: Report, now: UtcTime): DeskCase {
  const { unnamed, ...merged } = withFindings(deskCase, newIn(report, deskCase.findings));
  const ids = [...(deskCase.idsInPictures ?? []), ...(report.seen?.ids ?? [])];
  return {
    ...merged,
    ...(unnamed === true && !report.manner.near ? { unnamed } : {}),
    ...(report.manner.pressing ? { pressing: true } : {}),
    entities: mergedEntities(deskCase.entities, report.entities),
    tried: [...new Set([...deskCase.tried, ...report.tried])],
    transcript: [...deskCase.transcript, ...linesOf(report, now)],
    ...(ids.length === 0 ? {} : { idsInPictures: [...new Set(ids)] }),
  };
}

/** Whether a message names another place than the case has, so that we have to look again. */
export function movesTo(deskCase: DeskCase, { entities }: Report): boolean {
  const differs = (mine: string | null, theirs: string | null) =>
    theirs !== null && theirs.toLowerCase() !== mine?.toLowerCase();
  return (
    differs(deskCase.entities.region, entities.region) ||
    differs(deskCase.entities.hostPool, entities.hostPool) ||
    differs(deskCase.entities.sessionHost, entities.sessionHost)
  );
}

/** Puts a new look in: what earlier checks found goes, what they find now comes. */
export function withLook(deskCase: DeskCase, answer: StatusAnswer, findings: readonly Finding[]): DeskCase {
  const said = deskCase.findings.filter((finding) => finding.from !== 'checked');
  return {
    ...deskCase,
    findings: [...said, ...findings],
    seenFirst: deskCase.seenFirst ?? answer,
    seenLast: answer,
  };
}

/** Notes that a question was put. */
export function withQuestion(deskCase: DeskCase, key: FindingKey, text: string, now: UtcTime): DeskCase {
  return {
    ...deskCase,
    asked: [...deskCase.asked, { key, at: now, answer: null }],
    transcript: [...deskCase.transcript, { at: now, from: 'bot', text }],
  };
}

/** Closes the open question on `key`; a value becomes a finding. */
export function withAnswer(deskCase: DeskCase, key: FindingKey, value: string | null, now: UtcTime): DeskCase {
  const asked = deskCase.asked.map((one) =>
    one.key === key && one.answer === null ? { ...one, answer: value ?? 'unknown' } : one,
  );
  const answered = { ...deskCase, asked };
  if (value === null) return answered;
  // A typed answer was read just now: it may tell the moment too.
  const read = deskCase.findings.find((one) => one.key === key && one.value === value && one.holds);
  const from = read?.from === 'picture' ? 'picture' : 'asked';
  return withFindings(answered, [{ ...read, key, value, holds: true, from, at: now }]);
}

/** Notes that a fix was proposed; one that it takes the place of is over without a word on it. Proposing it again changes nothing. */
export function withProposal(given: DeskCase, fixId: string, text: string, now: UtcTime): DeskCase {
  const open = openProposal(given);
  if (open === fixId) return given;
  const deskCase = open === null ? given : withOutcome(given, open, 'unknown', now);
  return {
    ...deskCase,
    proposals: [...deskCase.proposals, { fixId, at: now, step: -1, outcome: null }],
    transcript: [...deskCase.transcript, { at: now, from: 'bot', text }],
  };
}

/** Notes how a proposed fix ended. `solved` closes the case. */
export function withOutcome(deskCase: DeskCase, fixId: string, outcome: Outcome, now: UtcTime): DeskCase {
  const proposals = deskCase.proposals.map((one) =>
    one.fixId === fixId && one.outcome === null ? { ...one, outcome, endedAt: now } : one,
  );
  return { ...deskCase, proposals, state: outcome === 'solved' ? 'solved' : deskCase.state };
}

/** Ends a case that no fix ended: a fix that is still open was handed over with it, or nobody said what became of it. */
export function closedCase(deskCase: DeskCase, state: Exclude<CaseState, 'open'>, now: UtcTime): DeskCase {
  const fixId = openProposal(deskCase);
  const noted =
    fixId === null ? deskCase : withOutcome(deskCase, fixId, state === 'escalated' ? 'escalated' : 'unknown', now);
  return { ...noted, state };
}

/** Remembers the last step that was shown. */
export function withStep(deskCase: DeskCase, fixId: string, step: number): DeskCase {
  const proposals = deskCase.proposals.map((one) =>
    one.fixId === fixId && one.outcome === null ? { ...one, step } : one,
  );
  return { ...deskCase, proposals };
}

/** Notes that a step goes into the ticket instead of being done now. */
export function withLeft(deskCase: DeskCase, step: StepPlace): DeskCase {
  const left = (deskCase.left ?? []).filter((one) => one.fixId !== step.fixId || one.step !== step.step);
  return { ...deskCase, left: [...left, step] };
}

/** Adds one line to the record of the conversation. */
export function withLine(deskCase: DeskCase, line: TranscriptLine): DeskCase {
  return { ...deskCase, transcript: [...deskCase.transcript, line] };
}

/** The question that is open, or `null`. */
export function openQuestion(deskCase: DeskCase): FindingKey | null {
  return deskCase.asked.find((one) => one.answer === null)?.key ?? null;
}

/** The fix that is proposed and not yet ended, or `null`. */
export function openProposal(deskCase: DeskCase): string | null {
  return deskCase.proposals.findLast((one) => one.outcome === null)?.fixId ?? null;
}
