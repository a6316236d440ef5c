import { matchesIn } from '../../text/matches.ts';
import type { Stretch } from './sentence-moods.ts';
import { anyOf } from './word-patterns.ts';

const CUT =
  /[.!?;,:()\n…]|\s-+>?\s|(?<![\p{L}])(?:but|however|although|though|whereas|while|yet|except|and|then|so|mais|cependant|alors que|alors|tandis|sauf|et|puis|pis)(?![\p{L}])/gu;

const FINE = anyOf(
  `
  works?|worked|working|fine|ok|okay|good|great|perfect|perfectly|normal|normally|smooth|smoothly|snappy|stable|solid|healthy|unaffected|instantly|no (?:such )?(?:problems?|issues?|trouble|complaints?|errors?|prob|pb)|without (?:any )?(?:problems?|issues?|trouble|errors?|a hitch)|not (?:affected|impacted|concerned|having (?:it|this|any))|(?:do|does|did)(?: not|n'?t) (?:have|see|get) (?:it|this|that|the (?:issue|problem|error))
  (?:can|could|able to) (?:still |also )?(?:connect|log ?in|log ?on|sign ?in|get in|get on|work|open|use|reach|access|launch|see|print)|stay(?:s|ed)? (?:up|connected|in)|sees? (?:everything|both)|holds
  marche|marchent|fonctionne|fonctionnent|va bien|vont bien|correct|corrects|impeccable|nickel|fluide|aucun (?:probleme|souci|pepin)|sans (?:aucun )?(?:probleme|souci|misere|pepin)|pas de (?:probleme|problemes|souci|soucis|misere|trouble)|(?:n'ont |n'a )?pas (?:affecte|affectes|touche|touches|concerne|concernes)|(?:peut|peuvent|arrive a|arrivent a) (?:se connecter|travailler|entrer|ouvrir)|travaillent
`,
  'g',
);
/** What people simply do: it says that it works only of somebody or something else. */
const DOES = anyOf(
  `
  connects?|connected|gets? (?:in|on|through|into|onto)|got (?:in|on|through)|logs? (?:in|on)|signs? in|sees?|has|have|is in|are in|opens|loads|launches
  passe|passent|rentre|rentrent|entrent|ouvre|ouvrent|se connecte|se connectent|voit|voient|travaille
`,
  'g',
);
const ELSEWHERE = anyOf(`
  others?|else|rest|colleagues?|co-?workers?|browser|web|edge|chrome|firefox|hot ?spot|[45]g|lte|phone|cell|mobile|tablet|ipad|from home|at home|vpn|laptop|another|different|in the office|at the office|mac|admins?
  autres?|collegues?|navigateur|fureteur|cellulaire|partage de connexion|maison|portable|tablette|ailleurs|bureau de|au bureau
`);
const FAULT = anyOf(`
  fails?|failed|failing|error|errors|black|stuck|slow|slower|slowly|lag|lags|laggy|freez\\w+|frozen|hang\\w*|drop\\w*|disconnect\\w*|kick\\w*|boot(?:s|ed)|refused|denied|rejected|unable|crash\\w*|locked|complain\\w*|affected|impacted|broken|dead|down|spin\\w*|reconnect\\w*|same (?:issue|problem|thing|error|story)|neither|nothing|0x[0-9a-f]+|choppy|unusable|missing|empty|blank
  no (?:desktops?|icons?|apps?|resources?|sessions?|list|feed|workspaces?)|sees? no|aucune? (?:bureau|icone|application|ressource)|pas de (?:bureau|session)
  can'?t|cannot|won'?t|doesn'?t work|unavailable|never|timed? out
  erreurs?|echou\\w+|echec|noir|noire|lente?s?|lenteurs?|rame\\w*|fige\\w*|gele\\w*|deconnect\\w+|refus\\w+|bloque\\w*|verrouill\\w*|plante\\w*|coupe\\w*|pareil|meme (?:probleme|chose|erreur)|non plus|vide|impossible|indisponible|tourne
`);
const TAKEN_BACK =
  /(?:(?<![\p{L}])(?:not|never|no longer|stopped|cannot|hardly|barely|nobody|no ?one|none|personne|aucun\p{L}*|used to|to|if|when|once|until|till|before|after|as soon as|every time|trying|tries|fails to|unable to|supposed to|should|ne|n|pas|plus|jamais|quand|lorsque?|des que|une fois|apres|si|faut que|in|is there|any|the|a|an|their|his|her|session|not yet|so far not|only)|n['’]t|n')(?:\s+(?:really|even|quite|always|fully|been|being|have|get|he|she|they|it|i|we|user|users|il|elle|ils|on|se|s'|y|even able|able to|seem to|in the|for))*\s*$/u;
const TAKEN_BACK_AFTER =
  /^\s*(?:pas|plus|pu|jamais|not|until|mal|on and off|only (?:if|after|when)|for (?:a|an|\d|about|some)|once|sometimes|half)(?![\p{L}])/u;
/** "Nobody can connect": what follows is what does not work. */
const NOBODY =
  /(?<![\p{L}])(?:nobody|no ?one|none(?: of (?:us|them|the|our|my) ?\p{L}*)?|not (?:a|one)(?: single)? (?:soul|user|person|one)|no (?:users?|employees?|people|staff|client|colleague)|neither|hardly any(?:one|body)|few|personne|aucun[es]?|nul)(?![\p{L}])(?! (?:else|d'autre))/u;
const FOR_A_LIVING = /^(?:work|travaill)/;
const SOMEBODY =
  /(?<![\p{L}])(?:he|she|they|who|people|users?|staff|i|we|qui|elle|il|ils|elles|on|gens|usagers?)\s+(?:\p{L}+ly |only |always |usually )?$/u;
const AT_A_PLACE = /^\s*(?:from|at|in|remotely|for|on|with|out of|here|there|de|a|au|en|chez|depuis)(?![\p{L}])/u;
const CONTINUES =
  /^[\s,;:.-]*(?:(?:but|and|mais|et|pis)\s+)?(?:then|after|until|before|puis|ensuite|apres|jusqu|avant|within|suddenly|tout (?:a coup|d'un coup))(?![\p{L}])/u;
/** Seeing a desktop in a list is not yet opening it. */
const ONLY_SEEN =
  /(?<![\p{L}])(?:see|sees|view|list|logs? ?(?:in|on)(?:to)?|signs? ?(?:in|on)(?:to)?|logged (?:in|on)|signed (?:in|on)|opens?|starts?|voit|voient|voir|ouvre|s'authentifie)(?![\p{L}])(?:\s+\p{L}+){0,3}?\s+(?:resources?|icons?|apps?|windows app|client|browser|desktops?|workspaces?|feed|list|it|them|portal|ressources?|icones?|bureaux?|applications?|portail)(?![\p{L}])/u;
const SUBJECTLESS =
  /^[\s,:;-]*(?:(?:it|ca|c'est|everything|all|there|la|that|this|he|she|they|il|elle|ils)\s+)*(?:all |just |totally |always )?(?:works?|working|worked|fine|ok|okay|good|perfect|no (?:problem|issue)s?|marche|fonctionne|passe|rentre|connects?|gets? in|is (?:ok|fine|good)|sans probleme|aucun probleme|pas de (?:probleme|misere)|fluide|stable)(?![\p{L}])/u;

/** A part of a sentence, and whether words in it say that something works, or that something fails. */
export interface Clause extends Stretch {
  readonly fine: boolean;
  /** Something is fine there that comes before what fails: the sign-in, the list. */
  readonly onlySeen: boolean;
  readonly fault: boolean;
}

function says(text: string, pattern: RegExp): boolean {
  for (const match of matchesIn(text, pattern)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 20);
    const forALiving = FOR_A_LIVING.test(match[0]) && SOMEBODY.test(before) && AT_A_PLACE.test(after);
    if (!forALiving && !TAKEN_BACK.test(before) && !TAKEN_BACK_AFTER.test(after)) return true;
  }
  return false;
}

function isFine(text: string): boolean {
  return says(text, FINE) || (ELSEWHERE.test(text) && says(text, DOES));
}

/** The clauses of a folded text, cut at marks and at words that turn a sentence. */
export function clausesOf(folded: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  const push = (to: number) => {
    const text = folded.slice(from, to);
    const fine = isFine(text);
    const denied = fine && NOBODY.test(text);
    if (/[\p{L}\p{N}]/u.test(text))
      clauses.push({
        from,
        to,
        fine: fine && !denied,
        onlySeen: fine && ONLY_SEEN.test(text),
        fault: denied || FAULT.test(text),
      });
    from = to;
  };
  for (const { index } of matchesIn(folded, CUT)) if (index > from) push(index);
  push(folded.length);
  return clauses.map((clause, index) => ({
    ...clause,
    onlySeen: clause.onlySeen && clauses.slice(index + 1, index + 4).some(({ fault }) => fault),
  }));
}

/**
 * The clauses of a folded text that say that something is fine there ("people in the office have no problem"), with what stands right before a clause
 * that only says so ("in the browser, works"). A clause that goes on with trouble ("she gets in, then it drops") is none, nor is one that only sees the
 * desktop before opening it fails.
 */
export function fineStretches(folded: string, clauses: readonly Clause[]): readonly Stretch[] {
  return clauses.flatMap((clause, index) => {
    if (!clause.fine || clause.fault) return [];
    const next = clauses[index + 1];
    if (clause.onlySeen) return [];
    if (next?.fault && CONTINUES.test(folded.slice(next.from, next.to))) return [];
    const before = clauses[index - 1];
    const joined =
      before !== undefined &&
      !before.fine &&
      !before.fault &&
      !/[.!?\n;]/.test(folded.slice(clause.from, clause.from + 1)) &&
      SUBJECTLESS.test(folded.slice(clause.from, clause.to));
    return [{ from: joined ? before.from : clause.from, to: clause.to }];
  });
}
