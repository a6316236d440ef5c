import type { Token } from '../../text/tokens.ts';
import { wordSet } from '../../text/word-list.ts';

/** What the words around a mention say of it: it is so, it is not so, it is said to be fine, or the writer is not sure. */
export type Polarity = 'holds' | 'denied' | 'works' | 'unsure';

const NEGATORS = wordSet(`
   no not never without isnt arent wasnt werent doesnt didnt dont hasnt havent nor neither none aint
  pas aucun aucune sans jamais ni non instead`);
const VERB_NEGATORS = wordSet('pas plus jamais');
const FRENCH_STATING_VERBS = wordSet(`est sont etait etaient a ont affecte affectent touche touchent concerne concernent
  vois voit voient recoit recois recoivent y`);
const NEGATION_BRIDGE = wordSet(`
   ne n a an the any all just really even always for on in from with using via at of being be it its
  seeing getting see get got have had has show shows showing happen happens happening affect affects affecting involve
  error errors code codes event events message ext extended our my this that related caused by due to same connected
  de d du des le la l les un une pour sur en avec chez par erreur erreurs code message que`);
const ONLY = wordSet('only just merely seulement uniquement juste que');
const NOBODY = wordSet('nobody noone');
const SEEING = wordSet('sees see saw gets get has have had');
const WORKS = wordSet(`
   works work working fine ok okay good healthy connects connect connected worked fonctionne fonctionnent
  marche marchent connecte passe passent succeeds`);
const WORKS_BRIDGE = wordSet(`
   from on in at via with using through over the my a an his her their our your its another other
  different same for fine ok okay well good perfectly great now normally correctly there outside only when if bien tres
  depuis sur dans avec le la l les un une mon ma son sa notre autre en du de des chez pour par sans tout`);
const ABLE = wordSet('can could able peut peuvent peux pouvait');
const USING = wordSet(
  'connect login log sign access run open reach launch use get start join connecter ouvrir utiliser',
);
const ABLE_BRIDGE = wordSet('remote desktop desktops session sessions avd it them in to into se sans');
const PEOPLE = wordSet(
  'he she they who people staff user users i we colleague colleagues caller il elle ils elles qui',
);
const STOPPED = wordSet(
  'stopped stops stop quit ceased no not never cant cannot doesnt dont isnt arent wont didnt hardly',
);
const AFTER_BRIDGE = wordSet(`is are was were it its itself also all both client app version browser one ones still just
  totally completely seems seem looks look access site here there perfectly always too check test result results has have
  been est sont aussi toujours tous va vont application a ont ete semble`);
const FINE_AFTER = wordSet(`works work fine ok okay good healthy green passes passed passing pass succeeded succeeds
  healthchecksucceeded connects normal available up clean fonctionne fonctionnent marche marchent bien correct
  corrects correcte passe passent reussi`);
const GONE_AFTER = wordSet('gone excluded eliminated innocent disparu exclu ecarte');
const DOUBT = wordSet('sure unsure know clear unclear tell sais certain sur sure');
const WHETHER = wordSet('if whether si');

function denied(tokens: readonly Token[], at: number): boolean {
  const negator = tokens[at]?.text ?? '';
  const after = tokens[at + 1]?.text ?? '';
  if (ONLY.has(after) && after !== 'que') return false;
  if (after === 'que' && negator !== 'non') return false;
  if (negator === 'instead') return after === 'of';
  if (!VERB_NEGATORS.has(negator)) return true;
  const verb = tokens[at - 1]?.text ?? '';
  const particle = tokens[at - 2]?.text ?? '';
  const negatesVerb = particle === 'ne' || particle === 'n' || WORKS.has(verb) || /(?:er|ir|ent)$/.test(verb);
  return !negatesVerb || FRENCH_STATING_VERBS.has(verb);
}

function doubted(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some((token) => DOUBT.has(token.text));
}

/** A word of working that is itself taken back: "doesn't work", "stopped working", "marche pas". */
function workNegated(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at).map((token) => token.text);
  const next = tokens[at + 1]?.text ?? '';
  return (
    before.some((one) => STOPPED.has(one) || one === 'n' || one === 'ne' || one === 'to') ||
    before.at(-1) === 'used' ||
    next === 'pas' ||
    next === 'plus' ||
    next === 'until'
  );
}

function saidBefore(tokens: readonly Token[], from: number): Polarity | null {
  const clause = tokens[from]?.clause;
  for (let at = from - 1; at >= 0 && at >= from - 6; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.clause !== clause) return null;
    const { text } = token;
    if (WHETHER.has(text) && doubted(tokens, at)) return 'unsure';
    if (isNobody(tokens, at)) return 'denied';
    if (NEGATORS.has(text)) return denied(tokens, at) ? (contrasted(tokens, at) ? 'holds' : 'denied') : 'holds';
    if (WORKS.has(text)) {
      if (workNegated(tokens, at)) return 'holds';
      if (WORKS_BRIDGE.has(text)) continue;
      const aboutAPerson = PEOPLE.has(tokens[at - 1]?.text ?? '') || text === 'working' || text === 'connected';
      return aboutAPerson ? null : 'works';
    }
    if (USING.has(text)) return canDoIt(tokens, at) ? 'works' : null;
    if (!NEGATION_BRIDGE.has(text) && !WORKS_BRIDGE.has(text) && !ABLE_BRIDGE.has(text)) return null;
  }
  return null;
}

/** "Nobody sees the list", "personne ne voit": what follows is so for none. "Une personne" is somebody; "nobody at our office" is still there. */
function isNobody(tokens: readonly Token[], at: number): boolean {
  const [before = '', text = '', after = ''] = [tokens[at - 1]?.text, tokens[at]?.text, tokens[at + 1]?.text];
  if (NOBODY.has(text)) return SEEING.has(after);
  return text === 'personne' && (before === 'plus' || after === 'ne' || after === 'n');
}

/** "I can connect", "is able to run it", with nothing that takes it back. */
function canDoIt(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 4), at).map((token) => token.text);
  return (
    before.some((one) => ABLE.has(one)) &&
    !before.some((one) => NEGATORS.has(one) || one === 'ne' || one === 'n' || one === 'longer')
  );
}

/** "works at home but not on VPN": what is denied is that it works, so the trouble is there. */
function contrasted(tokens: readonly Token[], at: number): boolean {
  const clause = tokens[at]?.clause ?? 0;
  const opening = tokens[at - 1]?.text ?? '';
  if (!['but', 'mais', 'just', 'and', 'et', 'only'].includes(opening) && tokens[at - 1]?.clause === clause)
    return false;
  const earlier = tokens.slice(Math.max(0, at - 12), at).filter((token) => token.clause >= clause - 1);
  const works = earlier.findLast((token) => WORKS.has(token.text));
  return works !== undefined && !workNegated(tokens, tokens.indexOf(works)) && negatesPlace(tokens, at);
}

function negatesPlace(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text ?? '';
  return [
    'on',
    'from',
    'in',
    'via',
    'with',
    'at',
    'for',
    'sur',
    'depuis',
    'en',
    'avec',
    'pour',
    'through',
    'the',
  ].includes(next);
}

function saidAfter(tokens: readonly Token[], to: number): Polarity | null {
  const clause = tokens[to - 1]?.clause;
  for (let at = to; at < tokens.length && at < to + 4; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.clause !== clause) return null;
    const next = tokens[at + 1]?.text ?? '';
    if (GONE_AFTER.has(token.text) || (token.text === 'ruled' && next === 'out')) return 'denied';
    if (FINE_AFTER.has(token.text)) return next === 'pas' || next === 'plus' || next === 'mal' ? null : 'works';
    if (!AFTER_BRIDGE.has(token.text)) return null;
  }
  return null;
}

/** How the mention of words `from` (inclusive) to `to` (exclusive) is meant. Looks a few words around, never across a clause. */
export function polarityOf(tokens: readonly Token[], from: number, to: number): Polarity {
  return saidBefore(tokens, from) ?? saidAfter(tokens, to) ?? 'holds';
}
