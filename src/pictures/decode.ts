import type { PictureFailure } from '../domain/text/picture.ts';
import { addressOf, type Core, type CoreModule, type Pix, type Wrapped } from './core-module.ts';
import { MOST_PIXELS } from './limits.ts';
import type { GreyPicture } from './prepare.ts';

/** A picture in shades of grey, or why it is none. */
export type Decoded =
  | { readonly kind: 'decoded'; readonly picture: GreyPicture }
  | { readonly kind: 'failed'; readonly why: Extract<PictureFailure, 'too-large' | 'unreadable'> };

/** Leptonica's numbers for the formats that are read. What else it could decode is attack surface and no screenshot. */
const FORMATS: readonly number[] = [2, 3];
const NUMBER_BYTES = 4;
const WHITE = 255;
const UNREADABLE: Decoded = { kind: 'failed', why: 'unreadable' };

/** How bright a colour looks, of parts from 0 to 255. */
function brightness(red: number, green: number, blue: number): number {
  return (77 * red + 150 * green + 29 * blue) >> 8;
}

interface Header {
  readonly format: number;
  readonly width: number;
  readonly height: number;
}

function headerAt(module: CoreModule, bytes: number, size: number): Header | null {
  const fields = module._malloc(6 * NUMBER_BYTES);
  const field = (index: number) => fields + index * NUMBER_BYTES;
  try {
    const failed = module._pixReadHeaderMem(bytes, size, field(0), field(1), field(2), field(3), field(4), field(5));
    if (failed !== 0) return null;
    const value = (index: number) => module.getValue(field(index), 'i32');
    return { format: value(0), width: value(1), height: value(2) };
  } finally {
    module._free(fields);
  }
}

/** The shade of each number a pixel may have. */
function shadesOfNumbers({ module, memory }: Core, colours: Wrapped, bits: number): Uint8Array {
  const most = 2 ** Math.min(bits, 8) - 1;
  // A single bit is ink where it is set; otherwise a number is a brightness.
  if (addressOf(module, colours) === 0)
    return Uint8Array.from({ length: most + 1 }, (_none, number) =>
      bits === 1 ? (1 - number) * WHITE : Math.round((number * WHITE) / most),
    );
  const map = module.wrapPointer(addressOf(module, colours), module.PixColormap);
  const at = addressOf(module, map.get_array());
  const parts = new Uint8Array(memory.buffer, at, map.get_n() * NUMBER_BYTES);
  return Uint8Array.from({ length: most + 1 }, (_none, number) => {
    const [blue = 0, green = 0, red = 0] = parts.subarray(number * NUMBER_BYTES);
    return brightness(red, green, blue);
  });
}

function shadeOfColour(word: number, transparent: boolean): number {
  const shade = brightness(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255);
  if (!transparent) return shade;
  const alpha = word & 255;
  // What shows through is taken for paper.
  return (shade * alpha + WHITE * (WHITE - alpha)) / WHITE;
}

function shadesOf(core: Core, pix: Pix, { width, height }: Header): Uint8Array {
  const { module, memory } = core;
  const bits = pix.get_d();
  const perRow = pix.get_wpl();
  const words = new Uint32Array(memory.buffer, addressOf(module, pix.get_data()), perRow * height);
  const shades = new Uint8Array(width * height);
  if (bits === 32) {
    const transparent = pix.get_spp() === 4;
    for (let y = 0, to = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1, to += 1) shades[to] = shadeOfColour(words[y * perRow + x] ?? 0, transparent);
    return shades;
  }
  const known = shadesOfNumbers(core, pix.get_colormap(), bits);
  const inWord = 32 / bits;
  const mask = 2 ** bits - 1;
  for (let y = 0, to = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, to += 1) {
      // The first pixel of a word stands in its highest bits; of sixteen bits the higher eight are enough.
      const word = words[y * perRow + Math.floor(x / inWord)] ?? 0;
      const number = (word >>> (32 - bits * ((x % inWord) + 1))) & mask;
      shades[to] = known[bits === 16 ? number >>> 8 : number] ?? WHITE;
    }
  return shades;
}

function decodedAt(core: Core, bytes: number, size: number, header: Header): Decoded {
  const { module } = core;
  const at = module._pixReadMem(bytes, size);
  if (at === 0) return UNREADABLE;
  const holder = module._malloc(NUMBER_BYTES);
  try {
    const pix = module.wrapPointer(at, module.Pix);
    const size = { ...header, width: pix.get_w(), height: pix.get_h() };
    return { kind: 'decoded', picture: { width: size.width, height: size.height, shades: shadesOf(core, pix, size) } };
  } finally {
    module.setValue(holder, at, 'i32');
    module._pixDestroy(holder);
    module._free(holder);
  }
}

/** Decodes a PNG or JPEG; its size is looked at before anything is unpacked. Throws when the decoder itself breaks: it must not be used again then. */
export function decode(core: Core, file: Uint8Array): Decoded {
  const { module, memory } = core;
  const bytes = module._malloc(file.length);
  if (bytes === 0) return { kind: 'failed', why: 'too-large' };
  new Uint8Array(memory.buffer).set(file, bytes);
  try {
    const header = headerAt(module, bytes, file.length);
    if (header === null || !FORMATS.includes(header.format)) return UNREADABLE;
    const { width, height } = header;
    if (width < 1 || height < 1) return UNREADABLE;
    if (width * height > MOST_PIXELS) return { kind: 'failed', why: 'too-large' };
    return decodedAt(core, bytes, file.length, header);
  } finally {
    module._free(bytes);
  }
}
