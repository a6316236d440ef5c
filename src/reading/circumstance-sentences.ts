import type { FindingKey } from '../domain/finding.ts';
import type { Mention } from './mention.ts';
import type { Words } from './tokens.ts';

// Up to so many characters of one clause, without a word that takes it back.
const UNDENIED = (most: number) =>
  `(?:(?!(?:not|n't|cannot|never|same|neither|also fails?|pas|pareil|non plus|aucune?)(?![\\p{L}]))[^.,;!?\\n]){0,${most}}?`;
const FINE =
  '(?:works?|worked|working|fine|ok|okay|good|perfect(?:ly)?|connects|connected|no (?:problems?|issues?|trouble|prob)|gets? (?:in|on|through)|is in|opens|instantly|marche(?:nt)?|fonctionne(?:nt)?|rentre(?:nt)?|passe(?:nt)?|ouvre(?:nt)?|se connecte(?:nt)?|correct|impeccable|sans probleme|aucun probleme|pas de probleme)';
/** Before "works": what takes it back, and whoever works for a living. */
const STANDS =
  "(?<!(?:not|n't|never|stopped|longer|quit|pas|plus|he|she|they|who|users?|people|staff|i|we|qui|elle|il|ils|elles|to|used to) )";
const ANOTHER_NETWORK =
  '(?:hot ?spot|tethering|tethered|[45]g|lte|mobile data|cell(?:ular)? data|phone data|guest (?:wi-?fi|network)|(?:another|different|other) (?:network|wi-?fi|connection|isp)|from home|at home|home (?:users?|workers?|office(?: people| ppl| users?| staff)?)|remote (?:users?|workers?|people|staff)|(?:without|w/o|off|not on|drop(?:ping)?|disconnect(?:ing)? from) (?:the |company |corporate )?vpn|vpn off|(?:de|depuis) (?:chez (?:eux|elle|lui|moi|nous|vous)|la maison|son domicile)|a la maison|en teletravail|teletravailleurs|partage de connexion|(?:sur|avec) (?:son|leur|mon) cell(?:ulaire)?|autre (?:reseau|connexion|wi-?fi)|sans (?:le )?vpn|avec ses donnees)';
const BROWSER =
  '(?:web (?:client|version|app|page)|(?:from |in |via |through |over |using )(?:the |a |his |her )?(?:web|browser|edge|chrome|firefox|safari)|browser version|edge|html5|client web|navigateur|version web|dans le web)';
const OTHER_PC =
  "(?:(?:2nd|second|other|another|different|company|work|corporate|office|colleague'?s?|coworker'?s?|neighbou?r'?s?|my|spare|loaner) (?:laptop|pc|computer|device|machine|desktop pc|workstation)|(?:autre|mon) (?:portable|poste|pc|ordi(?:nateur)?|appareil)|celui de la (?:compagnie|boite)|portable de la compagnie|poste d[eu] (?:son |sa )?(?:collegue|voisine?))";
const CHANGED =
  '(?:since|after|new|newly|changed?|changing|replaced?|swap(?:ped)?|rolled|pushed|migrat\\w+|moved|switched|turned on|enabled|activated|updated?|upgraded?|maintenance|applied|introduced|deployed|went live|cleanup|cleaned up|tightened|hardened|closed|opened|installed|added|removed|got|depuis|apres|nouveau|nouvelle|nouveaux|remplace\\w*|change\\w*|modifie\\w*|deploye\\w*|pousse\\w*|active\\w*|installe\\w*|migr\\w+|suite a)';
const POLICIES =
  '(?:gpos?|group polic(?:y|ies)|security polic(?:y|ies)|polic(?:y|ies)|(?:hardening|security|crypto|strict|cis)(?: \\w+)? baseline|baseline|hardening|intune (?:profile|polic\\w+|config\\w*)|conditional access(?: rule| policy)?|security team|tls settings?|cipher\\w*|strategies?(?: de groupe)?|politiques?|durcissement|acces conditionnel)';
const NETWORK_PARTS =
  '(?:firewalls?|prox(?:y|ies)|(?:ssl|tls) (?:inspection|interception)|routers?|switch(?:es)?|vpn|isp|internet (?:line|provider|connection|link)|split tunnel\\w*|dns(?: servers?)?|nsg|route tables?|udr|zscaler|netskope|sd-?wan|port \\d+|udp(?: \\d+)?|net ?ops|network team|pare-feu|routeurs?|fournisseur(?: internet)?|fibre|ligne internet|commutateurs?)';

const PATTERNS: readonly (readonly [key: FindingKey, found: string, near: string, pattern: string])[] = [
  ['other-network', 'works', ANOTHER_NETWORK, `${ANOTHER_NETWORK}${UNDENIED(40)}${FINE}`],
  ['other-network', 'works', ANOTHER_NETWORK, `${STANDS}${FINE} ${UNDENIED(25)}${ANOTHER_NETWORK}`],
  ['client', 'web-works', BROWSER, `${BROWSER}${UNDENIED(40)}(?:${FINE}|sees|shows|there|voit)`],
  ['client', 'web-works', BROWSER, `${STANDS}${FINE} ${UNDENIED(20)}${BROWSER}`],
  ['client', 'some-pcs-only', OTHER_PC, `${OTHER_PC}${UNDENIED(35)}${FINE}`],
  ['client', 'some-pcs-only', OTHER_PC, `${STANDS}${FINE} ${UNDENIED(20)}${OTHER_PC}`],
  ['changed', 'policy', POLICIES, `${POLICIES}[^.!?\\n]{0,30}?(?<![\\p{L}])${CHANGED}`],
  ['changed', 'policy', POLICIES, `${CHANGED}(?![\\p{L}])[^.!?\\n]{0,30}?${POLICIES}`],
  ['changed', 'network', NETWORK_PARTS, `${NETWORK_PARTS}[^.!?\\n]{0,20}?(?<![\\p{L}])${CHANGED}`],
  ['changed', 'network', NETWORK_PARTS, `${CHANGED}(?![\\p{L}])[^.!?\\n]{0,20}?(?<![\\p{L}])${NETWORK_PARTS}`],
];

const READERS = PATTERNS.map(([key, found, near, pattern]) => ({
  key,
  found,
  // Looked for alone first: most texts name nothing of the kind.
  near: new RegExp(`(?<![\\p{L}\\p{N}])${near}`, 'u'),
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu'),
}));

/** Where else it works and what was changed, from whole ways of saying it, in English and French. Nothing here is read from a denial. */
export function circumstancesIn({ folded }: Words): Mention[] {
  return READERS.filter(({ near }) => near.test(folded)).flatMap(({ key, found, pattern }) =>
    [...folded.matchAll(pattern)].map((match) => ({
      key,
      value: found,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
}
