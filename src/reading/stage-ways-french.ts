import { GAP, type StageWay } from './stage-way.ts';

const UNABLE =
  "(?:(?:ne |n')?(?:peu[tx]|peuvent|pouvons|pouvait) (?:pas|plus)|(?:ne |n')?(?:arrive|arrives|arrivent|arrivait|parvient|parviennent|reussit|reussissent) (?:pas|plus) a|pas capables? d[e']|impossible d[e']|incapables? d[e']|(?:plus )?personne (?:ne |n')?(?:peut|arrive a|est capable d[e']))";
const DESKTOP =
  "(?:(?:le|la|les|son|sa|ses|leurs?|mon|notre|un|une|du|aux?|a la|a l'|l'|d')\\s?)*(?:bureaux?|sessions?|avd|wvd|vdi|machines? virtuelles?|hotes?|serveurs?|postes? virtuels?)";

/** How French speakers, in Canada above all, say where it stops, beside the phrases of the knowledge base. */
export const FRENCH_STAGES: readonly StageWay[] = [
  {
    stage: 'connecting-fails',
    needs: 'connecter|entrer|embarquer',
    says: `${UNABLE} ?${GAP}(?:se |s'|me )?(?:re)?(?:connecter|entrer|rentrer|embarquer)`,
  },
  {
    stage: 'connecting-fails',
    needs: 'ouvrir|lancer|demarrer|joindre|acceder|atteindre',
    says: `${UNABLE} ?${GAP}(?:ouvrir|lancer|demarrer|joindre|acceder|atteindre) ?${GAP}${DESKTOP}`,
  },
  {
    stage: 'connecting-fails',
    needs: 'connexion',
    says: `(?:se fait|se font|s'est fait|fait|font) (?:refuser|bloquer|rejeter) (?:la |sa |leur )?connexion`,
  },
  {
    stage: 'connecting-fails',
    needs: 'disponible',
    says: `(?:ressources?|bureaux?|ordinateurs?|postes?) (?:n'est |ne sont |est |sont )?(?:pas |plus )?disponibles?`,
  },
  {
    stage: 'connecting-fails',
    needs: 'connexion|ouvrant|connectant|cliquant|quand|ouverture',
    says: `(?:erreur|plante|echoue|rien ne se passe|tourne dans le vide|bloque|fige)[^.!?]{0,30}(?:a la connexion|en (?:ouvrant|se connectant|cliquant)|quand (?:il|elle|ils|on) (?:se connecte\\w*|ouvre\\w*|clique\\w*)|a l'ouverture (?:du|de son) bureau)`,
  },
  {
    stage: 'sign-in-refused',
    needs: 'mot de passe',
    says: `mot de passe ${GAP}(?:refuse|rejete|incorrect|invalide|expire|echu|accepte pas|a changer)`,
  },
  { stage: 'sign-in-refused', needs: 'compte', says: `compte ${GAP}(?:verrouille|desactive|bloque|expire|suspendu)` },
  {
    stage: 'sign-in-refused',
    needs: 'demande',
    says: `(?:redemande|demande)(?:nt)? ${GAP}(?:mot de passe|code|mfa|authenticator)[^.!?]{0,20}(?:boucle|sans arret|toutes les|encore)`,
  },
  {
    stage: 'no-feed',
    needs: 'aucun|pas de|zero|plus de|plus aucun',
    says: `(?:aucune?|pas de|zero|plus de|plus aucune?) (?:bureaux?|icones?|tuiles?|ressources? (?:dans|affichees?|visibles?)|applications?|espaces? de travail)`,
  },
  {
    stage: 'no-feed',
    needs: 'vide|vierge',
    says: `(?:liste|page|flux|espace de travail|windows app) (?:est |reste |sont |s'ouvre )?(?:toute? |completement )?(?:vide|vierge)`,
  },
  {
    stage: 'no-feed',
    needs: 'disparu|plus la|parti|manquant',
    says: `(?:tuiles?|icones?|bureaux?|applications?|raccourcis?) ${GAP}(?:disparu\\w*|plus la|parti\\w*|manquant\\w*)`,
  },
  {
    stage: 'black-after-sign-in',
    needs: 'noir|sombre|blanc',
    says: `(?:ecrans?|fenetre|bureau) ${GAP}(?:noirs?|sombres?|blancs?)`,
  },
  {
    stage: 'drops-later',
    needs: 'deconnect|coup|ejecte',
    says: `(?:deconnect\\w+|coup\\w+|ejecte\\w*) ${GAP}(?:toutes les|chaque|au hasard|sans arret|aux? \\d+|apres)`,
  },
  {
    stage: 'slow',
    needs: 'interminable|rame|eternite|retard|prend|pedale|long',
    says: `(?:interminable|ca rame|une eternite|en retard sur|prend (?:\\d+|plusieurs|des) ?min\\w*|pedale|tres long)`,
  },
];
