import { execFileSync } from 'node:child_process';
import type { ReviewRemark, ReviewSection } from '../review/section.ts';
import type { Figures } from './figures.ts';
import { parseScores, type Scores, scoresOf } from './scores.ts';

const TITLE = 'Case scores since the last commit';
const WHY = 'A mended article may take callers away from another one: here that shows.';
const GIT_DEADLINE_MS = 5000;
const LOWER_IS_BETTER = [
  ...['wrong fix proposed', 'guessed at once', 'questions a case'],
  ...['given a fix', 'pulled into troubleshooting', 'given a status card'],
];
// More questions answered is no gain by itself: it depends on how many were asked.
const NEITHER = ['questions the agent could answer', 'not measured yet: no intent stands for the act'];
const TURNS = ['worse', 'better', 'changed'] as const;
type Turn = (typeof TURNS)[number];

interface Turned {
  readonly turn: Turn;
  readonly remark: ReviewRemark;
}

/** The scores as they were kept at the last commit, or why they can't be told. */
export type ScoresBefore =
  | { readonly kind: 'read'; readonly scores: Scores }
  | { readonly kind: 'unknown'; readonly why: string };

/** Reads `file` (a path from the top of that repository) as of the last commit of the repository that `folder` is in. */
export function scoresAtLastCommit(folder: string, file: string): ScoresBefore {
  let text: string;
  try {
    text = execFileSync('git', ['show', `HEAD:${file}`], {
      cwd: folder,
      encoding: 'utf8',
      timeout: GIT_DEADLINE_MS,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return { kind: 'unknown', why: `git can't show ${file} of the last commit` };
  }
  try {
    return { kind: 'read', scores: parseScores(text) };
  } catch {
    return { kind: 'unknown', why: `${file} of the last commit is not of the format` };
  }
}

function text(kept: Scores[string][string] | undefined, total: number): string {
  if (kept === undefined) return 'not measured';
  return typeof kept === 'number' ? `${kept.toFixed(2)} (n ${total})` : kept.join('/');
}

function value(kept: Scores[string][string]): number {
  if (typeof kept === 'number') return kept;
  const [hits, total] = kept;
  return total === 0 ? 0 : hits / total;
}

function turnOf(name: string, was: Scores[string][string] | undefined, kept: Scores[string][string]): Turn {
  if (was === undefined || NEITHER.includes(name) || value(was) === value(kept)) return 'changed';
  return value(kept) > value(was) === LOWER_IS_BETTER.includes(name) ? 'worse' : 'better';
}

function differing(slice: string, before: Scores, now: Scores, figures: Figures | undefined): Turned[] {
  const old = before[slice] ?? {};
  return Object.entries(now[slice] ?? {}).flatMap(([name, kept]): Turned[] => {
    const was = old[name];
    const total = figures?.[name]?.total ?? 0;
    const [from, to] = [text(was, total), text(kept, total)];
    if (from === to) return [];
    const turn = turnOf(name, was, kept);
    return [{ turn, remark: { weight: 'look', about: slice, says: `${name} ${turn}, ${from} → ${to}` } }];
  });
}

/** What a run measures against the scores kept at the last commit. A part of a slice (`desk calls / outage`) comes after the whole ones. */
export function scoreSection(before: ScoresBefore, figures: ReadonlyMap<string, Figures>, from: string): ReviewSection {
  if (before.kind === 'unknown') return { title: TITLE, why: WHY, unlooked: before.why, looked: '', remarks: [] };
  const now = scoresOf(figures);
  const slices = [...figures.keys()];
  const isPart = (slice: string) => slice.includes(' / ');
  const ordered = [...slices.filter((slice) => !isPart(slice)), ...slices.filter(isPart)];
  const turned = ordered.flatMap((slice) => differing(slice, before.scores, now, figures.get(slice)));
  const count = (wanted: Turn) => turned.filter(({ turn }) => turn === wanted).length;
  return {
    title: TITLE,
    why: WHY,
    looked:
      turned.length === 0
        ? `${slices.length} sets of ${from}: no difference`
        : `${slices.length} sets of ${from}: ${count('worse')} figures worse, ${count('better')} better`,
    remarks: TURNS.flatMap((turn) => turned.filter((one) => one.turn === turn).map(({ remark }) => remark)),
  };
}
