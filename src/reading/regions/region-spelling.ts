import { REGIONS } from '../../domain/core/region.ts';
import { slipsBetween } from '../../text/edit-distance.ts';
import { wordSet } from '../../text/word-list.ts';
import { PLACES, REGION_WORDS, type RegionWord } from './region-words.ts';

const LONGEST = 24;
const SHORTEST_JOINED = 5;
const LETTER_DIRECTIONS: Readonly<Record<string, string>> = { n: 'north', s: 'south', e: 'east', w: 'west' };

// One slip away from a direction or a place, and words of their own.
const OWN_WORDS = wordSet(`
   eat eats ease easy eased cast past wet wets went wert wes weft nest norm month forth worth soth soul sour shout mouth sooth
   control central's centred centered contra center finance trance frances japans indias candidate england irland ireland
   iceland holland finland sudan soudan malaysian noway euro euros polland italic span spin franc jordan gerand merry
   australian austrian canal canals contrat core cores corse child chill chilly suite indie`);

const DIRECTION_SPELLINGS = ['north', 'south', 'east', 'west', 'central', 'southeast'];
const PLACE_SPELLINGS = Object.values(PLACES)
  .flat()
  .filter((name) => !name.includes(' ') && name.length >= 5);

function nearest(
  word: string,
  spellings: readonly string[],
  limitFor: (spelling: string) => number,
): string | undefined {
  let best: { spelling: string; slips: number } | undefined;
  let tied = false;
  for (const spelling of spellings) {
    const slips = slipsBetween(word, spelling, limitFor(spelling));
    if (slips === undefined) continue;
    if (best !== undefined && slips === best.slips)
      tied = REGION_WORDS.get(spelling) !== REGION_WORDS.get(best.spelling);
    if (best === undefined || slips < best.slips) {
      best = { spelling, slips };
      tied = false;
    }
  }
  return tied ? undefined : best?.spelling;
}

function startsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

function slipsAllowed(word: string): (spelling: string) => number {
  return (spelling) => {
    if (!startsAlike(word, spelling)) return -1;
    if (spelling.length <= 5) return word.length >= 4 && word.length >= spelling.length - 1 ? 1 : -1;
    return spelling.length >= 7 ? 2 : 1;
  };
}

/** The region word that `word` misspells, or `undefined`: the first letter must be right (or swapped with the second). */
export function misspelt(word: string): RegionWord | undefined {
  if (word.length < 4 || word.length > 14 || OWN_WORDS.has(word)) return undefined;
  const allowed = slipsAllowed(word);
  const direction = nearest(word, DIRECTION_SPELLINGS, allowed);
  if (direction !== undefined) return REGION_WORDS.get(direction);
  if (word.length < 5) return undefined;
  const place = nearest(word, PLACE_SPELLINGS, (spelling) => Math.min(allowed(spelling), spelling.length >= 8 ? 2 : 1));
  return place === undefined ? undefined : REGION_WORDS.get(place);
}

/** Splits words written as one ("eastus2", "canadaeast", "weurope", "us2"); `undefined` where it is no such thing. */
export function takenApart(word: string): readonly RegionWord[] | undefined {
  if (word.length < 3 || word.length > LONGEST) return undefined;
  const [letter = ''] = word;
  const direction = REGION_WORDS.get(LETTER_DIRECTIONS[letter] ?? '');
  const place = REGION_WORDS.get(word.slice(1));
  if (direction !== undefined && place?.kind === 'place' && word.length >= 6) return [direction, place];
  const found = pieces(word, 0);
  const places = found?.filter((one) => one.kind === 'place').length ?? 0;
  const digits = found?.filter((one) => one.kind === 'number').length ?? 0;
  const meant = found !== undefined && found.length > 1 && places <= 1 && digits <= 1;
  return meant && (word.length >= SHORTEST_JOINED || /\d/.test(word)) ? found : undefined;
}

function pieces(word: string, from: number): readonly RegionWord[] | undefined {
  if (from === word.length) return [];
  for (let to = word.length; to > from; to -= 1) {
    const piece = REGION_WORDS.get(word.slice(from, to));
    if (piece === undefined || piece.kind === 'glue') continue;
    if (piece.kind === 'number' && !(/^[23]$/.test(word.slice(from, to)) && to === word.length)) continue;
    const rest = pieces(word, to);
    if (rest !== undefined) return [piece, ...rest];
  }
  return undefined;
}

const JOINED_NAMES: readonly { readonly name: string; readonly joined: string; readonly digits: string }[] =
  REGIONS.flatMap(({ name, displayName }) => {
    const [first = '', ...rest] = displayName.toLowerCase().replace(/\s\d$/, '').split(' ');
    const turned = [...rest, first].join('');
    const digits = /\d*$/.exec(name)?.[0] ?? '';
    return [name.replace(/\d+$/, ''), turned].map((joined) => ({ name, joined, digits }));
  });

/** The region a long word misspells ("canadaesat", "weesteurope"), or `undefined`; digits at its end must be right. */
export function misspeltRegion(word: string): string | undefined {
  const digits = /\d*$/.exec(word)?.[0] ?? '';
  const letters = word.slice(0, word.length - digits.length);
  if (letters.length < 8 || letters.length > LONGEST || OWN_WORDS.has(letters)) return undefined;
  const limit = letters.length >= 10 ? 2 : 1;
  const near = JOINED_NAMES.filter((one) => one.digits === digits && startsAlike(letters, one.joined)).flatMap(
    (one) => {
      const slips = slipsBetween(letters, one.joined, limit);
      return slips === undefined ? [] : [{ name: one.name, slips }];
    },
  );
  const best = Math.min(...near.map((one) => one.slips));
  const names = new Set(near.filter((one) => one.slips === best).map((one) => one.name));
  return names.size === 1 ? [...names][0] : undefined;
}
