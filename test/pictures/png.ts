import { crc32, deflateSync } from 'node:zlib';

/** How the pixels of a PNG are written: grey, a number of a colour, or red, green, blue and alpha. */
export interface PngForm {
  readonly width: number;
  readonly height: number;
  readonly bits: 1 | 2 | 4 | 8 | 16;
  readonly kind: 'grey' | 'palette' | 'rgba';
  /** Red, green and blue of each number, for a palette. */
  readonly colours?: readonly (readonly [number, number, number])[];
}

const KINDS = { grey: 0, palette: 3, rgba: 6 } as const;
const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32BE(content.length, 0);
  sizes.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([sizes.subarray(0, 4), body, sizes.subarray(4)]);
}

/** A PNG whose rows are given as they are stored, without filters. */
export function png({ width, height, bits, kind, colours = [] }: PngForm, rows: readonly Uint8Array[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, KINDS[kind], 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(rows.flatMap((row) => [Buffer.alloc(1), row])));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...(kind === 'palette' ? [chunk('PLTE', Uint8Array.from(colours.flat()))] : []),
    chunk('IDAT', pixels),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Values of so many bits, packed into bytes as a PNG does. */
export function packed(values: readonly number[], bits: number): Uint8Array {
  const inByte = 8 / bits;
  const bytes = new Uint8Array(Math.ceil(values.length / inByte));
  values.forEach((value, index) => {
    const at = Math.floor(index / inByte);
    bytes[at] = (bytes[at] ?? 0) | (value << (8 - bits * ((index % inByte) + 1)));
  });
  return bytes;
}
