import type { ModelTrouble } from '../../domain/model/language-model.ts';

/** What the bot says of the language model: always named as its, never counted before the agent says so. */
export const modelSentences = {
  claims: (claims: readonly string[], quotes: readonly string[]) => {
    const where = quotes.length === 0 ? '' : ` in ${quotes.map((quote) => `“${quote}”`).join(', ')}`;
    return `The language model reads${where}: ${claims.join('; ')}. I have not counted it. Is that so?`;
  },
  fact: (key: string, value: string) => `${key}: ${value}`,
  denied: (key: string, value: string) => `${key}: not “${value}”`,
  tried: (title: string) => `done already: “${title}”`,
  article: (title: string) => `a trouble like “${title}”`,
  yes: 'Yes, that is so',
  yesToAll: 'Yes, all of it',
  no: 'No',
  noHelp: (why: string) => `The language model could not help (${why}); nothing else depends on it.`,
  leftOut: 'Left out.',
  takenFor: 'The language model takes it for this. Press it if that is what you meant:',
  takenForTrouble: 'The language model takes this for a caller’s trouble, not for a question. Press it if it is one:',
  statusOf: (name: string) => `How is ${name}?`,
  openCase: 'It is a caller’s trouble',
  summary: (text: string) => `In short, worded by the language model: ${text}`,
  ticketHeading: 'In short (worded by a language model from the lines below)',
  read: (claim: string, quote: string | null) => (quote === null ? claim : `${claim} (“${quote}”)`),
  unansweredHeading: 'Read by a language model, confirmed by nobody',
  anEvent: 'an event',
  health: {
    name: 'Language model',
    ok: '✔ Language model',
    off: '– Language model: not connected; set AZURE_OPENAI_ENDPOINT. Without it: the words of the rules alone; nothing else changes.',
    untried: '– Language model: not asked yet.',
    failing: (trouble: string) =>
      `✖ Language model: ${trouble}. Without it: the words of the rules alone; nothing else changes. GET /readyz says what to do.`,
    trouble: {
      late: 'no answer inside 4 seconds',
      throttled: 'Azure OpenAI asks to wait (429)',
      unreachable: 'no answer, or a server fault',
      refused: 'Azure OpenAI refuses the key or the identity (401, 403)',
      'no-deployment': 'no such deployment (404): AZURE_OPENAI_DEPLOYMENT',
      'wrong-request': 'the deployment does not take these requests (400)',
      garbled: 'answers in a form nobody asked for',
    } as Readonly<Partial<Record<ModelTrouble, string>>>,
  },
  spent: {
    'hour-spent':
      'The language model’s budget for this hour is used up. I go on without it; nothing that counts changes.',
    'conversation-spent':
      'The language model’s budget for this conversation is used up. I go on without it; nothing that counts changes.',
  },
};

/** What the bot says of the language model. */
export type ModelSentences = typeof modelSentences;
