/** Somebody, in English: one word for one person. The plural takes an s. */
const PERSON =
  '(?:user|caller|employee|worker|home ?worker|hire|starter|newbie|guy|lady|woman|man|gentleman|girl|person|individual|colleague|co-?worker|teammate|boss|manager|director|vp|ceo|cfo|exec|executive|contractor|consultant|temp|intern|trainee|nurse|doctor|physician|teacher|professor|student|clerk|cashier|accountant|lawyer|assistant|secretary|receptionist|supervisor|dispatcher|operator|engineer|developer|analyst|technician|salesperson|rep|customer|staff member|team member|end[- ]user)';
const PERSON_FR =
  '(?:usagere?|utilisateur|utilisatrice|employee?|dame|monsieur|gars|fille|madame|personne|collegue|cliente?|appelante?|patronne?|boss|directeur|directrice|gestionnaire|infirmiere?|medecin|docteure?|prof|enseignante?|etudiante?|commis|adjointe?|comptable|avocate?|secretaire|receptionniste|stagiaire|technicienne?|vendeuse?|vendeur|conseillere?|conseiller|analyste|nouvelle? employee?|telephoniste|repartitrice|repartiteur)';
const PLURAL =
  '(?:users|callers|employees|workers|hires|starters|guys|ladies|women|men|gentlemen|girls|individuals|people|ppl|persons|folks|colleagues|co-?workers|teammates|managers|directors|execs|contractors|consultants|temps|interns|nurses|doctors|physicians|teachers|students|clerks|cashiers|accountants|lawyers|assistants|supervisors|dispatchers|operators|engineers|developers|devs|analysts|technicians|reps|customers|clients(?! (?:are|is) (?:up|out))|staff|end[- ]users|members)';
const PLURAL_FR =
  '(?:usagers|usageres|utilisateurs|utilisatrices|employes|employees|dames|messieurs|gars|filles|gens|monde|personnes|collegues|clients|appelants|patrons|directeurs|gestionnaires|infirmieres|infirmiers|medecins|profs|enseignants|enseignantes|etudiants|commis|adjointes|comptables|avocats|stagiaires|techniciens|vendeurs|conseillers|conseilleres|analystes|agents|saisonniers|teletravailleurs)';
const GROUP =
  '(?:team|teams|department|departments|dept|depts|crew|gang|shift|squad|service des? \\p{L}+|equipe|equipes|departement|departements|quart)';
const ENGLISH_ONE = `(?:a|an|one|1|my|the|this|that|our|his|her|another|single|same)(?: (?!of |or |and |per )[\\p{L}-]+){0,2} ${PERSON}`;
const FRENCH_ONE = `(?:un|une|1|mon|ma|le|la|l'|cet|cette|ce|notre|d'une|d'un)\\s?(?:(?!de |du |des |et )[\\p{L}-]+ )?${PERSON_FR}`;
const AFTER_ONE =
  '(?!s?(?: (?:web|windows|lourd|leger|bureau|rdp|avd|profiles?|groups?|accounts? type|names?|pools?|errors?|portal|assignments?|licen[cs]es?|experience|density|count)))';

/** One person, or she and he. "Il" counts only where it does what people do. */
export const ONE = [
  `(?:${ENGLISH_ONE}|${FRENCH_ONE})${AFTER_ONE}`,
  "(?:she|he|her|him|hers|herself|himself|shes|hes|she's|he's|his)",
  '(?:elle|lui)',
  "(?:(?:mrs|mr|miss|mme|mlle|madame|monsieur)\\.?|ms\\.) [\\p{L}'-]{2,}|(?:de|chez|pour) m\\. [\\p{L}'-]{2,}",
  "il (?:voit|recoit|a (?!y)(?=un|une|le|la|pas|juste|essaye)|peut|arrive|n'arrive|perd|clique|essaie|rentre|ouvre|travaille|appelle|dit|se connecte|entre|est (?:en|a|chez|au|sur|bloque|deconnecte))",
  "(?:user|caller|customer|contractor|employee|colleague|coworker|usager|usagere|utilisateur|utilisatrice|appelant|appelante)(?= (?:is|was|can|cannot|can't|cant|gets?|got|sees?|says?|said|has|had|reports?|complains?|keeps?|calls?|called|tries|loses|on|in|at|from|with|unable|a|ne|n'|est|voit|recoit|dit|perd|appelle|locked|stuck|who))",
  "(?:someone|somebody|quelqu'un)(?! else)|(?:one|un|une) (?:of (?:them|us|these|those)|d'entre eux|d'entre elles|d'eux)",
];
/** One person and nobody else, said so. */
export const ONLY_ONE = [
  `(?:only|just|juste|seulement|uniquement|que|rien que)\\s+(?:for |pour |with |the |le |la |l')?(?:me|my(?:self)?|mine|him|her|himself|herself|one|one (?:user|person|guy|lady)|this (?:user|one|person)|moi|lui|elle|mon (?:usager|utilisateur|client)|cet usager|cette usagere)(?:\\s+(?:user|account|colleague|person))?(?! (?:host|pool|vm|machine|app|time|of|session|pc|laptop|floor|office|site|team|department|password|account|desktop))`,
  `(?:(?:my|his|her|this|that|one|the) (?:${PERSON}|account)|for (?:her|him|me)|she|he|elle|lui) (?:only|alone|seule?)`,
  "(?:nobody|no one|noone|none) else(?: (?:has|is|seems|have|got|reported))?|personne d'autre|aucun autre (?:utilisateur|usager)|(?:une? )?seule? (?:usagere?|utilisateur|utilisatrice|personne|employee?|cliente?)|(?:c'est|est) (?:la seule|le seul)|(?:is|are) the only one|single user|un seul (?:usager|utilisateur|employe|client) (?:touche|affecte|concerne)",
];
/** More than one, however many. */
export const SEVERAL = [
  `(?:(?:some|several|a few|many|multiple|half|a couple|couple|most|a number|certain|lots|a lot|dozens|tons|both|various|different|all kinds|two|three|four|five|six|seven|eight|nine|ten|\\d+(?:\\s?[-/]\\s?\\d+)?\\+?) )(?:of )?(?:the |our |my |these |those |his |her |their |new |more )*(?:[\\p{L}-]+ )?${PLURAL}`,
  `(?:plusieurs|quelques|certains|certaines|beaucoup de|plein de|une? (?:dizaine|douzaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine) d[e']|la plupart des|la moitie des?|une partie des?|\\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) ?(?:autres |nouveaux |nouvelles |de nos |de mes )?${PLURAL_FR}`,
  `(?:the|our|my|a|whole|entire|half (?:the|of the|my|our)|toute? (?:l'|la |le )|l'|notre|la|le|une|mon|la moitie (?:du|de l'|de la)|du|au)\\s?(?:[\\p{L}-]+ ){0,2}${GROUP}`,
  '(?:some|a few|several|many|most|half|both|two|three|four|five|\\d+) (?:of (?:us|them|my|our|the)|others|more|calls|tickets|reports|callers)',
  "(?:we|us|nous|on) (?:all|both|sommes plusieurs|est plusieurs)|on est (?:deux|trois|quatre|cinq|\\d+)|(?:plusieurs|certains|certaines|d'autres|quelques-uns)(?= (?:ont|sont|d'entre|disent|appellent|voient|n'|ne))",
  "(?:we|nous) (?:cannot|can't|can not|are unable|n'arrivons|ne pouvons)",
  '(?:some|several|a few|many|half the|two|three|four|five|six|\\d+) (?:call cent(?:re|er) |support |sales )?agents',
  '(?:another|a second|autre|deuxieme) (?:user|caller|person|colleague|usager|utilisateur|appel|collegue)(?: \\p{L}+)? (?:too|also|as well|has|with the same|gets|aussi)',
];
/** In the plural, and nobody said how many: not one alone. */
export const UNNUMBERED = [
  `(?<!\\d )(?:(?:the|our|my|these|those|his|her|their|new|more) )*(?:[\\p{L}-]+ )?${PLURAL}`,
  `(?:les|des|nos|mes|leurs|ses|ces) ?(?:autres |nouveaux |nouvelles )?${PLURAL_FR}`,
];
/** All of them. */
export const EVERYONE = [
  "(?:everyone|everybody|every one of (?:them|us)|everbody|every ?1|all of (?:us|them|our|the)(?! (?:hosts|vms|machines|servers|pools|sudden|time|day))|not a soul|all hands|the entire (?:company|organi[sz]ation|workforce|staff|user base|department)|company[- ]?wide|org[- ]?wide|tout le monde|tlm|tous et toutes|toute la (?:compagnie|boite|gang)|l'ensemble d[eu]s? \\p{L}+)",
  `(?:all|every|each|any)(?: (?:our|the|my|\\d+|of))*(?: [\\p{L}-]+)? (?:${PLURAL}|${PERSON}|teams|departments|sites|offices|locations|branches)`,
  `(?:tous|toutes|tout) (?:les|nos|mes|le|leurs)(?: \\d+)? ?(?:${PLURAL_FR}|sites|succursales|bureaux|services|departements|personnel)|aucun (?:usager|utilisateur|employe)|chaque (?:usager|utilisateur|employe)`,
  '(?:nobody|no ?one|no ?body|none of (?:us|them|the|our)(?: \\p{L}+)?|not one (?:user|person)|no users?|no employees?)(?! (?:else|complains?|complained|noticed|changed|touched|knows|did))',
  "(?:plus )?personne (?:ne |n'|a |au |peut|est capable|arrive|rentre|reussit|capable|se connecte|de la|du|dans)",
  '(?:for|to|pour|affecting|affects) (?:all|tous|toutes)(?![\\p{L}]| (?:the|our|les|of))',
];
/** Those who stand beside the ones in trouble. */
export const OTHERS =
  /(?:^|[^\p{L}])(?:others?|else|rest of|remaining|elsewhere|colleagues?|co-?workers?|teammates?|neighbou?rs?|everyone else|autres?|collegues?|reste d[eu]s?|voisine?s?|ailleurs|partner|husband|wife|the ones|those|whoever|ceux|celles|someone else)(?![\p{L}])/u;
/** … unless they have it too. */
export const SAME_TROUBLE =
  /(?<![\p{L}])(?:too|also|as well|same|likewise|neither|either|all have|also fail|aussi|egalement|pareil|meme (?:probleme|chose|erreur|affaire)|non plus|itou)(?![\p{L}])/u;
