import type { Candidate, Reason } from '../../domain/knowledge/diagnosis.ts';
import type { CaseKind } from './labelled-case.ts';
import { isRight, isWrongProposal, offeredIds, type Played, proposedId } from './play.ts';

const MOST_TEXT = 240;
const MOST_REASONS = 3;

/** A case the product got wrong, with what it takes to see why. */
export interface Miss {
  readonly slice: string;
  readonly id: string;
  readonly text: string;
  readonly expected: readonly string[];
  /** The three best of the end, `fix-id 0.81`; empty where it abstained. */
  readonly got: readonly string[];
  /** The strongest reasons of the first. */
  readonly why: readonly string[];
  readonly asked: readonly string[];
  readonly next: string;
  /** How far the wrong answer led: 0 to 1, 1 more where it was put forward as the fix to try. */
  readonly weight: number;
}

function reasonText(reason: Reason): string {
  const weight = `${reason.weight >= 0 ? '+' : ''}${reason.weight.toFixed(2)}`;
  switch (reason.code) {
    case 'prior':
      return `${weight} prior`;
    case 'text':
      return `${weight} words in common`;
    case 'finding':
      return `${weight} ${reason.holds ? '' : 'not '}${reason.key} = ${reason.value} (${reason.from})`;
  }
}

function topReasons(candidate: Candidate | undefined): string[] {
  return [...(candidate?.reasons ?? [])]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_REASONS)
    .map(reasonText);
}

function isMissed(kind: CaseKind, { told, settled, labelled }: Played): boolean {
  const wrong = isWrongProposal(settled, labelled);
  if (kind === 'none') return wrong || !isRight(offeredIds(told), labelled, 1);
  if (kind === 'vague') return wrong || told.diagnosis?.next.kind !== 'ask';
  return !isRight(offeredIds(settled), labelled, 1);
}

function missOf(slice: string, { labelled, told, settled, asked }: Played): Miss {
  const shown = isRight(offeredIds(settled), labelled, 1) ? told : settled;
  const candidates = offeredIds(shown).length === 0 ? [] : (shown.diagnosis?.candidates ?? []);
  const [first] = candidates;
  const best = candidates.find((one) => labelled.accept.includes(one.fixId));
  const next = shown.diagnosis?.next;
  const lead = Math.max(0, (first?.confidence ?? 0) - (best?.confidence ?? 0));
  return {
    slice,
    id: labelled.id,
    text: labelled.text.replace(/\s+/g, ' ').slice(0, MOST_TEXT),
    expected: labelled.accept,
    got: candidates.slice(0, 3).map((one) => `${one.fixId} ${one.confidence.toFixed(2)}`),
    why: topReasons(first),
    asked,
    next: next === undefined ? `answered as ${shown.report.intent}` : (proposedId(shown) ?? next.kind),
    weight: lead + (isWrongProposal(shown, labelled) ? 1 : 0),
  };
}

/** The cases of one slice that went wrong, worst first: a wrong fix put forward, then a wrong one far ahead of the right one. */
export function missesIn(slice: string, kind: CaseKind, played: readonly Played[]): Miss[] {
  return played
    .filter((one) => isMissed(kind, one))
    .map((one) => missOf(slice, one))
    .sort((a, b) => b.weight - a.weight || a.id.localeCompare(b.id, 'en'));
}

/** A miss as lines for a terminal. */
export function missLines(miss: Miss): string[] {
  const { slice, id, text, expected, got, why, asked, next } = miss;
  return [
    `${slice} › ${id}`,
    `  text      ${text}`,
    `  expected  ${expected.join(' | ')}`,
    `  got       ${got.join(', ') || 'no documented fix'}`,
    `  why       ${why.join('; ') || '–'}`,
    `  asked     ${asked.join(', ') || 'nothing'}; then ${next}`,
  ];
}
