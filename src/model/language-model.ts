import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { LanguageModel } from '../domain/model/language-model.ts';
import type { Exchange } from './client/exchange.ts';
import type { ChatQuestion } from './client/service.ts';
import type { Tally } from './client/tally.ts';
import type { Disguise } from './privacy/disguise.ts';
import { secondReading } from './reading/reading-answer.ts';
import { readingInstructions, readingQuestion } from './reading/reading-question.ts';
import { vocabularyOf } from './reading/vocabulary.ts';
import { wordingAnswer } from './wording/wording-answer.ts';
import { wordingQuestion } from './wording/wording-question.ts';

/** What the model works with. */
export interface LanguageModelOptions {
  readonly exchange: Exchange;
  readonly tally: Tally;
  readonly knowledge: KnowledgeBase;
  /** Hides names in one exchange and puts them back. */
  readonly disguise: () => Disguise;
}

/** Whose budget the check at start is. */
const START = 'start';
const CHECK: ChatQuestion = {
  name: 'check',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['works'],
    properties: { works: { type: 'boolean' } },
  },
  instructions: 'Answer with works: true.',
  data: '{}',
  mostTokens: 20,
};

/** A language model behind one exchange: it reads and words, and every answer is checked here before anybody sees it. */
export function createLanguageModel({ exchange, tally, knowledge, disguise }: LanguageModelOptions): LanguageModel {
  const vocabulary = vocabularyOf(knowledge);
  const instructions = readingInstructions(vocabulary);
  return {
    async read(request) {
      const { hide, putBack } = disguise();
      const asked = await exchange.ask(request.conversation, readingQuestion(request, vocabulary, instructions, hide));
      if (asked.kind === 'none') return asked;
      const reading = secondReading(asked.value, request, vocabulary, putBack);
      exchange.judged('chat', reading === undefined ? 'garbled' : 'given');
      return reading === undefined ? { kind: 'none', why: 'garbled' } : { kind: 'given', value: reading };
    },
    async word(request) {
      const hidden = disguise();
      const asked = await exchange.ask(request.conversation, wordingQuestion(request, hidden.hide), request.limitMs);
      if (asked.kind === 'none') return asked;
      const worded = wordingAnswer(asked.value, request, hidden);
      exchange.judged('chat', worded.kind === 'worded' ? 'given' : worded.kind);
      return worded.kind === 'worded' ? { kind: 'given', value: worded.text } : { kind: 'none', why: worded.kind };
    },
    async check() {
      const asked = await exchange.ask(START, CHECK);
      if (asked.kind === 'given') exchange.judged('chat', 'given');
    },
    standing: () => tally.standing(),
  };
}
