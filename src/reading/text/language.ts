import type { Language } from '../../domain/core/language.ts';
import type { Token } from '../../text/tokens.ts';

const FRENCH = new Set(
  `le la les un une des du de et est sont ne pas plus je tu il elle nous vous ils elles mon ma mes ton sa ses notre nos leur leurs ce cet cette
   ces qui que quoi dans sur avec sans pour par depuis au aux en ou mais donc deja tous tout toute toutes utilisateur utilisateurs erreur
   panne etat sante ecran noir lent connexion connecter marche fonctionne merci bonjour salut svp plait ca cela aucun aucune hote hotes
   comment quel quelle pourquoi combien annule aide billet verifie aussi toujours encore hier matin aujourd hui heures impossible
   bureau personne quelqu n'arrive arrivent peut peuvent peux est-ce statut oui non bonsoir ouvre cree escalade passe niveau s'il probleme
   problemes soucis souci va vont ai l qu`.split(/\s+/),
);
const ENGLISH = new Set(
  `the a an is are was were be been it its this that these those i you he she we they my your our their and or but not no with without for from
   to of in on at by can cant cannot could will wont do does doesnt dont did didnt has have had hasnt user users error status health down up
   what how why when where who which any all some everyone everybody please pls thanks thank hello hi hey good help check show
   screen connect login sign working works fails failing after since ticket open get gets got still again there`.split(
    /\s+/,
  ),
);
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
