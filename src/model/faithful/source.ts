import type { Allowances } from './allowances.ts';
import type { EvidenceSentence } from './evidence.ts';
import { fitsOf } from './fit.ts';
import { governs, isNegation, opensComplement } from './loaded-words.ts';
import type { WordOrMark } from './tokens.ts';

/** The evidence sentence that a sentence of the model rests on. */
export interface SourceSentence {
  readonly line: number;
  readonly place: number;
  /** Whether nothing of it was left out but a lead-in. */
  readonly whole: boolean;
}

const MOST_STATEMENTS = 3;

/** A sentence without an opener such as “In short,”. */
export function afterOpener(model: readonly WordOrMark[], { openers }: Allowances): readonly WordOrMark[] {
  const opener = openers.find((words) => words.every((word, at) => model[at]?.text === word));
  return model.slice(opener?.length ?? 0);
}

/** Every evidence sentence that carries all the model's words. */
export function sourcesOf(
  model: readonly WordOrMark[],
  evidence: readonly EvidenceSentence[],
  allowed: Allowances,
): readonly (SourceSentence & { readonly standsAlone: boolean })[] {
  return evidence.flatMap((sentence) =>
    fitsOf(sentence, model, 0, allowed)
      .filter((fit) => fit.end === model.length)
      .map(({ whole }) => ({
        line: sentence.line,
        place: sentence.place,
        whole,
        standsAlone: sentence.standsAlone,
      })),
  );
}

/** A statement with a verb and without a colon: what stands before a colon would be said of its neighbour as well. */
function canBeJoined(statement: readonly WordOrMark[], { verbs }: Allowances): boolean {
  return statement.slice(1).some((token) => verbs.has(token.text)) && statement.every((token) => token.text !== ':');
}

/** Where the next statement begins; `undefined` where none may: a denial or a condition could reach past the word that joins. */
function afterJoiner(
  model: readonly WordOrMark[],
  statement: readonly WordOrMark[],
  end: number,
  { joiners }: Allowances,
): number | undefined {
  if (model[end]?.text === ';') return end + 1;
  const comma = model[end]?.text === ',';
  const at = comma ? end + 1 : end;
  const joiner = joiners.find(({ words }) => words.every((word, index) => model[at + index]?.text === word));
  if (joiner === undefined) return undefined;
  const governing = statement.filter((token) => governs(token.text));
  const denialsOnly =
    governing.every((token) => isNegation(token.text)) && !statement.some((token) => opensComplement(token.text));
  const free = governing.length === 0 || joiner.strong || (comma && denialsOnly);
  return free ? at + joiner.words.length : undefined;
}

/** Whether the model's words are two or three complete statements, each carried by an evidence sentence that stands alone. */
export function isJoined(
  model: readonly WordOrMark[],
  evidence: readonly EvidenceSentence[],
  allowed: Allowances,
  from = 0,
  left = MOST_STATEMENTS,
): boolean {
  if (left === 0) return false;
  return evidence
    .filter((sentence) => sentence.standsAlone)
    .some((sentence) =>
      fitsOf(sentence, model, from, allowed).some(({ end }) => {
        const statement = model.slice(from, end);
        if (!canBeJoined(statement, allowed)) return false;
        if (end === model.length) return true;
        const next = afterJoiner(model, statement, end, allowed);
        return next !== undefined && isJoined(model, evidence, allowed, next, left - 1);
      }),
    );
}
