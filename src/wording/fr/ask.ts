import type { AskSentences } from '../en/ask.ts';

/** What the command line says around an answer, in French. */
export const askSentences: AskSentences = {
  demoFleet: '(parc de démonstration)',
  trouble: (number, text) => `Problème ${number} : ${text}`,
  wouldAsk: (question, choices) => `Je demanderais : ${question} ${choices}`.trimEnd(),
  lead: (likelihood, title, id, because) =>
    `- ${likelihood === 'likely' ? 'probable' : 'possible'} : ${title} (${id}) : ${because}`,
  none: 'Aucun correctif documenté n’est assez clair.',
  nothing: (intent) => `Lu comme ${intent}; rien à regarder ni à réparer.`,
};
