import { conversationWords } from '../src/wording/conversation.ts';
import { begunFor, type Flow } from './flow.ts';
import { sayText } from './say.ts';

/** Goes on in the language that was asked for, until the other one is. */
export const languageFlow: Flow<Record<string, never>> = {
  id: 'language',
  answers: ({ act }) => act === 'language',
  step(_state, input, context) {
    const language = begunFor(input, 'language')?.language ?? context.language;
    return {
      state: {},
      remember: { language, languageChosen: true },
      effects: [sayText(conversationWords(language).languageSet)],
      // What is open is said again in the other language.
      next: { kind: 'end', below: 'whole' },
    };
  },
};
