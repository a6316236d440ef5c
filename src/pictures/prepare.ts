/** A picture in shades of grey: one byte a pixel, 0 is black, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array;
}

const MIDDLE = 128;

function isDark({ shades }: GreyPicture): boolean {
  let sum = 0;
  for (const shade of shades) sum += shade;
  return sum < MIDDLE * shades.length;
}

/** A dark picture the other way round: letters are read best dark on light. */
export function darkOnLight(picture: GreyPicture): GreyPicture {
  return isDark(picture) ? { ...picture, shades: picture.shades.map((shade) => 255 - shade) } : picture;
}

/** The picture twice as wide and high, its shades in between blended from the four nearest. */
export function doubled({ width, height, shades }: GreyPicture): GreyPicture {
  const wide = width * 2;
  const result = new Uint8Array(wide * height * 2);
  for (let y = 0; y < height * 2; y += 1) {
    const row = (y >> 1) * width;
    // An upper half leans to the row above, a lower half to the row below; likewise to the sides.
    const nextRow = Math.min(height - 1, Math.max(0, (y >> 1) + (y % 2 === 0 ? -1 : 1))) * width;
    for (let x = 0; x < wide; x += 1) {
      const column = x >> 1;
      const next = Math.min(width - 1, Math.max(0, column + (x % 2 === 0 ? -1 : 1)));
      const near = 3 * (shades[row + column] ?? 0) + (shades[row + next] ?? 0);
      const far = 3 * (shades[nextRow + column] ?? 0) + (shades[nextRow + next] ?? 0);
      result[y * wide + x] = (3 * near + far + 8) >> 4;
    }
  }
  return { width: wide, height: height * 2, shades: result };
}

/** The picture as a file in PGM, which needs no decoder. */
export function greyFile({ width, height, shades }: GreyPicture): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), shades]);
}
