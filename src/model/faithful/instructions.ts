import { wordSet } from '../../text/word-list.ts';

/** Verbs that give an order where a sentence or a part of it begins with them. */
const ORDERS = wordSet(`
  restart reboot reinstall delete remove run open call tell ask wipe reset disable enable log drain stop start install set check
  click press wait use ignore forward close try repair rebuild redeploy update upgrade add allow apply assign avoid change choose
  collect compare confirm configure connect consider contact copy create deallocate disconnect download edit end ensure enter
  escalate execute export find fix follow force format get give go hold inform join keep kill leave look make move notify
  note paste pick place power purge put raise re-register reconnect recreate refresh register reimage release remember rename
  replace report resend resize restore resume retry return review revoke roll scale search see select send shut sign skip stay
  submit swap switch take test transfer turn type unassign uninstall unlock unregister verify visit warn watch write
  do don't dont let lets let's please`);

const ORDER_PAIRS = wordSet('reach:out back:up hang:up bring:up read:the read:its read:your');

/** French orders by their stem; what may end them is in `FRENCH_ENDINGS`. */
const FRENCH_STEMS = wordSet(`
  redémarr démarr relanc lanc réinstall install désinstall supprim effac exécut appel appell ouvr ferm ignor attend utilis cliqu
  appuy essay réessay vérifi contrôl demand di contact transf transfér gard laiss arrêt stopp vid drain activ désactiv
  réinitialis mett met attach détach connect déconnect reconnect consult regard cherch chois choisi sélectionn copi coll envoy
  signal escalad prév préven avert averti inform répar corrig répét repren recommenc remplac restaur chang modifi ajout retir
  enlev renomm évit assur pens oubli rest suiv fai`);
const FRENCH_ENDINGS: readonly string[] = ['er', 'ez', 'ir', 're', 'ons', 'e', 'es', 's', 'tes'];
/** Third persons of the same form that our own lines begin a part with. */
const NOT_ORDERS = wordSet('reste vide signale');

/** What may stand before an order: “then restart it”, “do not restart it”. */
const BEFORE_ORDERS = wordSet(`
  then now first firstly next just simply also finally instead do not never always and or but so if otherwise afterwards
  puis ensuite maintenant d'abord simplement aussi enfin alors ne n' pas jamais toujours et ou mais sinon`);

/** After them a part of the sentence begins, with or without a comma. */
const JOINING = wordSet('and or but then et ou mais puis ensuite');

const READERS = wordSet(
  "you your yours yourself yourselves you'll you're you've you'd let's vous votre vos tu te t' toi ton tes",
);

const ADVICE = wordSet(`
  should must shall ought please recommend recommended recommends recommendation advise advised advice suggest suggested
  suggests better best advisable needed required
  doit doivent devrait devraient devra devront faut faudra faudrait veuillez prière conseillé conseille conseillons recommandé
  recommande recommandons préférable suggère suggéré convient`);

const ADVICE_PAIRS = wordSet(
  'need:to needs:to have:to has:to had:to got:to let:us make:sure be:sure is:to are:to avoir:à reste:à',
);
const FRENCH_YOU = /^.{2,}ez$/;
const NOT_FRENCH_YOU = wordSet('chez assez nez');

/** The state a machine ought to be in, in the bot's own headline: nobody is asked to do anything. */
const STATES: readonly (readonly string[])[] = [
  ['that', 'should', 'be', 'on'],
  ['qui', 'devrait', 'être', 'allumé'],
  ['qui', 'devraient', 'être', 'allumés'],
];

function isOrder(word: string, after: string | undefined): boolean {
  if (ORDERS.has(word) || ORDER_PAIRS.has(`${word}:${after}`)) return true;
  if (NOT_ORDERS.has(word)) return false;
  return FRENCH_ENDINGS.some((ending) => word.endsWith(ending) && FRENCH_STEMS.has(word.slice(0, -ending.length)));
}

function isState(words: readonly string[], at: number): boolean {
  return STATES.some((state) => state.every((word, index) => words[at - 1 + index] === word));
}

function isAdvice(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (isState(words, at)) return false;
  if (READERS.has(word) || ADVICE.has(word) || ADVICE_PAIRS.has(`${word}:${words[at + 1]}`)) return true;
  return FRENCH_YOU.test(word) && !NOT_FRENCH_YOU.has(word);
}

/**
 * Whether a sentence, given as its lower-case words and marks, orders, advises or obliges anybody, or speaks to the reader. Asked of both languages:
 * an order is one in either.
 */
export function isInstruction(words: readonly string[]): boolean {
  let opening = true;
  return words.some((word, at) => {
    if (isAdvice(words, at)) return true;
    if (!/^[\p{L}\p{N}]/u.test(word)) {
      opening = true;
      return false;
    }
    if (opening && isOrder(word, words[at + 1])) return true;
    opening = JOINING.has(word) || (opening && BEFORE_ORDERS.has(word));
    return false;
  });
}
