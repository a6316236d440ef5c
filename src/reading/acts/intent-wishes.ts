import { anyOf, isOneOf, startsWith } from '../text/word-patterns.ts';

/** "Never mind": the whole message takes something back. */
const OPENING = String.raw`(?:(?:ok|oh|ah|no|non|actually|please|sorry|desole|finalement|wait|hmm?|bon|en fait|well|oops)[\s,.!]+)*`;
export const CANCEL_WHOLE = isOneOf(`
  ${OPENING}(?:cancel|stop|abort|quit|exit)(?: (?:it|that|this|now|please|asking|everything|the case|my request|the request))*
  ${OPENING}(?:cancell?ed|drop it|leave it|skip it|laisse[rz]?|no need(?: any ?more)?|arrete[rz]?|stoppe?|annulation|tant pis)
`);

const CANCEL_LINES = String.raw`
  nvm|nm
  never\s?mind
  forget (?:it|that|about it|what i said|i asked)
  disregard
  ignore (?:that|this|it|me|my)
  scratch that
  cancel (?:that|this|it)|cancel(?=\s?[,.;!-])
  no longer needed|not needed any ?more|no longer an issue
  don'?t bother
  false alarm
  my (?:bad|mistake)
  wrong (?:chat|channel|window|bot)
  annule[rz]?
  laisse[rz]? (?:tomber|faire|ca)
  oublie[rz]?(?: (?:ca|moi|cela|la demande)|-le)?
  pas la peine|plus besoin|pas besoin|pas necessaire
  fausse (?:alerte|alarme)
  abandonne[rz]?
  laissez tomber
`;
/** The message opens with taking something back ("nvm its back up"), after "ok", "sorry" and the like. */
export const CANCEL_FIRST = new RegExp(`^${OPENING}${startsWith(CANCEL_LINES).source.slice(1)}`, 'u');
/** … or ends with it ("it's fine, never mind"). */
export const CANCEL_LAST =
  /(?:^|[\s,.;!-])(?:nvm|never ?mind|forget it|false alarm|cancel that|no longer needed|not needed any ?more|annule(?: ca)?|laisse tomber|fausse alerte|plus besoin|pas besoin)[\s.!]*$/u;

const TICKET = '(?:tickets?|tkts?|billets?|support case|support request|case number)';
export const TICKET_ASKED = anyOf(String.raw`
  (?:my|our|the|this|that|any|mon|mes|notre|nos|le|ce|cette|un|his|her|their)\s(?:open |last |latest |previous |old |existing |dernier |current )*(?:${TICKET}|case|demande|dossier)
  ${TICKET}\s(?:status|state|update|progress|number|history|list)
  (?:status|state|update|progress|news|follow up|etat|statut|suivi|ou en est|nouvelles)[^?]{0,20}\s(?:${TICKET}|case|demande|dossier)
  (?:list|show|see|check|voir|montre|liste|verifie).{0,16}\s${TICKET}
`);
export const TICKET_ALONE = isOneOf(TICKET);
/** Tickets of another kind: Kerberos, trains. */
export const OTHER_TICKETS = anyOf(`
  kerberos tickets?|service tickets?
  (?:tgt|train|bus|lottery|parking) tickets?
`);

const NEXT_LINE = `(?:on[- ]?call|oncall|l ?[23]|n[23]|level ?(?:[23]|two|three)|tier ?(?:[23]|two|three)|(?:second|third|2nd|3rd|next)[- ](?:line|level|tier)|human|person|real person|someone|somebody|engineers?|engineering|duty (?:manager|engineer|officer)|specialists?|supervisor|manager|experts?|microsoft support|ms support|avd team|(?:platform|infra|infrastructure|cloud|ops|operations|azure|backend|wvd) team|team lead|incident manager|l'astreinte|astreinte|niveau (?:2|3|superieur|deux|trois)|quelqu'un|(?:un )?ingenieurs?|un humain|specialiste|(?:l')?equipe (?:infra|avd|azure|cloud|plateforme))`;
export const ESCALATE = anyOf(String.raw`
  escalat(?:e|ing|ion)
  escalade[rz]?
  (?:transmet(?:s|tez|tre|tons)?|transfere[rz]?|remet(?:s|tez|tre)?)(?:[- ](?:le|la|les|ca|cela|moi ca))?(?: (?:le|ce|la|cette|mon) (?:cas|dossier|demande|probleme|appel))?(?= *(?:[.!]|$|svp|stp|s'il|maintenant|au|a l'|aux))
  hand (?:it|this|the case) (?:over|off)|pass (?:it|this) on
  (?:open|raise|create|log|file|make|submit|cut|put in|start|need|want|open up|get me|send)\s(?:me |us |up )?(?:(?:a|an|another|the|one|new|this as a)\s)?(?:(?:new|urgent|critical|major|high|priority|prio|p[1-4]|sev(?:erity)?[ -]?[1-4a-c]|support|microsoft|ms)\s)*(?:ticket|support case|support request|case|major incident|incident)
  (?:open|raise|log|declare|call|file)\s(?:it as |this as )?(?:an? )?(?:sev(?:erity)?[ -]?[1-4a-c]|p[1-4]|priority [1-4]|major incident|incident)
  (?:get|give|find|call|page|ping|wake|contact|notify|alert|bring in|bring|loop in|involve|transfer(?: (?:me|us|it|this|them))?|pass(?: (?:me|it|this))?(?: on)?|hand(?: (?:it|this|me))?(?: (?:over|off))?|send(?: (?:it|this|me))?|assign(?: (?:it|this))?|forward(?: (?:it|this))?|need|want|talk|speak|chat|connect(?: me)?|put me through|route(?: (?:it|this))?)\s(?:me |us )?(?:up |over )?(?:to |with |in |through )?(?:the |a |an |some |our |your |to |up )*${NEXT_LINE}
  (?:make|turn|convert) (?:it|this) (?:into )?(?:an? )?(?:\S+ )?(?:ticket|case|incident|p[1-4]|sev[ -]?[1-4a-c])
  (?:raise|take|bring|discuss|check) (?:it|this)(?: up)? (?:with|to) (?:the |an? |our )?${NEXT_LINE}
  (?:call|contact|phone|ring|involve|engage|alert|notify|appeler|appelle[rz]?|contacte[rz]?) (?:microsoft|ms)(?! (?:365|teams))
  page (?:the )?on[- ]?call
  i give up|beyond (?:me|us)
  (?:ouvr(?:e|ir|ez|ons)|cree[rz]?|faire|fais|faites|lance[rz]?|soumet(?:s|tre)|veux|voudrais|faut)(?:[- ]moi)?\s(?:un |une |le )?(?:nouveau |nouvelle )?(?:ticket|billet|incident|dossier|demande de support)
  besoin d'(?:un |une )(?:ticket|billet)
  (?:passe[rz]?|mets|mettre|monte[rz]?|transfere[rz]?|envoie|envoyer|envoyez|remonte[rz]?|appelle[rz]?|appeler|contacte[rz]?|reveille[rz]?|parler|besoin|me faut|joindre|avertir|previen(?:s|ez)|prevenir)[^?]{0,16}[\s']${NEXT_LINE}
`);
/** Names who should take over, a ticket or the handover itself, and nothing else ("L3 please", "ticket svp", "handover"). */
export const NEXT_LINE_ALONE = isOneOf(
  `(?:(?:the |an? |un |une )?(?:new |nouveau )?${NEXT_LINE}|hand ?(?:over|off))(?: (?:now|maintenant|ticket))?`,
);
export const NOT_ESCALATING = anyOf(String.raw`
  privilege escalation|escalated privileges
  escalation (?:path|process|policy|procedure|matrix|contact)
  (?:do not|don'?t|no need to|not yet|without|before (?:i|we)|ne pas|pas besoin d'?) ?(?:escalate|escalating|escalader|page|open|call|ouvrir)
  (?:had to|already|have|has|we|i'?ve|was|were) (?:open|opened|raised|logged|created|escalated|call|called|contacted|raise)
  (?:how|when|where) (?:do|to|should|can|would).{0,20}(?:escalat\w*|tickets?)
`);

/** A greeting at the very start, with whoever is greeted. */
export const GREETING =
  /^(?:(?:hi+|hello+|hey+|hiya|yo|good (?:morning|afternoon|evening|day)|morning|evening|greetings|howdy|bonjour|bonsoir|salut|coucou|allo|bon matin)(?![\p{L}\p{N}])[\s,.!]*(?:(?:bot|there|team|all(?! (?:good|ok|fine))|guys|folks|everyone|everybody|desk bot|friend|toi|vous|l'equipe|tout le monde|a tous|a toutes|les amis|again|le bot|robot|desk)(?![\p{L}\p{N}])[\s,.!]*)*)+/u;
export const POLITE = anyOf(
  `
  please(?! wait)|pls|plz|plse|kindly|asap|rn|bot|mate|buddy
  svp|stp|s'?il (?:te|vous) plait
  thanks?(?: you)?(?: (?:a lot|so much|very much|in advance))?|many thanks|thx|ty|cheers
  merci(?: (?:beaucoup|d'avance|bien))?
`,
  'g',
);
export const THANKS = startsWith(`
  thanks?|thank you|thx|tks|tnx|ty|cheers|merci|mci
  great|perfect|awesome|cool|nice|super|parfait|genial|excellent|brilliant|wonderful
  good (?:job|bot|night|one|work)|well done|bravo|nice (?:one|work)
  ok(?:ay)?|k|kk|lol|haha|got it|understood|noted|compris|d'accord
  bye|goodbye|see you|au revoir|bonne (?:journee|soiree|nuit|fin de journee)|a plus|a demain|a bientot
  sounds good|no worries|you(?:'?re| are) (?:great|the best|awesome|welcome)|you rock|love (?:you|it|this)
  have a (?:good|nice|great)|happy|welcome back|congrats
  sorry|desole|my apologies|de rien|pas de quoi
`);
export const THANKS_SAID = anyOf('thanks?|thank you|thx|merci|cheers|appreciated');
export const WORKS_AGAIN = anyOf(`
  (?:it |it'?s |its |all |everything |they |user )?(?:works?|working) (?:again|now|fine now)
  that (?:fixed|did|solved|worked|helped|sorted)(?: it| the trick)?
  (?:it'?s |its |all |now )(?:fixed|solved|resolved|sorted|good now|fine now|ok now)
  ^(?:fixed|solved|resolved|sorted)(?: now)?
  back (?:up|online|to normal)
  (?:ca |tout )?(?:remarche|refonctionne|remarchent)
  (?:marche|fonctionne|ok|bon) (?:a nouveau|maintenant|de nouveau|enfin|desormais)
  (?:c'est |tout est )(?:regle|resolu|repare|bon|beau|revenu)
  (?:problem|issue|incident|probleme|it|all) (?:is |was |got |has been |est )?(?:now )?(?:solved|resolved|fixed|gone|sorted|regle|resolu)
  (?:user|caller|client) is (?:back )?in
`);
export const WELL_BEING = isOneOf(`
  how (?:are|r) (?:you|u|things)(?: (?:today|bot|doing|feeling))*
  how(?:'?s| is) (?:it going|your (?:day|morning|weekend)|life)
  what'?s up|sup|all good|all ok|nice to meet you
  (?:comment )?ca va(?: (?:bien|toi|bot|aujourd'hui))*
  comment (?:vas[- ]tu|allez[- ]vous|tu vas)|tu vas bien|quoi de neuf
  (?:you|u) there|r u there|gm|gn|are you (?:there|alive|ok|awake|a bot|human|real|an? ai)
  have an? (?:good|nice|great|lovely) (?:day|one|evening|weekend|night)
  who made you|tell me a joke
`);

export const HELP_WHOLE = isOneOf(String.raw`
  help(?: me)?(?: (?:please|out))?|can you help(?: me)?|i need (?:some )?help
  aide(?:[- ]moi)?|a l'aide|(?:j'ai )?besoin d'aide|peux[- ]tu m'aider|pouvez[- ]vous m'aider
  how to use
  commands?|commandes?|menu|options|usage|instructions|manual|faq|start|demarrer|get started|\?+
  comment (?:ca|cela) (?:marche|fonctionne)|mode d'emploi
`);
export const HELP = anyOf(`
  what (?:else )?(?:can|could) (?:you|u|i|this bot|the bot)(?: actually| also)? (?:do|check|help|ask|answer|say|see|look|offer|tell|show|use)(?! (?:if|when|about it))
  what (?:do|are) (?:you|u) (?:do|know|check|cover|support|understand|able to do|good (?:at|for)|for|capable of)
  what (?:are you|is this bot|does (?:this|the) bot do|is your (?:purpose|job|function))
  how (?:do|can|should) i (?:use|talk to|work with|ask) (?:you|this|the bot|it)
  how (?:does|do) (?:this bot|the bot|you|this thing|this) work
  who are you
  what (?:you|u|this bot|the bot) can (?:do|check|tell|answer)|what can i (?:type|say|write|ask|do here)
  can i ask you|how to use (?:this|you|it|the bot)
  how can (?:you|u|this bot) (?:help|assist)
  what should i (?:type|ask you|write|say to you)
  (?:show|list|give)(?: me)?(?: of)? (?:the |your )?(?:commands|help|options|menu|features)
  examples? of (?:questions|commands)
  (?:que|qu'est[- ]ce que|qu'est[- ]ce qu'on|quoi) (?:tu |vous |on )?(?:peux|sais|fais|pouvez|savez|peut)(?:[- ](?:tu|vous|on))? (?:faire|verifier|demander|te demander|regarder|m'aider)
  (?:que|qu'est[- ]ce que) (?:tu fais|fais[- ]tu|tu sais|sais[- ]tu|peux[- ]tu)
  (?:tu|vous|on) (?:peux|pouvez|peut|sais|savez|fais) (?:faire )?quoi
  qui es[- ]tu|qui etes[- ]vous|t'es qui|tu es qui
  a quoi (?:tu sers|sers[- ]tu|ca sert)
  comment (?:t'utiliser|tu (?:marches|fonctionnes)|utiliser (?:ce|le) bot|je (?:te|vous) (?:parle|utilise))
  tes commandes|liste des commandes|ce que tu (?:peux|sais) faire
`);
