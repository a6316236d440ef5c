import type { Kind } from './placeholders.ts';

/** A stretch of the text that will be hidden. `same`: what it is, where that is more than its own words. */
export interface Redaction {
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
  readonly same: string | undefined;
}

/** What the finders tell about a text; who comes first wins. */
export interface Redactions {
  /** Hides what is still free of a stretch, with the rest of the words at its edges. */
  hide(from: number, to: number, kind: Kind, same?: string): void;
  /** Nothing personal stands here: finders that go by shape alone leave it. */
  settle(from: number, to: number): void;
  /** Whether a stretch is neither hidden nor settled. */
  isFree(from: number, to: number): boolean;
  /** Whether a placeholder that was given stands in a stretch. */
  hasPlaceholder(from: number, to: number): boolean;
  /** What is hidden, in order, never overlapping nor touching. */
  hidden(): readonly Redaction[];
}

const FREE = 0;
const SETTLED = 1;
const HIDDEN = 2;
const PLACEHOLDER = 3;
const WORD = /^[\p{L}\p{M}\p{N}_]/u;

/** Whether the character at a position belongs to a word, read as a whole where it is made of two units. */
export function isWordAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128)
    return (unit > 47 && unit < 58) || (unit > 64 && unit < 91) || unit === 95 || (unit > 96 && unit < 123);
  if (Number.isNaN(unit)) return false;
  const second = unit >= 0xdc00 && unit <= 0xdfff;
  const first = second ? text.charCodeAt(at - 1) : unit;
  const from = second && first >= 0xd800 && first <= 0xdbff ? at - 1 : at;
  return WORD.test(String.fromCodePoint(text.codePointAt(from) ?? 32));
}

/** Touching placeholders would be no words of their own any more, so what touches is hidden as one. */
function joined(spans: readonly Redaction[]): readonly Redaction[] {
  const result: Redaction[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || last.to < span.from) {
      result.push(span);
      continue;
    }
    const kind = last.kind === 'KEY' || span.kind === 'KEY' ? 'KEY' : last.kind;
    result[result.length - 1] = { from: last.from, to: span.to, kind, same: undefined };
  }
  return result;
}

/** What is hidden of a text; `given` are the placeholders that stand in it already. */
export function createRedactions(
  text: string,
  given: readonly { readonly from: number; readonly to: number }[],
): Redactions {
  const marks = new Uint8Array(text.length);
  const spans: Redaction[] = [];
  for (const { from, to } of given) marks.fill(PLACEHOLDER, from, to);

  const isOpen = (at: number): boolean => at >= 0 && at < text.length && (marks[at] ?? PLACEHOLDER) < HIDDEN;
  const take = (first: number, last: number, kind: Kind, same: string | undefined): void => {
    let from = first;
    let to = last;
    if (kind === 'KEY') {
      if (marks[from - 1] === PLACEHOLDER) from += 1;
      if (marks[to] === PLACEHOLDER) to -= 1;
    } else {
      while (from < to && !isWordAt(text, from)) from += 1;
      while (from < to && !isWordAt(text, to - 1)) to -= 1;
    }
    if (from >= to) return;
    while (isOpen(from - 1) && isWordAt(text, from - 1)) from -= 1;
    while (isOpen(to) && isWordAt(text, to)) to += 1;
    marks.fill(HIDDEN, from, to);
    spans.push({ from, to, kind, same: from === first && to === last ? same : undefined });
  };

  return {
    hide(from, to, kind, same) {
      let start = from;
      while (start < to) {
        while (start < to && !isOpen(start)) start += 1;
        let end = start;
        while (end < to && isOpen(end)) end += 1;
        if (end > start) take(start, end, kind, start === from && end === to ? same : undefined);
        start = end;
      }
    },
    settle(from, to) {
      for (let at = from; at < to; at += 1) if (marks[at] === FREE) marks[at] = SETTLED;
    },
    isFree(from, to) {
      for (let at = from; at < to; at += 1) if (marks[at] !== FREE) return false;
      return true;
    },
    hasPlaceholder: (from, to) => marks.subarray(from, to).includes(PLACEHOLDER),
    hidden: () => joined(spans),
  };
}
