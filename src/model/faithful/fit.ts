import type { Allowances } from './allowances.ts';
import type { EvidenceSentence } from './evidence.ts';
import { governs, isLoaded, isNegation } from './loaded-words.ts';
import { isCount, isIdentifier, isName, type WordOrMark } from './tokens.ts';

/** How far the model's words go with one evidence sentence, and whether they leave nothing of it out but a lead-in. */
export interface Fit {
  readonly end: number;
  readonly whole: boolean;
}

/** A place in the evidence sentence and one in the model's. */
interface State {
  readonly at: number;
  readonly by: number;
  readonly whole: boolean;
}

/** “Probably: …” may become “Probably, …”. “Ruled out, …” would no longer rule out what follows. */
function isHedgeColon({ tokens }: EvidenceSentence, at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  return at <= 2 && governs(before) && !isNegation(before);
}

/**
 * Whether a mark may stand for a mark of the evidence. None may stand where there is none (“No, sign of it” for “No sign of it”). A bracket or a
 * comma that becomes another mark could give a name the verb of its neighbour; so could a semicolon before anything but a count.
 */
function standsFor(evidence: EvidenceSentence, at: number, mark: WordOrMark): boolean {
  const own = evidence.tokens[at];
  if (own?.text === mark.text) return true;
  if (mark.text !== ',') return false;
  if (own?.text === ';') return isCount(evidence.tokens[at + 1]) && evidence.governedFrom > at;
  return own?.text === ':' && isHedgeColon(evidence, at);
}

/** The colon behind a subject, as in “hp-prod-01: full”. Under a denial it may end what is denied, and stays. */
function isSubjectColon({ tokens, governedFrom }: EvidenceSentence, at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.text === ':' && governedFrom > at && (before?.text === ')' || isName(before, at === 1));
}

/**
 * A comma between two counts or between two names of one sort, where “and” says the same. A denial before counts would reach past the “and”.
 */
function isListComma({ tokens, governedFrom }: EvidenceSentence, at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (isCount(after)) return governedFrom > at && (tokens[at]?.text === ',' || tokens[at]?.text === ';');
  return (
    tokens[at]?.text === ',' &&
    isName(before, at === 1) &&
    isName(after, false) &&
    isIdentifier(before) === isIdentifier(after)
  );
}

function onward(evidence: EvidenceSentence, model: readonly WordOrMark[], state: State, allowed: Allowances): State[] {
  const { at, by, whole } = state;
  const own = evidence.tokens[at];
  const said = model[by];
  const next: State[] = (evidence.leaps.get(at) ?? []).map(({ to }) => ({ at: to, by, whole: false }));
  if (own === undefined) return next;
  const go = (steps: number, words: number) => next.push({ at: at + steps, by: by + words, whole });
  if (own.kind === 'word') {
    if (said?.kind === 'word' && said.text === own.text) go(1, 1);
    // “A few” is more than “few”.
    if (allowed.articles.has(own.text) && !isLoaded(evidence.tokens[at + 1]?.text ?? '')) go(1, 0);
    const before = evidence.tokens[at - 1];
    const counted = isCount(before) || allowed.nothing.has(before?.text ?? '');
    if (counted && model[by - 1]?.text === before?.text && allowed.copulas.has(said?.text ?? '')) go(0, 1);
    return next;
  }
  if (said?.kind === 'mark' && standsFor(evidence, at, said)) go(1, 1);
  if (isSubjectColon(evidence, at)) {
    go(1, 0);
    if (allowed.copulas.has(said?.text ?? '')) go(1, 1);
  }
  if (isListComma(evidence, at)) {
    if (said?.text === allowed.and) go(1, 1);
    if (said?.text === ',' && model[by + 1]?.text === allowed.and) go(1, 2);
  }
  if (own.text === ',' && evidence.tokens[at + 1]?.text === allowed.since) go(1, 0);
  return next;
}

/**
 * Every end up to which the model's words from `from` on are the evidence sentence: each word and mark of both in its turn, but for what the
 * allowances leave open.
 */
export function fitsOf(
  evidence: EvidenceSentence,
  model: readonly WordOrMark[],
  from: number,
  allowed: Allowances,
): readonly Fit[] {
  const width = model.length + 1;
  const seen = new Set<number>();
  const open: State[] = evidence.starts.map((at) => ({ at, by: from, whole: true }));
  const ends = new Map<number, boolean>();
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const key = (state.at * width + state.by) * 2 + (state.whole ? 1 : 0);
    if (seen.has(key)) continue;
    seen.add(key);
    if (state.at === evidence.tokens.length && state.by > from)
      ends.set(state.by, state.whole || ends.get(state.by) === true);
    open.push(...onward(evidence, model, state, allowed));
  }
  return [...ends].map(([end, whole]) => ({ end, whole }));
}
