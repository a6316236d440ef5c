/** Lines of text that a phone of 320 by 600 px shows of a card beside its headline's frame and four buttons. */
const LINES_IN_SIGHT = 20;
/** Letters in a line there, by how large they are written, and how tall such a line is beside a plain one. */
const WRITTEN = {
  headline: { letters: 25, height: 1.15 },
  plain: { letters: 34, height: 1 },
  subtle: { letters: 40, height: 0.85 },
} as const;

/** A part of a card: what it says, how it is written, and whether it may be folded away where there is no room. */
export interface SightPart<Element> {
  readonly elements: readonly Element[];
  readonly text: string;
  readonly written: keyof typeof WRITTEN;
  readonly mayFold?: true;
}

function heightOf({ text, written }: Pick<SightPart<unknown>, 'text' | 'written'>): number {
  const { letters, height } = WRITTEN[written];
  return text.split('\n').reduce((sum, one) => sum + Math.max(1, Math.ceil(one.length / letters)) * height, 0);
}

/** The parts that fit a phone, in their order: those that must be in sight, then as many of the others as there is room for, the first ones first. */
export function inSight<Element>(parts: readonly SightPart<Element>[]): {
  readonly shown: readonly Element[];
  readonly left: readonly SightPart<Element>[];
} {
  const must = parts.filter(({ mayFold }) => mayFold !== true);
  let room = LINES_IN_SIGHT - must.reduce((sum, one) => sum + heightOf(one), 0);
  const left = parts.filter((one) => {
    if (one.mayFold !== true) return false;
    const height = heightOf(one);
    if (height > room) return true;
    room -= height;
    return false;
  });
  return { shown: parts.flatMap((one) => (left.includes(one) ? [] : one.elements)), left };
}
