import type { TicketState } from '../../domain/ticket/ticket.ts';
import type { TicketsSentences } from '../en/tickets.ts';

const STATE: Readonly<Record<TicketState, string>> = {
  new: 'nouveau',
  open: 'ouvert',
  closed: 'fermé',
  sent: 'envoyé par courriel',
};

/** What the bot says about several tickets, in French. */
export const ticketsSentences: TicketsSentences = {
  headline: (count, days) =>
    count === 0
      ? `Aucun ticket ouvert d’ici dans les ${days} derniers jours.`
      : count === 1
        ? `Un ticket ouvert d’ici dans les ${days} derniers jours.`
        : `Les ${count} tickets les plus récents ouverts d’ici dans les ${days} derniers jours.`,
  line: (id, state, title, opened, assignee) =>
    `${id} · ${STATE[state]}${assignee === null ? '' : ` chez ${assignee}`} · ${title} · ouvert ${opened}`,
  news: (id, comments, state) =>
    [
      ...(state === null ? [] : [`Le ticket ${id} est maintenant ${STATE[state]}.`]),
      ...(comments === 0
        ? []
        : [`Ticket ${id} : ${comments === 1 ? 'un nouveau commentaire' : `${comments} nouveaux commentaires`}.`]),
    ].join(' '),
  searched: (count, words, days) =>
    count === 0
      ? `Aucun ticket ouvert d’ici dans les ${days} derniers jours ne contient « ${words} ».`
      : `Tickets ouverts d’ici dans les ${days} derniers jours qui contiennent « ${words} » :`,
  unread: (id) => `${id} · illisible en ce moment`,
  gone: (id) => `${id} · n’est plus à l’outil de tickets`,
  similar: (count) =>
    count === 1
      ? 'Un ticket qui porte peut-être sur la même chose est déjà ouvert. Ajoutez-y ce cas, ou ouvrez-en un autre plus bas.'
      : `${count} tickets qui portent peut-être sur la même chose sont déjà ouverts. Ajoutez ce cas à l’un d’eux, ou ouvrez-en un autre plus bas.`,
  because: (line, shared) => `${line} (en commun : ${shared.join(', ')})`,
  board: {
    begun:
      'À partir de maintenant, chaque ticket ouvert par ce soutien figure ici sur une carte, tenue à jour. « arrête de publier les tickets » y met fin.',
    ended: 'Plus aucun ticket n’est publié ici. Les cartes déjà là restent comme elles sont.',
    notHere: 'Dites-le dans le canal ou le groupe où les tickets doivent figurer.',
    notYours: 'Les responsables et les ingénieurs choisissent où les tickets sont publiés. Demandez à l’un d’eux.',
  },
  trackingId: 'numéro de suivi',
  addTo: (id) => `Ajouter au ticket ${id}`,
  joined: (caseNumber, id) => `Le cas ${caseNumber} va dans le ticket ${id}; aucun autre ticket n’est ouvert.`,
  comment: (caseNumber) => `Un autre cas de la même chose, cas ${caseNumber} :`,
  before: (code, cases, days, worked) =>
    `${code} : ${cases === 1 ? 'un cas' : `${cases} cas`} dans les ${days} derniers jours${worked.length === 0 ? ', aucun avec un correctif dit efficace' : `; dit efficace : ${worked.join(', ')}`}.`,
};
