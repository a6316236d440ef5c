import type { CaseState } from '../../domain/case/case.ts';
import type { CaseSentences } from '../en/cases.ts';

const STATE: Readonly<Record<CaseState, string>> = {
  open: 'ouvert',
  solved: 'fermé, ça remarche',
  escalated: 'transmis',
  cancelled: 'abandonné',
  closed: 'fermé',
};

/** What the bot says of several cases, of endings, and of changes to a ticket, in French. */
export const caseSentences: CaseSentences = {
  buttons: {
    backTo: (caseNumber) => `Retour au cas ${caseNumber}`,
    show: (caseNumber) => `Cas ${caseNumber}`,
    newCase: 'Un nouveau cas',
    addTo: (ticket) => `Ajouter au ticket ${ticket}`,
    closeTicket: (ticket) => `Fermer le ticket ${ticket}`,
    undo: 'Annuler',
    reopen: (caseNumber) => `Rouvrir le cas ${caseNumber}`,
  },
  named: (caseNumber, what) => `Cas ${caseNumber} (${what})`,
  numbered: (caseNumber) => `Cas ${caseNumber}`,
  quoted: (words) => `« ${words} »`,
  parked: (named) => `${named} : mis de côté.`,
  left: (named, caseNumber) => `${named} reste ouvert; dites « retour au cas ${caseNumber} » pour le reprendre.`,
  toTheList: (named, caseNumber) => `${named} n’est plus gardé ici; « cas ${caseNumber} » le retrouve.`,
  newCaller: 'Que voit la nouvelle personne?',
  back: (named, since) => `${named}, laissé ${since} :`,
  noCase: (caseNumber) => `Je ne connais aucun cas ${caseNumber}.`,
  elsewhere: (named) => `${named} est ouvert dans une autre conversation et s’y poursuit.`,
  over: (named, state, ticket) =>
    `${named} est terminé : ${STATE[state]}${ticket === null ? '' : `, ticket ${ticket}`}.`,
  which: (parked) => (parked === 0 ? 'Aucun cas n’est mis de côté ici.' : 'Quel cas?'),
  closedFor: (caseNumber, reason) => `Le cas ${caseNumber} est fermé : « ${reason} ».`,
  closedBare: (caseNumber) => `Le cas ${caseNumber} est fermé.`,
  takenBack: (named) => `${named} est rouvert, tel qu’il était.`,
  openedAgain: (named) => `${named} est rouvert.`,
  tooLateToUndo: (caseNumber) =>
    `C’était il y a plus de dix minutes : rien n’a été changé. « Rouvre le cas ${caseNumber} » le rouvre.`,
  worksAfterTicket: (named, ticket) =>
    `Tant mieux. ${named} : c’est au niveau suivant, ticket ${ticket}. Faut-il l’écrire au ticket?`,
  saidAfterTicket: (named, ticket) =>
    `${named} : c’est au niveau suivant, ticket ${ticket}. Est-ce pour ce ticket, ou est-ce un autre cas?`,
  worksAfterClosing: (named) => `Tant mieux. ${named} est fermé; rien d’autre n’est ouvert.`,
  saidAfterClosing: (named) => `${named} est fermé. Le rouvrir, ou est-ce un autre cas?`,
  nothingToReopen: 'Aucun cas n’a été fermé ici dernièrement.',
  list: (open, parked) =>
    open + parked === 0
      ? 'Aucun cas n’est ouvert ici.'
      : `${open + parked} cas ${open + parked === 1 ? 'ouvert' : 'ouverts'} ici${parked === 0 ? '' : `, dont ${parked} mis de côté`}.`,
  lineOpen: (named) => `${named} : celui-ci`,
  lineParked: (named, since) => `${named} : mis de côté ${since}`,
  lineEnded: (named, since) => `${named} : fermé ${since}`,
  one: (named, state, opened) => `${named} : ${STATE[state]}, commencé ${opened}.`,
  endedBecause: (at, reason) => `Fermé ${at}${reason === undefined ? '' : ` : « ${reason} »`}.`,
  ofTicket: (ticket) => `Ticket ${ticket}.`,
  withOthers: 'Il est ouvert dans une autre conversation.',
  laterParked: (named) => `Vous m’avez demandé de regarder de nouveau un cas mis de côté : ${named}.`,

  formChanged: {
    severity: (severity) => `Sévérité ${severity}, c’est fait. L’ouvrir maintenant?`,
    title: 'Le titre est changé. L’ouvrir maintenant?',
    assignee:
      'Le formulaire ne nomme encore personne : je le mets dans sa note; une fois le ticket ouvert, on peut l’attribuer.',
  },
  keptForTicket: 'Gardé, dans vos mots, pour le ticket de ce cas.',
  noTicketYet: 'Ce cas n’a pas encore de ticket.',
  notInTicket: 'Je ne l’ai pas mis dans le ticket. L’ouvrir maintenant, ou dites-moi quoi ajouter.',
  whichSeverity: 'Quelle sévérité : 1, 2, 3 ou 4?',
  whichTitle: 'Que doit dire le titre? Par exemple : titre « Écran noir, une personne ».',
  whichAssignee: 'À qui? Par exemple : « assigne le ticket 12 au niveau 2 ».',
  notYetOpen: (caseNumber) =>
    `Le ticket du cas ${caseNumber} est encore en cours d’ouverture. Redites-le quand son numéro sera ici.`,
};
