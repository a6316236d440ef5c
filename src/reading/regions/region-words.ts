/** What a word of a region's name stands for: a part of the world, a direction, a number, or a word between them. */
export type RegionWord =
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'direction'; readonly directions: readonly Direction[] }
  | { readonly kind: 'number'; readonly digit: string }
  | { readonly kind: 'glue' };

export type Direction = 'north' | 'south' | 'east' | 'west' | 'central';

// Per place: what it is called in English and French, folded. Azure's display names use the first one.
export const PLACES: Readonly<Record<string, readonly string[]>> = {
  australia: ['australia', 'australie', 'australian', 'aus', 'aussie'],
  austria: ['austria', 'autriche'],
  belgium: ['belgium', 'belgique'],
  brazil: ['brazil', 'br', 'brasil', 'bresil'],
  canada: ['canada', 'cdn', 'canadian', 'canadien'],
  india: ['india', 'inde', 'indian'],
  us: ['us', 'usa', 'united states', 'etats unis', 'u s', 'amerique'],
  chile: ['chile', 'chili'],
  denmark: ['denmark', 'danemark'],
  asia: ['asia', 'asie'],
  europe: ['europe', 'eu', 'european'],
  france: ['france'],
  germany: ['germany', 'allemagne', 'deutschland'],
  indonesia: ['indonesia', 'indonesie'],
  israel: ['israel'],
  italy: ['italy', 'italie'],
  japan: ['japan', 'japon', 'jp'],
  'jio india': ['jio india', 'jio inde', 'jio', 'inde jio'],
  korea: ['korea', 'kr', 'coree', 'south korea', 'coree du sud'],
  malaysia: ['malaysia', 'malaisie'],
  mexico: ['mexico', 'mx', 'mexique'],
  'new zealand': ['new zealand', 'newzealand', 'nouvelle zelande', 'nz'],
  norway: ['norway', 'norvege'],
  poland: ['poland', 'pologne'],
  qatar: ['qatar'],
  'south africa': ['south africa', 'southafrica', 'afrique du sud', 'south african', 'za'],
  spain: ['spain', 'espagne'],
  sweden: ['sweden', 'suede'],
  switzerland: ['switzerland', 'suisse', 'swiss'],
  uae: ['uae', 'united arab emirates', 'emirats arabes unis', 'emirates', 'emirats', 'eau'],
  uk: ['uk', 'united kingdom', 'royaume uni', 'britain', 'u k'],
};

const DIRECTIONS: Readonly<Record<string, readonly Direction[]>> = {
  north: ['north'],
  nord: ['north'],
  northern: ['north'],
  south: ['south'],
  sud: ['south'],
  southern: ['south'],
  east: ['east'],
  est: ['east'],
  west: ['west'],
  ouest: ['west'],
  western: ['west'],
  occidentale: ['west'],
  central: ['central'],
  centrale: ['central'],
  centre: ['central'],
  center: ['central'],
  centr: ['central'],
  southeast: ['south', 'east'],
  sudest: ['south', 'east'],
  southwest: ['south', 'west'],
  northeast: ['north', 'east'],
  northwest: ['north', 'west'],
};

const NUMBERS: Readonly<Record<string, string>> = {
  '2': '2',
  '3': '3',
  two: '2',
  deux: '2',
  three: '3',
  trois: '3',
  ii: '2',
};
const GLUE = ['de', 'du', 'des', 'd', 'l', 'la', 'le', 'les', 'of', 'the', 'en'];

/** Words of one word each → what they stand for. Places of several words are put together by the reader. */
export const REGION_WORDS: ReadonlyMap<string, RegionWord> = new Map<string, RegionWord>([
  ...GLUE.map((word): [string, RegionWord] => [word, { kind: 'glue' }]),
  ...Object.entries(NUMBERS).map(([word, digit]): [string, RegionWord] => [word, { kind: 'number', digit }]),
  ...Object.entries(DIRECTIONS).map(([word, directions]): [string, RegionWord] => [
    word,
    { kind: 'direction', directions },
  ]),
  ...Object.entries(PLACES).flatMap(([place, names]) =>
    names.filter((name) => !name.includes(' ')).map((name): [string, RegionWord] => [name, { kind: 'place', place }]),
  ),
]);

/** Places of several words, longest first, as their words. */
export const LONG_PLACES: readonly { readonly words: readonly string[]; readonly place: string }[] = Object.entries(
  PLACES,
)
  .flatMap(([place, names]) =>
    names.filter((name) => name.includes(' ')).map((name) => ({ words: name.split(' '), place })),
  )
  .sort((a, b) => b.words.length - a.words.length);

/** First words of places that are several words long, and the words inside them. */
export const LONG_PLACE_WORDS: ReadonlySet<string> = new Set(LONG_PLACES.flatMap(({ words }) => words));
