import type { Token, Words } from '../../text/tokens.ts';
import { wordSet } from '../../text/word-list.ts';
import type { MachineMention } from './machines.ts';

// Words in front of or behind "pool" that describe it and do not name it.
const DESCRIBING = wordSet(`
   the a an our my your his her their this that these those which what whole entire all every each any no one same other another new old
   host hosts session sessions personal pooled multi multisession shared avd wvd azure vdi desktop virtual remote full empty big small main
   only first second last affected broken failing bad down is are was be in on of for from to at with and or but if when how why hows
   wrong right specific single both two three more most some our correct certain given existing unhealthy healthy validation status state
   health check show pls please hi hello hey good users user summary it its has have had does do did can cannot cant not get gets
   le la les un une du de des ce cet cette mon ma notre nos tout toute tous quel quelle meme autre nouveau ancien d l et ou en dans sur
   pour est sont etat statut sante verifie comment restart reboot delete remove drain stop start escalate car swimming app application
   thread connection ip storage memory worker node agent address license licence whats thats per into back add added via using whose
   windows linux resource within between inside across there here then than so because also just still again now today
   marche fonctionne panne va ca c lent plein complet bug hs tombe tourne svp stp rempli vide sain dispo disponible
   up ok okay fine slow working alive online offline available name named called members member type size limit settings config
   specified create creating created using existing deploy add adding build making join joins joining leave left enter overview report problem problems issue issues error errors outage location region regions owner capacity doing looking gone stuck won will would should
   could may might must after before during since until without d'hotes hotes hote`);

const LEADING = new Set(
  'the of for on in our my is are status state health check how about whats du de le la au un'.split(' '),
);

// In a long story a word in small letters before "pool" says what kind of pool it is.
const LONGEST_REMARK = 12;

function describes(token: Token | undefined, words: Words): boolean {
  if (token === undefined || DESCRIBING.has(token.text) || !/^\p{L}/u.test(token.text) || token.text.length < 2)
    return true;
  return /[@\\/]/.test(words.folded.slice(Math.max(0, token.from - 1), token.to + 1));
}

function startsHigh(token: Token, words: Words): boolean {
  return /^\p{Lu}/u.test(words.text.slice(token.from, token.to));
}

function adjoins(words: Words, first: Token, second: Token): boolean {
  return /^[ _-]$/.test(words.text.slice(first.to, second.from));
}

function mention(words: Words, from: number, to: number): MachineMention {
  return { name: words.text.slice(from, to), kind: 'pool', known: false, from, to };
}

/** Names in front: "Finance Pool", "Contoso HR Pool", "finance host pool" (there the name is "finance"). */
function namedBefore(words: Words, at: number): MachineMention | undefined {
  const { tokens } = words;
  const pool = tokens[at];
  const isHostPool = tokens[at - 1]?.text === 'host' || pool?.text === 'hostpool';
  let first = tokens[at - 1]?.text === 'host' ? at - 2 : at - 1;
  const nearest = tokens[first];
  if (pool === undefined || nearest === undefined || describes(nearest, words)) return undefined;
  const leading = tokens[first - 1]?.text;
  const told = leading !== undefined && !LEADING.has(leading);
  if (!startsHigh(nearest, words) && (told || tokens.length > LONGEST_REMARK)) return undefined;
  const following = tokens[first + 1];
  if (following === undefined || !adjoins(words, nearest, following)) return undefined;
  const last = nearest;
  const high = startsHigh(nearest, words);
  while (high && first > 0) {
    const before = tokens[first - 1];
    const here = tokens[first];
    const fits =
      before !== undefined && here !== undefined && adjoins(words, before, here) && startsHigh(before, words);
    if (!fits || describes(before, words)) break;
    first -= 1;
  }
  return mention(words, tokens[first]?.from ?? last.from, isHostPool ? last.to : pool.to);
}

/** Names behind: "pool Finance", "pool named finance", in French also "le pool finance". */
function namedBehind(words: Words, at: number): MachineMention | undefined {
  const { tokens } = words;
  const pool = tokens[at];
  const announced = ['named', 'called', 'nomme', 'appele'].includes(tokens[at + 1]?.text ?? '');
  const next = tokens[announced ? at + 2 : at + 1];
  if (pool === undefined || next === undefined || describes(next, words)) return undefined;
  const french = ['du', 'le', 'au', 'un'].includes(tokens[at - 1]?.text ?? '');
  const gap = words.text.slice(tokens[announced ? at + 1 : at]?.to ?? pool.to, next.from);
  if (!/^[ "'«:]{1,3}$/.test(gap)) return undefined;
  // In a text of capitals only they tell nothing.
  const high = startsHigh(next, words) && /\p{Ll}/u.test(words.text);
  return announced || french || high ? mention(words, next.from, next.to) : undefined;
}

/** Host pools named in words beside "pool": no dash, no number, so only the words around tell. */
export function spokenPoolsIn(words: Words): MachineMention[] {
  return words.tokens.flatMap(({ text }, at) =>
    text === 'pool' || text === 'hostpool' ? (namedBefore(words, at) ?? namedBehind(words, at) ?? []) : [],
  );
}
