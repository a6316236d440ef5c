import type { ModelSentences } from '../en/model.ts';

/** Ce que le bot dit du modèle de langage. */
export const modelSentences: ModelSentences = {
  claims: (claims, quotes) => {
    const where = quotes.length === 0 ? '' : ` dans ${quotes.map((quote) => `« ${quote} »`).join(', ')}`;
    return `Le modèle de langage lit${where} : ${claims.join('; ')}. Je ne l’ai pas compté. Est-ce bien ça?`;
  },
  fact: (key, value) => `${key} : ${value}`,
  denied: (key, value) => `${key} : pas « ${value} »`,
  tried: (title) => `déjà fait : « ${title} »`,
  article: (title) => `une panne comme « ${title} »`,
  yes: 'Oui, c’est ça',
  yesToAll: 'Oui, tout ça',
  only: (claim) => `Seulement : ${claim}`,
  no: 'Non',
  noHelp: (why) => `Le modèle de langage n’a pas pu aider (${why}); rien d’autre n’en dépend.`,
  leftOut: 'Laissé de côté.',
  takenFor: 'Le modèle de langage comprend ceci. Appuyez si c’est ce que vous vouliez dire :',
  takenForTrouble: 'Le modèle de langage y voit la panne d’un appelant, pas une question. Appuyez si c’en est une :',
  statusOf: (name) => `Comment va ${name}?`,
  openCase: 'C’est la panne d’un appelant',
  summary: (text) => `En bref, formulé par le modèle de langage : ${text}`,
  ticketHeading: 'En bref (formulé par un modèle de langage à partir des lignes qui suivent)',
  anEvent: 'un événement',
  spent: {
    'hour-spent':
      'Le budget du modèle de langage pour cette heure est épuisé. Je continue sans lui; rien de ce qui compte ne change.',
    'conversation-spent':
      'Le budget du modèle de langage pour cette conversation est épuisé. Je continue sans lui; rien de ce qui compte ne change.',
  },
};
