import { chunksOf, type Words } from '../../text/tokens.ts';
import { type Cell, regionWordsOf } from './region-runs.ts';
import { LONG_PLACE_WORDS } from './region-words.ts';

const GAP = /^[\s'’-]*$/;

/** The written words of a text. A word with dashes falls apart only where every part can belong to a region: `hp-canada-east` stays whole. */
export function cellsOf(words: Words): Cell[] {
  const cells: Cell[] = [];
  for (const { folded, raw, from, to } of chunksOf(words)) {
    const pieces = folded.split('-');
    const apart =
      pieces.length > 1 && pieces.every((piece) => regionWordsOf(piece) !== undefined || LONG_PLACE_WORDS.has(piece));
    if (!apart) {
      cells.push({ text: folded, raw, from, to });
      continue;
    }
    let at = from;
    for (const piece of pieces) {
      cells.push({ text: piece, raw: raw.slice(at - from, at - from + piece.length), from: at, to: at + piece.length });
      at += piece.length + 1;
    }
  }
  return cells;
}

/** Cells up to the first gap that a region's name cannot have: a comma, a slash, a new line. */
export function stretch(cells: readonly Cell[], first: number, folded: string): readonly Cell[] {
  const result: Cell[] = [];
  for (let at = first; at < cells.length && at < first + 12; at += 1) {
    const cell = cells[at];
    const previous = cells[at - 1];
    if (cell === undefined) break;
    const gap = previous === undefined ? '' : folded.slice(previous.to, cell.from);
    if (at > first && (!GAP.test(gap) || gap.includes('\n'))) break;
    result.push(cell);
  }
  return result;
}
