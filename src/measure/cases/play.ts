import { NOW } from '../../../test/fleet/observation-builder.ts';
import { type GivenFindings, type Judgement, judgeMessage, offered } from '../../ask/judge-message.ts';
import { fleetNames } from '../../azure/fleet-names.ts';
import type { ArticleSearch, KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import type { LearnedModel } from '../../reading/learned/learned-model.ts';
import type { Reader } from '../../reading/read.ts';
import { type LabelledCase, NONE } from './labelled-case.ts';
import { lookOf } from './live-state.ts';
import { simulatedAgent } from './simulated-agent.ts';

/** What playing a case needs of the product. */
export interface MeasuredDesk {
  readonly knowledge: KnowledgeBase;
  readonly search: ArticleSearch;
  readonly reader: Reader;
  /** Absent where nothing was learned. */
  readonly learned?: LearnedModel;
}

/** One case as the product took it. */
export interface Played {
  readonly labelled: LabelledCase;
  /** Judged from its text alone. */
  readonly told: Judgement;
  /** Judged with what live checks find; `null` where the case says nothing of it. */
  readonly looked: Judgement | null;
  /** Judged after at most two questions, with the live checks where the case has them. */
  readonly settled: Judgement;
  /** Keys that were asked for, in order. */
  readonly asked: readonly string[];
}

const MOST_QUESTIONS = 2;

/** Plays one case: read, judged, then asked about by the product and answered by an agent who knows only what the case hides. */
export function play(labelled: LabelledCase, desk: MeasuredDesk): Played {
  const look = labelled.live === null ? null : lookOf(labelled.live);
  const report = desk.reader.read(labelled.text, look === null ? { now: NOW } : { now: NOW, names: fleetNames(look) });
  const agent = simulatedAgent(labelled.said, labelled.hidden);
  const told = judgeMessage(report, {}, null, desk, NOW);
  const looked = look === null ? null : judgeMessage(report, {}, look, desk, NOW);
  let settled = looked ?? told;
  let given: GivenFindings = {};
  while (agent.asked.length < MOST_QUESTIONS) {
    const next = settled.diagnosis?.next;
    if (next?.kind !== 'ask') break;
    given = { ...given, [next.key]: agent.answer(next.key) };
    settled = judgeMessage(report, given, look, desk, NOW);
  }
  return { labelled, told, looked, settled, asked: agent.asked };
}

/** Fix ids a judgement offers, best first; empty where it abstains. */
export function offeredIds(judgement: Judgement): string[] {
  return offered(judgement).map((candidate) => candidate.fixId);
}

/** The fix that is put before the agent as the one to try, or `null`. */
export function proposedId({ diagnosis }: Judgement): string | null {
  return diagnosis?.next.kind === 'propose' ? diagnosis.next.fixId : null;
}

/** Whether a list of fixes is right within its first `places`; none at all is right where the case accepts `none`. */
export function isRight(fixes: readonly string[], { accept }: LabelledCase, places: number): boolean {
  if (fixes.length === 0) return accept.includes(NONE);
  return fixes.slice(0, places).some((id) => accept.includes(id));
}

/** Whether a judgement proposes a fix that the case does not accept. */
export function isWrongProposal(judgement: Judgement, { accept }: LabelledCase): boolean {
  const proposed = proposedId(judgement);
  return proposed !== null && !accept.includes(proposed);
}

/** The keys asked for whose answer the agent knew. */
export function answered({ asked, labelled }: Played): string[] {
  return asked.filter((key) => (labelled.hidden[key] ?? labelled.said[key]) !== undefined);
}

/** What the text says, as `key: value`, and how much of it was read from there. */
export function readFromText({ told, labelled }: Played): { readonly said: string[]; readonly read: string[] } {
  const said = Object.entries(labelled.said).flatMap(([key, values]) => values.map((value) => `${key}: ${value}`));
  const held = told.report.findings.filter((one) => one.holds).map(({ key, value }) => `${key}: ${value}`);
  return { said, read: said.filter((one) => held.includes(one)) };
}
