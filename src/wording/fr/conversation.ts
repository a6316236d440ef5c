import type { ConversationSentences } from '../en/conversation.ts';

/** What the bot says between the cards of a case, in French. */
export const conversationSentences: ConversationSentences = {
  buttons: {
    solved: 'Ça a marché',
    partly: 'Ça a aidé en partie',
    didNotHelp: 'Ça n’a pas aidé',
    cannotDo: 'Je ne peux pas faire ça',
    walk: 'Guidez-moi',
    checkAgain: 'Vérifier de nouveau',
    checkLater: 'Vérifier dans 10 min',
    nextStep: 'Étape suivante',
    leaveFix: 'Écarter ce correctif',
    leaveStep: 'Plutôt dans le ticket',
    ticket: 'Transmettre (ticket)',
    confirmTicket: 'Ouvrir le ticket',
    dontKnow: 'Je ne sais pas',
    why: 'Pourquoi cette question?',
    refresh: 'Regarder de nouveau',
    incidents: 'Montrer les incidents',
    overview: 'Montrer tout ce qui ne va pas',
    callerSees: (code) => `Un appelant voit ${code}`,
    idInPicture: (id) => `${id} (lu dans l’image)`,
    takeUp: (trouble) => `Reprendre : ${trouble}`,
    moreAbout: (caseNumber) => `Suite du cas ${caseNumber}`,
    newCaller: (caseNumber) => `Nouvel appelant : mettre le cas ${caseNumber} de côté`,
    goOn: (caseNumber) => `Poursuivre le cas ${caseNumber}`,
    help: 'Que savez-vous faire?',
    whatToDo: (host) => `Que faire pour ${host}`,
  },
  typedTrouble: (host, check, status) =>
    `problème sur l’hôte de session ${host} : ${check === null ? `état ${status}` : `${check} en échec`}`,
  askWhere:
    'Où tournent les hôtes de l’appelant? Les nouvelles de Microsoft ne sont pas les mêmes pour toutes nos régions.',
  whyWhere: 'Un incident est signalé ou soupçonné pour certaines de nos régions et pas pour d’autres.',
  askNumber: 'Quel ticket? Écrivez son numéro, par exemple « ticket 12 ».',
  noSuchTicket: (id) =>
    `Je ne connais aucun ticket ${id}. Vérifiez le numéro, ou écrivez « aide » pour voir ce que je sais faire.`,
  deskUnreadable: (id) =>
    `Je ne peux pas lire le ticket ${id} en ce moment : l’outil de tickets ne répond pas. Réessayez dans une minute.`,
  solved: (caseNumber, title) => `Bien. Le cas ${caseNumber} est fermé : « ${title} » a marché.`,
  closed: (caseNumber) =>
    `Le cas ${caseNumber} est fermé. Décrivez le prochain problème dans vos mots, quand vous voulez.`,
  goneFine: (caseNumber) =>
    `Tant mieux. Le cas ${caseNumber} est fermé comme rétabli; aucun correctif n’est compté pour lui.`,
  cancelled: (caseNumber) => `Arrêté. Le cas ${caseNumber} est fermé sans ticket.`,
  startedOver: (caseNumber) => `On recommence; le cas ${caseNumber} est fermé sans ticket. Qu’est-ce qui ne va pas?`,
  nothingOpen:
    'Rien n’est ouvert. Dites-moi ce qui ne va pas, ou demandez comment va une région, un pool d’hôtes ou un hôte de session.',
  noted: 'C’est noté.',
  answerFirst: 'Il me faut d’abord celle-ci; « je ne sais pas » est aussi une réponse.',
  nextCandidate: 'Noté. J’écarte ce correctif et je regarde ce qui reste.',
  partly:
    'Bien, cela a aidé en partie. Je le tiens pour fait et je regarde ce qui reste; dites-moi ce qui échoue encore.',
  notDuringIncident:
    'Je retiens cette étape : tant que cela dure, rien n’est redémarré et aucune session n’est fermée pour cela. Elle peut aller dans le ticket.',
  stepLeft: (step) => `L’étape ${step} va dans le ticket, avec ses commandes.`,
  cannotDo: 'D’accord. Cela va dans le ticket comme travail pour quelqu’un qui le peut.',
  backTo: (caseNumber) => `Retour au cas ${caseNumber}.`,
  troublesApart: (first, others) =>
    `Cela ressemble à ${others.length + 1} problèmes distincts. Je prends d’abord « ${first} »; ${
      others.length === 1 ? `« ${others[0]} » attend` : `les ${others.length} autres attendent`
    } qu’il soit fermé.`,
  whichTrouble: (caseNumber, symptom, told) =>
    `Le cas ${caseNumber} porte sur « ${symptom} ». Est-ce que « ${told} » en fait partie, ou est-ce un autre problème?`,
  keptForLater: (caseNumber, told) =>
    `Gardé : « ${told} ». Je le propose quand le cas ${caseNumber} sera fermé; « annuler » le ferme maintenant.`,
  stillWaiting: (count) =>
    count === 1
      ? 'Vous m’avez aussi parlé d’un autre problème.'
      : `Vous m’avez aussi parlé de ${count} autres problèmes.`,
  staleQuestion: 'Cette question a déjà sa réponse. Voici où nous en sommes :',
  staleCase: (old, current) =>
    current === null
      ? `Ce bouton appartient au cas ${old}, qui n’est plus ouvert ici. Décrivez le problème pour recommencer.`
      : `Ce bouton appartient au cas ${old}; cette conversation en est au cas ${current}. Rien n’a été changé.`,
  checked: {
    recovered: (since) => `C’est rétabli : la panne que j’ai vue ${since} n’y est plus.`,
    better: (since) => `Mieux que ce que j’ai vu ${since}, pas encore bien.`,
    same: (since) => `Aucun changement depuis mon dernier regard, ${since}.`,
    worse: (since) => `Pire que ce que j’ai vu ${since}.`,
    changed: (since) => `Ce n’est plus comme ce que j’ai vu ${since}.`,
    unread: (since) => `Je ne peux pas dire si ça a changé (dernier regard ${since}) : la lecture a échoué.`,
    later: (at) => `Je regarde de nouveau ${at} et j’écris ici ce que je trouve.`,
    asAsked: (caseNumber) => `Vous m’avez demandé de regarder de nouveau, cas ${caseNumber} :`,
    first: 'C’est le premier regard dans ce cas.',
  },
  notCaught: 'Je n’ai pas saisi. Prenez un des choix, ou dites-le autrement.',
  notCaughtTwice:
    'Je n’arrive toujours pas à le situer. Je peux transmettre le cas tel quel, avec tout ce que vous m’avez dit.',
  itIsOurs: 'Ça se passe dans le bureau virtuel',
  inAvd: (text) => `${text} (dans AVD)`,
  stillOpen: (caseNumber, symptom, last) =>
    `Le cas ${caseNumber} (« ${symptom} ») est encore ouvert; son dernier mot date : ${last}. Est-ce à son sujet, ou un nouvel appelant?`,
  offTopic: 'Ce n’est rien pour moi : je m’occupe d’Azure Virtual Desktop.',
  notUnderstoodTwice:
    'Je ne comprends toujours pas. Je peux transmettre ce que vous avez écrit dans un ticket, ou montrer ce que je sais faire : « aide ».',
  notUnderstood:
    'Je n’ai pas compris. Je m’occupe d’Azure Virtual Desktop : demandez « est-ce que Canada Est est en panne », « comment va hp-prod-01 », ou dites-moi ce que voit l’appelant.',
  wePropose: (title, likelihood) => `Proposé (${likelihood === 'likely' ? 'probable' : 'possible'}) : ${title}`,
  news: {
    fits: (facts) => `Ça concorde : ${facts}.`,
    goOn: (title) => `Je continue avec « ${title} ».`,
    speaksAgainst: (facts, title) =>
      `Ça parle contre « ${title} » : ${facts}. Rien de ce que je connais ne convient mieux, donc je le garde pour l’instant.`,
    isNew: (facts, title) =>
      `C’est nouveau : ${facts}. Ça ne parle ni pour ni contre « ${title} », donc je continue avec lui.`,
    rulesOut: (title, facts) => `Ça écarte « ${title} », pour cette raison : ${facts}. Donc, maintenant :`,
    takenBack: (title) => `Ce qui parlait pour « ${title} » ne tient plus. Donc, maintenant :`,
    fitsBetter: (facts, title) =>
      `C’est nouveau : ${facts}. Ça décide pour autre chose que « ${title} », donc, maintenant :`,
    known: (title) => `Je l’ai déjà; « ${title} » tient toujours.`,
    lookedUp: (title) => `J’ai regardé de nouveau; rien n’y parle contre « ${title} », donc je continue avec lui.`,
    triedBefore: (titles) =>
      `Fait avant l’appel, donc je le laisse de côté : ${titles.map((one) => `« ${one} »`).join(', ')}.`,
  },
  thenNext: (title) => `Noté. Une étape qui n’aide pas n’écarte pas « ${title} ». L’étape suivante :`,
  onward: (title) => `L’étape suivante de « ${title} » :`,
  othersNext: (title, count) =>
    `Noté. Les étapes du soutien pour « ${title} » n’ont pas aidé; il reste ${
      count === 1 ? 'une étape' : `${count} étapes`
    } pour d’autres. Elles vont dans le ticket, ou écartez ce correctif.`,
  doneAlready: (steps) => `Vous l’avez déjà fait : ${steps.map((one) => `« ${one} »`).join(', ')}`,
  whyProposed: (reasons) =>
    reasons.length === 0
      ? 'Vos mots sont les plus proches de cet article; rien d’autre ne parle pour lui.'
      : `Je le propose parce que : ${reasons.join('; ')}.`,
  keptUnread:
    'Je le garde avec le cas, dans vos mots, mais je n’y lis aucun fait que je connais. Dites-moi ce que dit l’écran, qui est touché, ou ce qui a été essayé.',
  nothingFits: 'Aucun correctif documenté ne convient jusqu’ici. Dites-m’en plus, ou transmettez le cas.',
  didItHelp: 'Est-ce que ça a aidé?',
  stepsForOthers: (count) =>
    count === 0
      ? ''
      : `${count === 1 ? 'Une étape revient' : `${count} étapes reviennent`} à d’autres (voyez la carte) et ${count === 1 ? 'va' : 'vont'} dans le ticket.`,
  allStepsDone: 'C’étaient les étapes du soutien.',
  ticketNow:
    'Ça prend du temps. Vous pouvez transmettre le cas maintenant : tout ce qui a été dit et vu jusqu’ici le suit.',
  askCorrelation:
    'Avez-vous l’id de corrélation d’une connexion en échec, et son heure en UTC? Microsoft demande les deux.',
  ticketNote: 'Ajouté au ticket. L’ouvrir maintenant?',
  ticketDropped: 'Aucun ticket n’a été ouvert.',
  ticketOpening: (caseNumber) => `Le cas ${caseNumber} est en train d’être transmis.`,
  alreadyHandedOver: (caseNumber, ticket) =>
    ticket === null
      ? `Le cas ${caseNumber} est déjà en train d’être transmis.`
      : `Le cas ${caseNumber} est déjà le ticket ${ticket}.`,
  languageSet: 'D’accord, en français à partir de maintenant.',
  thanks: 'Je suis là quand vous voulez. Posez une question, ou décrivez ce que voit l’appelant.',
};
