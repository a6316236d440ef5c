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
  no: 'Non',
  noHelp: (why) => `Le modèle de langage n’a pas pu aider (${why}); rien d’autre n’en dépend.`,
  leftOut: 'Laissé de côté.',
  takenFor: 'Le modèle de langage comprend ceci. Appuyez si c’est ce que vous vouliez dire :',
  takenForTrouble: 'Le modèle de langage y voit la panne d’un appelant, pas une question. Appuyez si c’en est une :',
  statusOf: (name) => `Comment va ${name}?`,
  openCase: 'C’est la panne d’un appelant',
  summary: (text) => `En bref, formulé par le modèle de langage : ${text}`,
  ticketHeading: 'En bref (formulé par un modèle de langage à partir des lignes qui suivent)',
  read: (claim, quote) => (quote === null ? claim : `${claim} (« ${quote} »)`),
  unansweredHeading: 'Lu par un modèle de langage, confirmé par personne',
  anEvent: 'un événement',
  health: {
    name: 'Modèle de langage',
    ok: '✔ Modèle de langage',
    off: '– Modèle de langage : pas relié; réglez AZURE_OPENAI_ENDPOINT. Sans lui : les mots des règles seulement; rien d’autre ne change.',
    untried: '– Modèle de langage : pas encore interrogé.',
    failing: (trouble) =>
      `✖ Modèle de langage : ${trouble}. Sans lui : les mots des règles seulement; rien d’autre ne change. GET /readyz dit quoi faire.`,
    trouble: {
      late: 'pas de réponse en 4 secondes',
      throttled: 'Azure OpenAI demande d’attendre (429)',
      unreachable: 'pas de réponse, ou une panne du serveur',
      refused: 'Azure OpenAI refuse la clé ou l’identité (401, 403)',
      'no-deployment': 'ce déploiement n’existe pas (404) : AZURE_OPENAI_DEPLOYMENT',
      'wrong-request': 'le déploiement n’accepte pas ces demandes (400)',
      garbled: 'des réponses dans une forme que personne n’a demandée',
    },
  },
  spent: {
    'hour-spent':
      'Le budget du modèle de langage pour cette heure est épuisé. Je continue sans lui; rien de ce qui compte ne change.',
    'conversation-spent':
      'Le budget du modèle de langage pour cette conversation est épuisé. Je continue sans lui; rien de ce qui compte ne change.',
  },
};
