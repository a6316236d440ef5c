import { matchesIn } from '../../text/matches.ts';
import type { Words } from '../../text/tokens.ts';
import type { Mention } from '../text/mention.ts';

interface QuantityReader {
  readonly pattern: RegExp;
  readonly key: 'scope' | 'hosts-affected';
  /** The value the quantity means, or `undefined` when it means none. */
  value(groups: readonly (string | undefined)[]): string | undefined;
}

const USERS =
  '(?:users?|people|persons?|colleagues?|callers?|employees?|staff|agents?|clients?|customers?|students?|utilisateurs?|utilisatrices?|personnes?|collegues?|employes?|gens|usagers?|postes)';
const HOSTS =
  '(?:session ?hosts?|hosts?|vms?|virtual machines?|machines?|servers?|hotes?(?: de session)?|serveurs?|machines? virtuelles?)';
const OWN = '(?:(?:of|de|d|des)\\s+)?(?:(?:our|my|the|these|those|his|her|their|nos|mes|les|le|la|leurs?)\\s+)?';
const KIND =
  "(?:(?:other|different|remote|external|internal|avd|wvd|session|pooled|azure|single|more|new|d'|autres?|seule?s?)\\s*)?";
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  dozen: 12,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
};
const NUMBER = `(\\d{1,5}|${Object.keys(NUMBER_WORDS).join('|')})`;
const PERSON =
  '(?:user|person|colleague|caller|employee|student|utilisateur|utilisatrice|personne|collegue|employe|usager)';
const ONE_PERSON = '(?:user|caller|utilisateur|utilisatrice|usager|usagere)';
const DOING =
  "(?:can|cannot|can't|cant|could|gets?|got|getting|is|isn't|was|has|hasn't|sees?|reports?|says?|said|complains?|keeps?|logs?|tries|moved|stuck|unable|who|in|on|at|from|with|behind|working|doesn't|does|did|didn't|loses?|lost|wants?|needs?|calls?|called|ne|n'a|n'arrive|n'est|est|a|voit|recoit|dans|sur|au|en|se|dit|perd|reste|signale|qui|chez|avec)";
const SITE =
  '(?:office|site|branch|floor|location|building|agence|etage|succursale|campus|plant|store|warehouse|school|usine)';

function count(text: string | undefined): number {
  return text === undefined ? Number.NaN : (NUMBER_WORDS[text] ?? Number(text));
}

function users(amount: number): string | undefined {
  return amount === 1 ? 'one-user' : amount > 1 ? 'some-users' : undefined;
}

function part(few: number, many: number): string {
  if (few >= many) return 'all-hosts';
  return few === 1 ? 'one-host' : 'some-hosts';
}

function reader(key: QuantityReader['key'], pattern: string, value: QuantityReader['value'] | string): QuantityReader {
  return {
    key,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.-])${pattern}(?![\\p{L}\\p{N}])`, 'gu'),
    value: typeof value === 'string' ? () => value : value,
  };
}

// First match of a stretch wins: the narrower reading stands first.
const READERS: readonly QuantityReader[] = [
  reader(
    'hosts-affected',
    `${NUMBER}\\s*(?:of|out of|\\/|sur|des)\\s*(?:the |our |les |nos )?${NUMBER}\\s+${KIND}${HOSTS}`,
    ([few, many]) => part(count(few), count(many)),
  ),
  reader(
    'scope',
    `${NUMBER}\\s*(?:of|out of|\\/|sur)\\s*(?:the |our |les |nos )?${NUMBER}\\s+${KIND}${USERS}`,
    ([few, many]) => (count(few) >= count(many) ? 'everyone' : users(count(few))),
  ),
  reader('scope', `${NUMBER}\\s*(?:-|to|a|ou|or)\\s*${NUMBER}\\s+${OWN}${KIND}${USERS}`, 'some-users'),
  reader(
    'hosts-affected',
    `(?:only |just |on |seulement )?(?:one|a single|1|un seul|une seule|single|only one|just one)\\s+${OWN}${KIND}${HOSTS}(?! pool)`,
    'one-host',
  ),
  reader(
    'hosts-affected',
    `(?<!(?:windows|win|server|office|version) )${NUMBER}\\s+${OWN}${KIND}${HOSTS}(?! pool)`,
    ([amount]) => (count(amount) === 1 ? 'one-host' : count(amount) > 1 ? 'some-hosts' : undefined),
  ),
  reader(
    'hosts-affected',
    `(?:some|several|a few|many|multiple|half|a couple of|couple of|most|a number of|certains|certaines|plusieurs|quelques|la moitie des?|une partie des?)\\s+${OWN}${KIND}${HOSTS}(?! pool)`,
    'some-hosts',
  ),
  reader(
    'hosts-affected',
    `(?:all|every|each|any|tous|toutes|chaque)\\s+${OWN}(?:\\d+\\s+)?${KIND}${HOSTS}(?! pool)`,
    'all-hosts',
  ),
  reader('hosts-affected', `(?:whole|entire|complete|tout le|tout notre)\\s+(?:host ?)?pool`, 'all-hosts'),
  reader('scope', `${NUMBER}\\s+${OWN}${KIND}${USERS}`, ([amount]) => users(count(amount))),
  reader(
    'scope',
    `(?:half|most|part|some|everyone|everybody|all|(?:\\d+|a few|several) users|tout le monde|tous|la moitie|une partie)\\s+(?:of |in |at |on |from |de |du |dans |sur |a )?(?:the |our |one |an? |l'|le |la |notre |cet? )?(?:[a-z]+ )?${SITE}`,
    'site',
  ),
  reader(
    'scope',
    `(?:whole|entire|complete|one|single|a|tout le|toute l'|tout l'|toute la|un seul|une seule|un|une)\\s?(?:[a-z]+ )?${SITE}`,
    'site',
  ),
  reader(
    'scope',
    `(?:one|a|an|1|single|only one|just one|une?|un seul|une seule|this|cet|cette)\\s+(?:of (?:our|my|the) )?(?:single )?(?:remote |external |particular |certain |new )?${PERSON}(?! (?:profile|group|account|name|pool|error))`,
    'one-user',
  ),
  reader(
    'scope',
    `(?:only|just|juste|seulement|que)\\s+(?:for )?(?:me|my|mine|him|her|myself|mon|ma|moi|lui|elle)(?:\\s+(?:colleague|collegue|user|account|compte|boss|manager|coworker))?`,
    'one-user',
  ),
  reader('scope', `(?:my|mon|ma)\\s+(?:colleague|collegue|coworker|boss|manager|chef|patron)`, 'one-user'),
  reader(
    'scope',
    `(?:some|several|a few|many|multiple|half|a couple of|couple of|most|a number of|certains|certaines|plusieurs|quelques|la moitie des?|une partie des?|a lot of|lots of|beaucoup de?|la plupart des?)\\s+${OWN}${KIND}${USERS}`,
    'some-users',
  ),
  reader('scope', `(?:all|every|tous|toutes|chaque|tout)\\s+${OWN}(?:\\d+\\s+)?${KIND}${USERS}`, 'everyone'),
  reader(
    'scope',
    `(?:nobody|no one|noone|none) else|personne d'autre|aucun autre utilisateur|everyone else (?:is|works)[^.!?]{0,20}`,
    'one-user',
  ),
  reader('scope', `(?:everyone|everybody|every one|everbody|tout le monde|tlm)`, 'everyone'),
  reader(
    'scope',
    `(?:nobody|no one|noone|none of (?:us|them|our users|the users)|no users?)\\s+(?:can|is able|gets|could|here can|at all)`,
    'everyone',
  ),
  reader('scope', `(?:personne|aucun utilisateur)\\s+(?:ne|n|peut|arrive|n'arrive)`, 'everyone'),
  reader(
    'scope',
    `(?:whole|entire|toute (?:la|l'|notre)|toute)\\s?(?:company|organi[sz]ation|region|tenant|business|workforce|societe|entreprise|organisation)`,
    'everyone',
  ),
  reader(
    'scope',
    `(?:the |an? |our |my |l')?${ONE_PERSON}(?= ${DOING}(?![\\p{L}\\p{N}]))(?<!(?:per|end|multi|no|each|every|aucun)[ -]user)`,
    'one-user',
  ),
];

/** How many hosts there are, not how many are hit: "a pool with 6 hosts", "on each of the 4 hosts". */
const SIZE_BEFORE =
  /(?:\b(?:we have|i have|pool (?:with|of|has)|pools? with|consists of|made of|across|each of(?: the| our)?|per|avec|compte|contient|chacun des)\s+(?:about |around |the |our )?|\()$/u;
const HIT_AFTER =
  /^[\s,]*(?:that|which|who|are|is|show|shows|showing|went|go|don'?t|can'?t|cannot|won'?t|unavailable|down|stuck|never|not|failed|fail|with|in|qui|sont|ne|indisponibles?)(?![\p{L}])/u;

function isSize(folded: string, from: number, to: number): boolean {
  return SIZE_BEFORE.test(folded.slice(Math.max(0, from - 30), from)) && !HIT_AFTER.test(folded.slice(to, to + 16));
}

/** Most texts name no host: then nobody looks how many. */
const ANY_HOSTS = /host|vm|machine|server|hote|serveur|pool/;

/** How many users and hosts are concerned, from quantities in words and numbers ("6-7 users", "3 of 10 hosts", "half the floor"). */
export function quantitiesIn({ folded }: Words): Mention[] {
  const mentions: Mention[] = [];
  const hosts = ANY_HOSTS.test(folded);
  for (const { pattern, key, value } of READERS) {
    if (key === 'hosts-affected' && !hosts) continue;
    for (const match of matchesIn(folded, pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (mentions.some((other) => from < other.to && other.from < to)) continue;
      if (key === 'hosts-affected' && isSize(folded, from, to)) continue;
      const read = value(match.slice(1));
      if (read !== undefined) mentions.push({ key, value: read, from, to });
    }
  }
  return mentions;
}
