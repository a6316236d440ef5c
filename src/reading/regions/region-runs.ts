import { REGIONS } from '../../domain/core/region.ts';
import { misspelt, misspeltRegion, takenApart } from './region-spelling.ts';
import { type Direction, LONG_PLACE_WORDS, LONG_PLACES, REGION_WORDS, type RegionWord } from './region-words.ts';

/** One written word of a possible region: what it stands for, in order, and where it stands. */
export interface Cell {
  readonly text: string;
  readonly raw: string;
  readonly from: number;
  readonly to: number;
}

/** A stretch of cells read as one region. */
export interface RegionSpan {
  readonly region: string;
  readonly first: number;
  readonly last: number;
}

interface Part {
  readonly word: RegionWord;
  /** First and last cell it is written in. */
  readonly first: number;
  readonly cell: number;
}

const DIRECTIONS: readonly Direction[] = ['central', 'east', 'north', 'south', 'west'];

/** Words of a region's name in an order that does not matter, e.g. `east`, `us`, `2` → `us2 east`; `undefined` unless one place is in them. */
function keyOf(words: readonly RegionWord[]): string | undefined {
  let place = '';
  let digit = '';
  let directions = '';
  for (const word of words) {
    if (word.kind === 'place') {
      if (place !== '') return undefined;
      place = word.place;
    }
    if (word.kind === 'number') {
      if (digit !== '') return undefined;
      digit = word.digit;
    }
  }
  for (const direction of DIRECTIONS) {
    for (const word of words)
      if (word.kind === 'direction' && word.directions.includes(direction)) directions += ` ${direction}`;
  }
  return place === '' ? undefined : `${place}${digit}${directions}`;
}

// "Centre-Ouest de l'Allemagne" has five.
const MOST_PARTS = 7;

/** Cells → parts; places of several words become one part. A cell that is no region word ends the stretch. */
function partsOf(cells: readonly Cell[], first: number): Part[] {
  const parts: Part[] = [];
  let at = first;
  while (at < cells.length && parts.length < MOST_PARTS) {
    const cell = cells[at];
    if (cell === undefined) break;
    const long = longPlaceAt(cells, at);
    if (long !== undefined) {
      parts.push({ word: { kind: 'place', place: long.place }, first: at, cell: at + long.words.length - 1 });
      at += long.words.length;
      continue;
    }
    const words = letterDirection(cells, at) ?? regionWordsOf(cell.text);
    if (words === undefined) break;
    for (const word of words) parts.push({ word, first: at, cell: at });
    at += 1;
  }
  return parts;
}

function isPlace(cell: Cell | undefined): boolean {
  return cell !== undefined && regionWordsOf(cell.text)?.[0]?.kind === 'place';
}

// "South Korea" is the country where a direction follows ("South Korea Central") and Korea South where none does.
function longPlaceAt(cells: readonly Cell[], at: number): (typeof LONG_PLACES)[number] | undefined {
  if (!LONG_PLACE_WORDS.has(cells[at]?.text ?? '')) return undefined;
  return LONG_PLACES.find(({ words, place }) => {
    if (!words.every((word, step) => cells[at + step]?.text === word)) return false;
    const next = cells[at + words.length]?.text ?? '';
    return place !== 'korea' || REGION_WORDS.get(next)?.kind === 'direction';
  });
}

const LETTERS: Readonly<Record<string, readonly Direction[]>> = {
  n: ['north'],
  s: ['south'],
  e: ['east'],
  w: ['west'],
  se: ['south', 'east'],
};

/** A single letter is a direction only in front of a place ("w europe"), `se` behind one too ("asia se"). */
function letterDirection(cells: readonly Cell[], at: number): readonly RegionWord[] | undefined {
  const text = cells[at]?.text ?? '';
  const directions = LETTERS[text];
  const behind = text === 'se' && ['asia', 'australia', 'brazil'].includes(cells[at - 1]?.text ?? '');
  return directions !== undefined && (isPlace(cells[at + 1]) || behind)
    ? [{ kind: 'direction', directions }]
    : undefined;
}

const remembered = new Map<string, readonly RegionWord[] | undefined>();
const REMEMBER_LIMIT = 5000;

/** What one written word stands for, its spelling forgiven; `undefined` for a word of no region. */
export function regionWordsOf(text: string): readonly RegionWord[] | undefined {
  if (remembered.has(text)) return remembered.get(text);
  const known = REGION_WORDS.get(text);
  const words = known === undefined ? (takenApart(text) ?? wordsOfMisspelt(text)) : [known];
  if (remembered.size >= REMEMBER_LIMIT) remembered.clear();
  remembered.set(text, words);
  return words;
}

/** Whether a stretch of cells can begin here. */
export function beginsRegion(text: string): boolean {
  if (LONG_PLACE_WORDS.has(text) || LETTERS[text] !== undefined) return true;
  const [first] = regionWordsOf(text) ?? [];
  return first !== undefined && first.kind !== 'glue' && first.kind !== 'number';
}

function wordsOfMisspelt(text: string): readonly RegionWord[] | undefined {
  const one = misspelt(text);
  if (one !== undefined) return [one];
  const region = misspeltRegion(text);
  return region === undefined ? undefined : WORDS_OF_REGION.get(region);
}

function wordsOfDisplayName(displayName: string): readonly RegionWord[] {
  const texts = displayName.toLowerCase().split(' ');
  return partsOf(
    texts.map((text, index) => ({ text, raw: text, from: index, to: index })),
    0,
  ).map((part) => part.word);
}

const WORDS_OF_REGION: ReadonlyMap<string, readonly RegionWord[]> = new Map(
  REGIONS.map(({ name, displayName }) => [name, wordsOfDisplayName(displayName)]),
);
const REGION_BY_KEY: ReadonlyMap<string, { readonly name: string; readonly order: string }> = new Map(
  [...WORDS_OF_REGION].map(([name, words]) => [keyOf(words) ?? name, { name, order: orderOf(words) }]),
);

function orderOf(words: readonly RegionWord[]): string {
  return words.map((word) => (word.kind === 'place' ? 'p' : word.kind === 'number' ? 'n' : 'd')).join('');
}

/** All ways to read a region out of the stretch that starts at cell `first`, the longest and most usual order first. */
export function regionSpansAt(cells: readonly Cell[], first: number): RegionSpan[] {
  const parts = partsOf(cells, first);
  const spans: (RegionSpan & { readonly length: number; readonly usual: boolean })[] = [];
  parts.forEach((head, from) => {
    if (head.word.kind === 'glue') return;
    const meant: RegionWord[] = [];
    let places = 0;
    for (const [step, { word, cell }] of parts.slice(from).entries()) {
      if (word.kind === 'glue') continue;
      meant.push(word);
      if (word.kind === 'place') places += 1;
      if (places > 1) return;
      const found = meant.length < 2 ? undefined : REGION_BY_KEY.get(keyOf(meant) ?? '');
      const midWord = parts[from + step + 1]?.cell === cell || parts[from - 1]?.cell === head.cell;
      if (found === undefined || midWord) continue;
      const usual = found.order === orderOf(meant);
      spans.push({ region: found.name, first: head.first, last: cell, length: meant.length, usual });
    }
  });
  return spans.sort((a, b) => b.length - a.length || Number(b.usual) - Number(a.usual) || a.first - b.first);
}
