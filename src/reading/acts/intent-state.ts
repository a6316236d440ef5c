import { anyOf, isOneOf, startsWith } from '../text/word-patterns.ts';

/** A fault in a statement; in a question about a region, a pool or a host the same words only ask how it is. */
export const SOFT_SYMPTOM = anyOf(
  `
  slow|slowly|slowness|failing|broken|unreachable|unavailable|unhealthy|degraded|unstable|weird|flaky|stuck|overloaded|errors?
  issues?|problems?|trouble|acting up|playing up
  (?:not|isn'?t|aren'?t) (?:working|responding|available|reachable|running|healthy)
  down for (?:everyone|all|users|us)
  affected|impacted|hit by
  arrete[es]*|touche[es]*|impacte[es]*
  lente?s?|lenteurs?|problemes?|soucis?|indisponibles?|inaccessibles?|instables?|casse[es]*|sature[es]*
  (?:ne )?(?:marche|marchent|fonctionne|fonctionnent|repond|repondent|va) (?:pas|plus)
`,
  'g',
);

export const QUESTION = startsWith(`
  is|are|was|were|how|hows|how's|what|whats|what's|any|anything|does|do|has|have|anyone|which|when|who|did
  can (?:you|u) (?:check|tell|see|look)|could you (?:check|tell|look)
  check|verify|look at|list|display|status|state|health|tell me|show|ping|get|give me
  est|est-ce|y a|y'a|y-a|il y a|comment|quels?|quelles?|quoi|combien|ca va|es-ce|sont|a-t|etat|statut|avons
  peux-tu (?:verifier|regarder|voir|dire)|verifie[rz]?|regarde[rz]?|dis[- ]moi|donne[- ]moi
`);
export const WHY = anyOf(`
  why|how come|root cause|reason for|because|what(?:'?s| is) (?:causing|the cause|the reason)
  pourquoi|comment ca se fait|a cause de quoi|parce que
`);
/** Two causes and a question mark: "a region problem or the client?". */
const EITHER_OR =
  /(?<![\p{L}\p{N}])(?:or|ou)\s(?:(?:is|are|just|only|maybe|rather|bien|est-ce|c'est|plutot)\s)*(?:it|the|a|an|my|our|their|his|her|on|something|us|me|ours|le|la|les|un|une|mon|nos|notre|du|de)(?![\p{L}\p{N}])[^?]*\?/u;
/** A guess between two causes: "is it the network or avd". */
const IS_IT_OR =
  /^(?:is|could|would|might|can) (?:it|this|that|the problem|the issue|the cause)(?![\p{L}\p{N}]).{2,60}\sor\s(?!not\b|what\b|down\b|up\b|§)|^(?:c'est|est-ce|ca vient|est-ce que c'est)(?![\p{L}\p{N}]).{2,60}\sou\s(?!non\b|pas\b|§)/u;
/** Two candidates alone: "la région ou notre réseau ?". */
const ONE_OR_OTHER =
  /^(?:the |le |la |l'|our |notre )\S+ (?:or|ou) (?:the |our |le |la |l'|notre |nos )\S+(?: \S+)?\s*\?/u;
/** Whether two causes are named and it is asked which: then somebody looks for a fault. */
export function namesTwoCauses(text: string): boolean {
  return EITHER_OR.test(text) || IS_IT_OR.test(text) || ONE_OR_OTHER.test(text);
}
/** "Down to one host", "is it down to the client": not a state. */
export const DOWN_TO = anyOf(`down to|boils down|due to|because of|caused by|related to|a cause (?:de|d'|du|des)`);
/** Somebody has the trouble: then a named place only says where. */
export const PEOPLE_IN_TROUBLE = anyOf(String.raw`
  (?:users?|everyone|everybody|people|callers?|colleagues?|staff|customers?|nobody|no one|he|she|they|someone)\s.{0,40}(?:ha(?:s|ve|ving)|gets?|getting|sees?|report(?:s|ing|ed)?|complain\w*|are|is|got|can)
  (?:utilisateurs?|utilisatrices?|tout le monde|personne|collegues?|clients?|usagers?)\s.{0,40}(?:ont|a|subissent|signale\w*|recoivent|voient|rencontrent|sont)
`);
/** Somebody tells what they get, in whatever words: a named place only says where. */
export const PEOPLE_TELL = anyOf(String.raw`
  (?:users?|callers?|colleagues?|customers?|employees?|somebody|someone|he|she|lady|gentleman|guy|woman|man|girl)\s(?:\S+\s){0,3}(?:gets?|sees?|ha[sd] (?:an?|some|no|the|this|odd|strange|weird|funny)|says|said|complains?|reports?|is (?:seeing|getting|having|complaining|stuck))\s\S+
  \S+ (?:\S+ )?(?:on|in|at|from) §(?: (?:in|on|of) §)? (?:gets|sees|keeps|cannot|can't|n'arrive|voit|recoit)\s\S+
  (?:an?|my|one|our|the) (?!(?:status|state|health|pool|host|region|incident|service|team|desk)s?)\S+ (?:in|on|at|from|of) §\s(?:\S+\s){0,2}(?:gets|sees|has|says|complains|reports|is (?:seeing|getting|having|complaining))\s\S+
  (?:usagere?|utilisateur|utilisatrice|collegue|cliente?|dame|monsieur|elle|quelqu'un)\s(?:\S+\s){0,3}(?:voit|recoit|dit|se plaint|signale|a (?:un|une|des|plus|juste))\s\S+
`);
export const ALL_DOWN = anyOf(`
  (?:everything|all|it all|nothing) (?:is |are |just )?(?:went )?(?:down|out|dead|works)
  tout est (?:en panne|down|tombe|mort|hs)|plus rien ne (?:marche|fonctionne)
`);
export const CONCERNED = anyOf(String.raw`
  users?|everyone|everybody|people|callers?|customers?|staff|utilisateurs?|tout le monde|usagers?|clients?
  since|depuis|from \d+|for (?:the )?(?:last|past|\d+)
`);
export const DOWN_SAID = anyOf('down|en panne|hs|out|hors service|tombee?s?');

const SERVICE =
  '(?:azure|microsoft|avd|wvd|azure virtual desktop|windows virtual desktop|virtual desktop|entra(?: id)?|azure ad|aad|the service|the broker|the gateway|the avd (?:service|gateway|broker))';
/** Asks what Microsoft lists. */
export const INCIDENTS = anyOf(String.raw`
  outages?|service health|azure health|service issues?|health advisor(?:y|ies)|advisor(?:y|ies)
  known (?:issues?|incidents?|problems?)|active (?:issues?|incidents?|events?)
  (?:any|open|current|ongoing|recent|listed|new|azure|microsoft|avd|wvd|major|are there|the|an) incidents?
  incidents? (?:right now|today|now|open|listed|reported|ongoing|at microsoft)
  azure(?:'s)? status|status page|planned maintenance|maintenance (?:window|planned|today|tonight)|any maintenance
  ${SERVICE} (?:is |itself |still |globally |having |being |back |really )*(?:down|out|broken|issues?|problems?|trouble|ok|okay|up|working|healthy|fine)
  (?:does|has|did|do) (?:microsoft|azure|ms) (?:have|had|report\w*|know|say|list\w*|post\w*|announce\w*)
  what(?:'?s| is| does) microsoft (?:say|saying|report|reporting)
  (?:wrong|problems?|issues?|trouble|happening|going on) (?:with|at|on|in|chez) ${SERVICE}
  (?:anything|news|word|something|update|nothing|info) (?:new )?(?:from|by|at|on|out of) (?:microsoft|azure|ms|redmond)
  (?:are|is) (?:we|our (?:users?|hosts?|pools?|fleet|region|company|people|desktops?)|any of (?:ours|our \S+)) (?:(?:also|even|at all|currently|now) )*(?:affected|impacted|hit)
  (?:does|do|will|did|could) (?:it|this|that|the (?:outage|incident|fault)) (?:affect|hit|impact|touch|concern) (?:us|our|any of)
  (?:est-ce qu'|qu')?(?:on est|nous sommes|sommes-nous|est-on) (?:touche|affecte|concerne|impacte)e?s?
  (?:ca|cela|ceci|la panne|l'incident) nous (?:touche|affecte|concerne|impacte)
  microsoft (?:signale|annonce|declare|dit|a (?:signale|annonce))
  microsoft (?:say|says|saying|report|reports|reporting|side)
  pannes? (?:azure|microsoft|avd|chez|generale|en cours|connue|globale|majeure|signalee|declaree)
  panne (?:d'|de )(?:azure|avd|service)|panne .{0,12}(?:azure|avd|microsoft)
  (?:azure|avd|microsoft|service|wvd) (?:qui |est[- ](?:il |elle )?|a |en |toujours |t-il )*(?:en panne|un probleme|des problemes|une panne|un incident|panne|incident|tombe|down|hs|ok|marche|fonctionne|va bien)
  (?:il )?y(?: |')a(?:-t-il| t il)? (?:une panne|un incident|des incidents|des pannes)
  incidents? (?:en cours|ouverts?|actifs?|azure|avd|connus?|microsoft|chez|de service|signales?)
  avis (?:de sante|de service)|des avis|maintenance (?:prevue|en cours)|une maintenance
  problemes? (?:connus?|de service|chez microsoft|cote microsoft)
`);
export const INCIDENTS_ALONE = isOneOf('(?:the |les )?(?:incidents?|outages?|pannes?)');

const ESTATE =
  '(?:everything|all|(?:host ?|session ?)?pools?|hosts?|session hosts?|vms?|regions?|estate|environment|fleet|avd|wvd|systems?|farm|platform|infra(?:structure)?|service|desktops?|servers?|machines?|hotes?|parc|environnement|ensemble|ferme|plateforme|tout|serveurs?)';
const WHOLE = "(?:the |our |my |your |all |every |whole |entire |tous |toutes |les |nos |notre |le |la |l'|mes )*";
const REPORT =
  "(?:status|health|summary|overview|state|report|rundown|update|recap|etat|statut|sante|resume|bilan|vue d'ensemble|apercu|situation)";
export const OVERVIEW_ALONE = isOneOf(
  `(?:the |our |overall |current |global |general |full |quick |daily |l'|le |un |une )*(?:${REPORT}|dashboard|health ?check|etat des lieux|rapport)(?: (?:report|check|update|overview|please|now|today|summary|general|generale|global|globale|actuel|du jour|complet))*`,
);
/** Asks how the whole estate is. */
export const OVERVIEW = anyOf(String.raw`
  ${REPORT}\s(?:report |check |update |generale? |globale? )?(?:of |on |for |about |de |des |du |d'|sur |de l')?${WHOLE}${ESTATE}
  (?:avd|wvd|fleet|estate|environment|farm|platform|overall|everything|general|global|pools?|hosts?|azure virtual desktop)(?:'s)? (?:status|health|state|overview|summary|report)
  all (?:of )?(?:the |our |my )?(?:host ?)?(?:pools?|regions?|hosts?|vms?)
  how(?:'?s| is| are| r)? (?:everything|things|all|we|our|the (?:estate|environment|fleet|farm|platform|pools?|hosts?|regions?|avd|systems?))
  (?:is|are|was) (?:everything|all|it all|things|we|our (?:environment|estate|fleet|avd|pools?|hosts?)|the (?:fleet|estate|environment|farm|platform|pools?|hosts?|vms?)|it|they|any (?:of )?(?:our |the |my )?(?:hosts?|pools?|vms?|regions?|thing)|anything) .{0,24}(?:ok|okay|up|fine|down|working|healthy|good|green|alive|broken|wrong|red|offline|online|unhealthy|failing|unavailable|full|drained|running|issues?|problems?|on fire|back|degraded|off|stopped|in trouble|available)
  (?:is|are) (?:everything|we|it|they|things) (?:ok|okay|up|fine|down|working|healthy|good|green|alive|broken|back|out)
  everything (?:ok|okay|up|fine|working|good|healthy|green|alright|running|normal|all right)
  anything (?:down|broken|wrong|red|unhealthy|failing|off|offline|unusual|to report|new|interesting|i should know|on fire|going on|happening)
  what(?:'?s| is| are)? (?:down|broken|wrong|red|unhealthy|the (?:status|state|situation|damage|overall)|happening|going on|our status|failing|not working)
  which (?:of )?(?:our |the |my )?(?:session )?(?:hosts?|pools?|vms?|regions?|machines?|host pools?) (?:are|is|have|has|needs?|went|got|show|can)
  (?:list|show|display|get|give)\s(?:all |the |any |my |our |me |which )*(?:\S+ )?(?:hosts?|pools?|vms?|regions?|machines?)
  how many (?:session )?(?:hosts?|pools?|users?|sessions?|vms?|people|host pools?)(?= (?:are|is|do|have|has|down|up|on|in|online|logged|connected|un\S+|healthy|right|now|currently|today)|\s*\?|$)
  any (?:(?:session )?hosts?|pools?|vms?|regions?|problems?|issues?|trouble|alerts?|errors?|failures?|news)
  all (?:good|ok|okay|green|fine|clear|quiet|healthy|up)
  (?:morning|daily|quick|health) (?:report|check|round)
  give me (?:a|the|an) (?:status|overview|summary|rundown|update|recap)
  still (?:down|up|broken|ok)
  tout (?:va bien|est (?:ok|bon|correct|vert|operationnel|normal|en ordre)|fonctionne|marche|roule|baigne|ok)
  est-ce que tout|comment (?:va|vont|se porte\w*) (?:tout|les|nos|la|l'|le)
  qu'est[- ]ce qui (?:est (?:en panne|tombe|down|casse)|ne (?:va|marche|fonctionne) (?:pas|plus)|cloche|se passe)
  quel(?:le)?s? (?:hotes?|pools?|machines?|regions?|serveurs?)
  combien d(?:'|e )(?:hotes?|pools?|utilisateurs?|sessions?|machines?)
  (?:tous|toutes) (?:les|nos|mes) (?:pools?|hotes?|regions?|machines?|serveurs?)
  (?:des|un) (?:pannes?|problemes?|soucis?|hotes? (?:en panne|down|indisponibles?))
`);
