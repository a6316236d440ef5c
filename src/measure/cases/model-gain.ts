import { claimsWorthATap } from '../../../dialogs/second-reading/claims.ts';
import { withAnswer, withQuestion } from '../../../dialogs/troubleshoot/case-record.ts';
import { judge } from '../../../dialogs/troubleshoot/judge.ts';
import { withClaim } from '../../../dialogs/troubleshoot/with-claim.ts';
import { NOW } from '../../../test/fleet/observation-builder.ts';
import { judgeMessage, offeredBy } from '../../ask/judge-message.ts';
import type { DeskCase } from '../../domain/case/case.ts';
import type { Claim } from '../../domain/case/claim.ts';
import type { LanguageModel } from '../../domain/model/language-model.ts';
import type { LookAlikes } from '../../second-opinion/look-alikes.ts';
import type { CaseSlice } from './case-slices.ts';
import { shareText } from './interval.ts';
import { type LabelledCase, NONE } from './labelled-case.ts';
import { isRight, type MeasuredDesk } from './play.ts';
import { NOT_KNOWN, simulatedAgent } from './simulated-agent.ts';

/** One case with the model beside it: what a tap of the agent brought. */
interface Helped {
  readonly alone: { readonly first: boolean; readonly after: boolean; readonly questions: number };
  readonly helped: { readonly first: boolean; readonly after: boolean; readonly questions: number };
  /** Claims put to the agent, those they could say yes to, and those they had to say no to. */
  readonly taps: { readonly put: number; readonly yes: number };
  /** Among look-alikes the model was given: whether its first and the built-in search's first are right; absent where none were given. */
  readonly alike?: { readonly model: boolean; readonly builtIn: boolean };
  /** How the reading ended, and how long it took (ms). */
  readonly end: string;
  readonly ms: number;
}

const MOST_QUESTIONS = 3;

function ids(deskCase: DeskCase, desk: MeasuredDesk): string[] {
  return offeredBy(judge(deskCase, desk.knowledge, desk.search)).map(({ fixId }) => fixId);
}

/** A case after at most three questions, answered by an agent who knows only what the case hides. */
function settled(
  given: DeskCase,
  labelled: LabelledCase,
  desk: MeasuredDesk,
): { deskCase: DeskCase; questions: number } {
  const agent = simulatedAgent(labelled.said, labelled.hidden);
  let deskCase = given;
  while (agent.asked.length < MOST_QUESTIONS) {
    const { next } = judge(deskCase, desk.knowledge, desk.search);
    if (next.kind !== 'ask') break;
    const value = agent.answer(next.key)[0] ?? NOT_KNOWN;
    const put = withQuestion(deskCase, next.key, next.key, NOW);
    deskCase = withAnswer(put, next.key, value === NOT_KNOWN ? null : value, NOW);
  }
  return { deskCase, questions: agent.asked.length };
}

function outcome(deskCase: DeskCase, labelled: LabelledCase, desk: MeasuredDesk): Helped['alone'] {
  const end = settled(deskCase, labelled, desk);
  return {
    first: isRight(ids(deskCase, desk), labelled, 1),
    after: isRight(ids(end.deskCase, desk), labelled, 1),
    questions: end.questions,
  };
}

/** Whether the agent can say yes: the fact is what they know. A look-alike is yes where its fix is right. */
function isTrue(claim: Claim, { said, hidden, accept }: LabelledCase): boolean {
  if (claim.kind === 'article') return accept.includes(claim.fixId);
  if (claim.kind === 'tried') return false;
  const known = { ...said, ...hidden }[claim.key]?.includes(claim.value) === true;
  return claim.holds === known;
}

async function withModel(
  labelled: LabelledCase,
  desk: MeasuredDesk,
  model: LanguageModel,
  lookAlikes: LookAlikes,
): Promise<Helped> {
  const report = desk.reader.read(labelled.text, { now: NOW });
  const { deskCase } = judgeMessage(report, {}, null, desk, NOW);
  const alike = await lookAlikes(labelled.id, labelled.text);
  const began = performance.now();
  const given = { conversation: labelled.id, text: labelled.text, before: [], language: report.language };
  const answer = await model.read({ ...given, lookAlikes: alike });
  const ms = performance.now() - began;
  const alone = outcome(deskCase, labelled, desk);
  if (answer.kind === 'none') return { alone, helped: alone, taps: { put: 0, yes: 0 }, end: answer.why, ms };
  const context = { now: NOW, knowledge: desk.knowledge, search: desk.search };
  const put = claimsWorthATap(answer.value, deskCase, context).map(({ claim }) => claim);
  const yes = put.filter((claim) => isTrue(claim, labelled));
  const told = yes.reduce<DeskCase>((known, claim) => withClaim(known, claim, NOW), deskCase);
  // None of them is right where no documented fix is.
  const right = (id: string | undefined) => labelled.accept.includes(id ?? NONE);
  return {
    alone,
    helped: outcome(told, labelled, desk),
    taps: { put: put.length, yes: yes.length },
    ...(alike.length === 0 ? {} : { alike: { model: right(answer.value.alike[0]), builtIn: right(alike[0]?.id) } }),
    end: 'given',
    ms,
  };
}

function sliceLines(name: string, rows: readonly Helped[]): string[] {
  const share = (holds: (row: Helped) => boolean) => shareText(rows.filter(holds).length, rows.length);
  const mean = (value: (row: Helped) => number) =>
    (rows.reduce((sum, row) => sum + value(row), 0) / Math.max(1, rows.length)).toFixed(2);
  const alike = rows.flatMap((row) => row.alike ?? []);
  const put = rows.reduce((sum, row) => sum + row.taps.put, 0);
  const times = rows.map((row) => row.ms).sort((a, b) => a - b);
  const quantile = (part: number) => Math.round(times[Math.floor((times.length - 1) * part)] ?? 0);
  const ends = Map.groupBy(rows, (row) => row.end);
  return [
    '',
    name,
    `  first place, alone                      ${share((row) => row.alone.first)}`,
    `  first place, with the agent's taps      ${share((row) => row.helped.first)}`,
    `  after questions, alone                  ${share((row) => row.alone.after)}`,
    `  after questions, with the agent's taps  ${share((row) => row.helped.after)}`,
    `  questions a case, alone / with taps     ${mean((row) => row.alone.questions)} / ${mean((row) => row.helped.questions)}`,
    `  claims put to the agent, a case         ${mean((row) => row.taps.put)}`,
    `  of these true                           ${shareText(
      rows.reduce((sum, row) => sum + row.taps.yes, 0),
      put,
    )}`,
    `  look-alikes: the model's first is right ${shareText(alike.filter((one) => one.model).length, alike.length)}`,
    `  look-alikes: the search's first is right ${shareText(alike.filter((one) => one.builtIn).length, alike.length)}`,
    `  reading took (ms), p50 / p95            ${quantile(0.5)} / ${quantile(0.95)}`,
    `  readings by how they ended              ${[...ends].map(([end, all]) => `${end} ${all.length}`).join(', ')}`,
  ];
}

/** Plays the whole slices with a model beside the bot, one case after another, and gives the gain as lines: what the agent's taps on its claims bring. */
export async function modelGainLines(
  slices: readonly CaseSlice[],
  desk: MeasuredDesk,
  model: LanguageModel,
  lookAlikes: LookAlikes,
): Promise<string[]> {
  const lines: string[] = [];
  for (const slice of slices.filter((one) => one.whole)) {
    const rows: Helped[] = [];
    for (const labelled of slice.cases) rows.push(await withModel(labelled, desk, model, lookAlikes));
    lines.push(...sliceLines(slice.name, rows));
  }
  const { counts } = model.standing();
  return [
    ...lines,
    '',
    `In all: ${Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
  ];
}
