import type { PictureRead } from '../domain/text/picture.ts';
import type { GreyPicture } from './prepare.ts';

/** A picture of more pixels than this is a screen, not a dialog box. */
const A_SCREEN = 1_000_000;
/** How much of each side the middle takes: clients open their messages there. */
const MIDDLE = 0.6;
/** A whole screen that would take longer than this is not begun (ms): it would be given up before it is read. */
const LONGEST_WHOLE_MS = 4_500;
const A_CODE = /\b[0o]x[0-9a-f]{3,8}\b|(?:error|event|disconnect) ?(?:code|id)\b|code d.erreur/i;

/** The middle of a screen, which is read first; `null` for a picture that is read as a whole at once. */
export function middleOf({ width, height, shades }: GreyPicture): GreyPicture | null {
  if (width * height <= A_SCREEN) return null;
  const inside = { width: Math.round(width * MIDDLE), height: Math.round(height * MIDDLE) };
  const left = (width - inside.width) >> 1;
  const top = (height - inside.height) >> 1;
  const result = new Uint8Array(inside.width * inside.height);
  for (let y = 0; y < inside.height; y += 1) {
    const from = (top + y) * width + left;
    result.set(shades.subarray(from, from + inside.width), y * inside.width);
  }
  return { ...inside, shades: result };
}

/** Whether the middle of a screen is all that is read of it: it names a code, or the rest would take too long, as the time for the middle (ms) tells. */
export function isEnough(middle: PictureRead, tookMs: number): boolean {
  if (middle.kind === 'read' && A_CODE.test(middle.text)) return true;
  return tookMs / (MIDDLE * MIDDLE) > LONGEST_WHOLE_MS;
}
