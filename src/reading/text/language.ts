import type { Language } from '../../domain/core/language.ts';
import { ENGLISH_SMALL_WORDS, FRENCH_SMALL_WORDS } from '../../text/small-words.ts';
import type { Token } from '../../text/tokens.ts';
import { wordsIn } from '../../text/word-list.ts';

const FRENCH: ReadonlySet<string> = new Set([
  ...FRENCH_SMALL_WORDS,
  ...wordsIn(
    `ton cet cette ces quoi sans par depuis en donc deja tous tout toute toutes utilisateur utilisateurs erreur panne etat sante ecran noir lent
     connexion connecter marche fonctionne merci bonjour salut svp plait cela aucun aucune hote hotes comment quel quelle pourquoi combien annule
     aide billet verifie aussi toujours encore hier matin aujourd hui heures impossible bureau personne quelqu n'arrive arrivent peut peuvent peux
     est-ce statut oui non bonsoir ouvre cree escalade passe niveau s'il probleme problemes soucis souci va vont ai l qu`,
  ),
]);
const ENGLISH: ReadonlySet<string> = new Set([
  ...ENGLISH_SMALL_WORDS,
  ...wordsIn(
    `its these those without by cant will wont doesnt dont didnt hasnt user users error status health down up what how why where who which any all
     some everyone everybody please pls thanks thank hello hi hey good help check show screen connect login sign working works fails failing since
     ticket open again there`,
  ),
]);
// Words of both languages say nothing.
const BOTH = new Set(['a', 'on', 'an', 'des', 'est', 'has', 'me', 'in']);

/** Whether a text is English or French. Its own words decide; where they don't, the locale (`fr-CA`) does; English otherwise. */
export function languageOf(text: string, tokens: readonly Token[], locale: string | undefined): Language {
  let french = /[éèêàçùôîû]/i.test(text) ? 0.5 : 0;
  let english = 0;
  for (const { text: word } of tokens.slice(0, 400)) {
    if (BOTH.has(word)) continue;
    if (FRENCH.has(word)) french += 1;
    if (ENGLISH.has(word)) english += 1;
  }
  if (french === english) return locale?.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  return french > english ? 'fr' : 'en';
}
