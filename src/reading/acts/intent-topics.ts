import { anyOf, startsWith } from '../text/word-patterns.ts';

export const PRICE = anyOf(`
  price|prices|pricing|costs?|cheaper|cheapest|expensive|billing|billed|invoice|budget|discount
  reserved instances?|savings plan
  how much (?:is|does|do|are|would|will) (?:it|a|an|the|avd|azure|one|that|this|we)
  prix|tarifs?|couts?|coute|coutent|factures?|facturation|facturee?
`);

/** Opens like a question on the product: how it is built, what it can do. */
export const HOW_TO = startsWith(`
  (?:(?:so|and|also|et|aussi) )?how (?:do|can|would|should|could) (?:i|we|you|one|they)
  how many (?:sessions?|users?|hosts?|vms?) (?:can|does|should|fit)
  where to|ou (?:telecharger|trouver|puis-je|peut-on)
  how to|explain|tell me about|link to|documentation|docs? (?:for|on|about)
  what (?:is|are|does|do)
  what'?s (?:the (?:difference|best|maximum|max|minimum|default|recommended|limit|latest|newest|current version)|a|an|new)
  (?:what(?:'?s| is) the )?difference between
  (?:does|do|will|did) (?:avd|wvd|azure|windows|microsoft|it|we|you|i)
  can (?:avd|wvd|we|i|you|one|users) (?:use|have|run|support|get|install|add|create|change|move|print|share|scale|buy)
  is it possible|is there (?:a way|documentation|a guide|support for|an api)
  which (?:vm |host |windows |azure )?(?:client|version|os|size|sku|licen[cs]e|plan|region (?:is|should|has))
  where (?:can|do|is) (?:i|we|the (?:doc|setting|portal))
  should (?:i|we) (?:use|buy|choose|migrate|move)
  when (?:will|does|is) (?:windows|microsoft|avd|support|the next)
  comment (?:faire|puis[- ]je|peut[- ]on|creer|configurer|installer|ajouter|on (?:fait|cree|configure|ajoute)|migrer|deployer)
  c'est quoi|qu'est[- ]ce (?:que|qu')|explique[rz]?|peut[- ]on|est[- ]il possible|faut[- ]il
  quelle est la difference|quels? (?:est|sont) (?:le|la|les) (?:limite|maximum|difference|prerequis)
  est-ce qu(?:'|e )(?:avd|on|wvd) (?:peut|supporte|permet)
`);

/** Asks what to do about trouble. */
export const WHAT_TO_DO = anyOf(`
  what (?:do|should|can|must|shall|would) (?:i|we|one) (?:do|check|try|tell|say|look)
  what (?:if|happens (?:if|when))|should (?:i|we) (?:worry|be worried)|is (?:it|this|that) normal|normal that
  et si|est-ce normal|c'est normal|normal que|que se passe-t-il (?:si|quand)
  what to (?:do|check|try|tell|say)|what now
  how (?:do|can|should) (?:i|we) (?:fix|solve|resolve|troubleshoot|repair|debug|diagnose|handle|know if|tell if|find out)
  how to (?:fix|solve|resolve|troubleshoot|repair|diagnose|handle)
  que (?:faire|verifier|regarder|essayer|dire|dois[- ]je|doit[- ]on|faut[- ]il)|quoi faire
  comment (?:reparer|resoudre|corriger|depanner|regler)
  qu'est[- ]ce que (?:je|on) (?:fais|dois|fait|doit)|qu'est[- ]ce qu'on (?:fait|doit)
`);

const CHANGES = String.raw`(?:delete|remove|restart|reboot|shut ?down|power (?:on|off|cycle)|turn (?:on|off)|switch (?:on|off)|start|stop|kill|drain|undrain|deallocate|resize|scale|recreate|re-?add|relaunch|resume(?! (?:de|des|du))|suspend|pause|hibernate|drop|boot|rebuild|reimage|redeploy|reinstall|log ?off|log out|sign out|disconnect|kick|assign|unassign|add|create|deploy|provision|rename|move|migrate|disable|enable|patch|install|uninstall|unlock|grant|revoke|put|set|change|clear|send|reset|recycle|wipe|update(?! (?:on|for|about|me|us))|upgrade|make|run|execute|apply|push|extend|increase|decrease|format|erase|destroy|terminate|take|log \S+ off|sign \S+ out|supprime[rz]?|efface[rz]?|redemarre[rz]?|arrete[rz]?|etein(?:s|dre)|demarre[rz]?|allume[rz]?|draine[rz]?|deconnecte[rz]?|ajoute[rz]?|cree[rz]?|deploie|deployer|installe[rz]?|reinstalle[rz]?|desinstalle[rz]?|reinitialise[rz]?|assigne[rz]?|deplace[rz]?|renomme[rz]?|mets|mettre|active[rz]|active(?= (?:le|la|les|l'|un|une))|desactive[rz]?|relance[rz]?|ferme[rz]?|augmente[rz]?|vide[rz]?|lance[rz]?|change[rz]?)`;
const ASKING = `(?:please|pls|just|now|ok|okay|go ahead and|and|then|can|could|would|will|you|i need you to|i want you to|i want to|i need to|i'?d like (?:you )?to|need to|want to|let'?s|peux|tu|pouvez|vous|pourrais|peut|on|il faut|je veux|veuillez|stp|svp)`;
/** Asks to change something: delete, restart, drain. The bot changes nothing. */
export const CHANGE_ASKED = new RegExp(
  `^(?:${ASKING}[\\s-]+)*${CHANGES}\\s(?!mode\\b|menu\\b|failed|fails|failing|errors?\\b|stuck|status\\b|troubleshoot|a ticket|an incident|problem|issue|over\\b|again\\b|from scratch|the case\\b|is\\b|are\\b)\\S`,
  'u',
);
export const CHANGE_WORD = anyOf(`
  add|create|delete|remove|resize|scale|deploy|configure|set ?up|install|move|migrate|assign|buy|publish|rename|build|drain|restart|reboot
  ajouter|creer|supprimer|deployer|configurer|installer|deplacer|migrer|publier|redemarrer
`);

/** Things of the office that are not AVD: without a word of AVD they are somebody else's. */
export const OTHER_THINGS = anyOf(`
  printers?|printing|print|imprimantes?|imprimer|impression|scanner|photocopieur|copier
  teams|outlook|e-?mails?|courriels?|messagerie|mailbox|sharepoint|onedrive|excel|powerpoint|ms word|exchange|intune
  office ?365|o365|m365|microsoft 365|windows 365|cloud pcs?|dynamics|power ?bi|visio
  internet|zoom|slack|webex|jabber|jira|confluence|salesforce|sap|citrix|vmware|horizon|workday|service ?now|oracle|adobe|acrobat|pdf
  wi-?fi|phone system|telephony|telephonie|ip phones?|desk phone|keyboard|monitors?|mouse|headsets?|webcam|projector
  clavier|souris|ecouteurs|casque|weather|meteo|lunch|dinner|cafeteria|coffee|cafe|badge|parking|elevator|ascenseur|lift
  website|web site|site web|intranet|gmail|google|aws|amazon|github|gitlab|youtube|facebook|linkedin|netflix
  ecran d'ordinateur|ordinateur portable|football|hockey|holiday|vacation|conges|payroll|paie|hr portal|erp|crm|mainframe|as400
`);
/** "Is the … down": what is asked about. */
export const THING_ASKED =
  /^(?:is|are|has|does|do|did)\s(?:the |our |my |your |le |la )?([\p{L}\p{N}' -]{2,40}?)\s(?:down|up|ok|okay|fine|good|working|broken|offline|online|slow|dead|out|back|available|healthy|alive|running|having (?:issues|problems|trouble)|gone|still)(?![\p{L}\p{N}])/u;
/** Subjects of such a question that name no thing. */
export const NO_THING = startsWith(
  'it|that|this|everything|all|things|there|we|they|you|anything|any|i|he|she|users?|everyone|service|the|our',
);

export const AVD_WORDS = anyOf(`
  avd|wvd|vdi|azure|azure virtual desktop|windows virtual desktop|virtual desktops?|remote desktops?|windows app|microsoft
  sessions?|hosts?|hostpools?|pools?|vms?|virtual machines?|desktops?|workspaces?|feed|remote ?apps?|rdweb|app groups?|application groups?
  clients?|fslogix|rds|rdp|mstsc|msrdcw?|broker|gateways?|agents?|boot ?loader|sxs|side by side|stack|listener|qwinsta|shortpath
  conditional access|profiles?|heartbeats?|drain(?:ed|ing)?|regions?|entra|sso|mfa|user profiles?|scaling plan
  thin clients?|remote pc|service health|licensing mode|remote connection|connexion en cours|available resources?|resources available|ressources? disponibles?|temp(?:orary)? profiles?
  hotes?|bureaux?|profils?|machines? virtuelles?
`);
