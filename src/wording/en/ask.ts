import type { Likelihood } from '../../domain/knowledge/diagnosis.ts';

export const askSentences = {
  demoFleet: '(demo fleet)',
  trouble: (number: number, text: string) => `Trouble ${number}: ${text}`,
  wouldAsk: (question: string, choices: string) => `I would ask: ${question} ${choices}`.trimEnd(),
  lead: (likelihood: Likelihood, title: string, id: string, because: string) =>
    `- ${likelihood}: ${title} (${id}): ${because}`,
  none: 'No documented fix is clear enough.',
  nothing: (intent: string) => `Read as ${intent}; nothing to look up or to fix.`,
};

/** What the command line says around an answer. */
export type AskSentences = typeof askSentences;
