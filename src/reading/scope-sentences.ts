import type { Mention } from './mention.ts';
import type { Words } from './tokens.ts';

const PLACE =
  '(?:offices?|site|plant|branch|campus|store|warehouse|clinic|school|factory|hq|headquarters|floor|building|depot|hospital|shop|usine|succursale|agence|etage|entrepot|magasin|clinique|ecole|edifice|filiale)';
/** Words before a place that name no place: "the office", "home office", "Microsoft Office". */
const NAMELESS =
  '(?:the|our|my|his|her|their|your|an?|at|in|to|from|of|and|home|back|post|front|microsoft|ms|open|libre|back|head|this|that|same|other|another|no|not|is|was|for|on|or|dans|sur|le|la|les|un|une|mon|son|sa|ton|au|du|de|a|et|autre|autres)';
const SITE = [
  `(?:in|at|from|of|for|the|our|whole|entire|new) (?:the |our |new )?(?!${NAMELESS} )[\\p{L}-]{3,} ${PLACE}`,
  `(?:^|[.!?:,\\n] ?|just |only )(?!${NAMELESS} )[\\p{L}-]{3,} (?:office|plant|branch|campus|site|floor)\\s?(?:is|has|can|cannot|can't|gets?|people|staff|users?|:|,)`,
  `(?:other|autres) (?:sites?|offices|branches|plants|locations|floors|buildings|cities|bureaux|succursales|usines|etages|agences)(?: (?:are|is|all|have|seem|work|no|vont|sont|fonctionnent|marchent|n'ont))?`,
  `(?:everyone|everybody|nobody|no ?one|all|none|half|both floors|\\d+(?: \\p{L}+)?|plus personne|personne|tout le monde|tous) (?:\\p{L}+ )?(?:in|at|on|from|a|au|dans|sur) (?:the |our |l'|la |le )?(?:\\p{L}+ )?${PLACE}`,
  `(?:all|they're all|they are all|tous) (?:from|on|in|at)? ?(?:the )?\\d+(?:st|nd|rd|th|e|er|ieme)? (?:floor|etage)`,
  `(?:l'|la |le )(?:usine|succursale|agence|entrepot|clinique|ecole|siege)(?: de [\\p{L}-]+)? (?:au complet|entiere?|complete)`,
];
const EVERYONE = [
  '(?:not a soul|nobody|no ?one|not one (?:user|person)) (?:can|could|is|gets?|was)',
  '(?:whole|entire) (?:pool|department|company|team of \\d{2,}|user base)',
  '(?:all|every) (?:\\d+ |of )?(?:our |the |my )?(?:users?|people|staff|callers|employees|agents|clients|customers)',
  "(?:plus )?personne (?:ne |n')?(?:peut|arrive|est capable)",
  '(?:everyone|everybody|every user|tout le monde|tous les (?:usagers|utilisateurs|employes))',
  '\\d{2,} (?:in the queue|calls|callers|people|users|tickets)',
];
const SEVERAL = [
  '(?:\\d+|two|three|four|five|six|several|some|many|lots of|a few|couple of|a couple of|dozens of|another) (?:\\p{L}+ )?(?:callers?|people|ppl|users|others|colleagues|developers|nurses|agents|staff|persons?|clients|customers|calls)',
  '(?:others|other people|colleagues|more people|someone else|a second (?:user|caller)) (?:\\p{L}+ )?(?:too|also|have it|same|as well|the same)',
  '(?:the|our|all) (?:\\p{L}+ )?(?:team|shift|department|people|guys|group)',
  "(?:toute l'|l'|notre )equipe",
  '(?:plusieurs|quelques|certains|certaines|beaucoup de|une dizaine de|la moitie) ?(?:\\p{L}+)?',
  '(?:some|a few) of (?:them|us|our)',
];
/** "Users get 0x204": more than one, and nobody said how many. */
const PLURAL =
  /(?<![\p{L}\p{N}])(?:users|customers|people|callers|clients|colleagues|(?:les|nos|des) (?:usagers|utilisateurs|employes|gens|collegues|infirmieres|commis|agents))(?![\p{L}\p{N}])/u;
const ONE = [
  '(?:she|he|her|his|him|hers|elle|madame|mme|monsieur|la dame|le monsieur)',
  "(?:the|a|my|one|this|new|our|single|un|une|l'|la|le|cet|cette)\\s?(?:new |temp |home |remote |travelling |traveling )?(?:user|caller|employee|worker|hire|starter|manager|boss|director|contractor|temp|nurse|doctor|teacher|usager|usagere|utilisateur|utilisatrice|appelante?|employee?|patronne?|directeur|directrice)",
  '(?:user|caller|usager|usagere|appelante?)',
  '(?:just|only) (?:the )?(?:one|her|him|me)',
];

const words = (patterns: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'u');
// The wider first: who tells of everyone and of "her" tells of everyone.
const READERS = [
  ['site', words(SITE)],
  ['everyone', words(EVERYONE)],
  ['some-users', words(SEVERAL)],
  ['one-user', words(ONE)],
] as const;

/** Whether a text speaks of people in the plural: then it is not one user alone, however many there are. */
export function speaksOfMany({ folded }: Words): boolean {
  return PLURAL.test(folded);
}

/** Who may be affected where no plain quantity says it: a place by its name, a plural, one person spoken of as she or he. Widest first. */
export function scopesSpoken({ folded }: Words): Mention[] {
  return READERS.flatMap(([value, pattern]) => {
    const match = pattern.exec(folded);
    return match === null ? [] : [{ key: 'scope', value, from: match.index, to: match.index + match[0].length }];
  });
}
