import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import type { PictureRead } from '../domain/text/picture.ts';
import { type Core, openCore, type TextApi } from './core-module.ts';
import { decode } from './decode.ts';
import { LONGEST_TEXT, LOWEST_CONFIDENCE, MOST_PIXELS_DOUBLED } from './limits.ts';
import { isEnough, middleOf } from './middle-first.ts';
import { darkOnLight, doubled, type GreyPicture, greyFile } from './prepare.ts';

/** Reads pictures one after another; nothing of one is kept for the next. */
export interface TextReader {
  /** Throws when the engine itself breaks: it must not be used again then. */
  read(file: Uint8Array): PictureRead;
}

const FOLDER = '/';
const INPUT = '/input';
/** The number of the engine that reads with a neural network: the only one in this build. */
const NEURAL = 1;
const FEWEST_LETTERS = 3;

const require = createRequire(import.meta.url);
const LANGUAGES: Readonly<Record<string, string>> = {
  eng: require.resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'),
  fra: require.resolve('@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz'),
};

function recognised({ module }: Core, api: TextApi, given: GreyPicture): PictureRead {
  const picture = darkOnLight(given);
  const small = picture.width * picture.height <= MOST_PIXELS_DOUBLED;
  module.FS.writeFile(INPUT, greyFile(small ? doubled(picture) : picture));
  try {
    if (api.SetImageFile(1, 0) !== 0) return { kind: 'failed', why: 'unreadable' };
    if (api.Recognize(null) !== 0) return { kind: 'failed', why: 'unreadable' };
    const lines = (api.GetUTF8Text() ?? '').split('\n').map((line) => line.trim());
    const text = lines.filter((line) => /[\p{L}\p{N}]/u.test(line)).join('\n');
    const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (letters < FEWEST_LETTERS || api.MeanTextConf() < LOWEST_CONFIDENCE) return { kind: 'failed', why: 'no-text' };
    return { kind: 'read', text: text.slice(0, LONGEST_TEXT) };
  } finally {
    api.Clear();
    module.FS.unlink(INPUT);
  }
}

/** Opens the engine with both languages, in half a second and more: everything comes from packages on this machine. Rejects when they are not there. */
export async function openTextReader(): Promise<TextReader> {
  const core = await openCore();
  for (const [language, path] of Object.entries(LANGUAGES))
    core.module.FS.writeFile(`${FOLDER}${language}.traineddata`, gunzipSync(await readFile(path)));
  const api = new core.module.TessBaseAPI();
  if (api.Init(FOLDER, Object.keys(LANGUAGES).join('+'), NEURAL) !== 0)
    throw new Error('the languages of the text reader could not be opened');
  return {
    read(file) {
      const decoded = decode(core, file);
      if (decoded.kind === 'failed') return decoded;
      const begun = performance.now();
      const middle = middleOf(decoded.picture);
      if (middle === null) return recognised(core, api, decoded.picture);
      const read = recognised(core, api, middle);
      return isEnough(read, performance.now() - begun) ? read : recognised(core, api, decoded.picture);
    },
  };
}
