import { conversationWords } from '../src/wording/conversation.ts';
import { microsoftText } from '../src/wording/ticket/microsoft-text.ts';
import type { Flow } from './flow.ts';
import { sayText } from './say.ts';

/** The text for Microsoft's support, for the case of this conversation. */
export const microsoftTextFlow: Flow<Record<string, never>> = {
  id: 'microsoft-text',
  answers: ({ act }) => act === 'microsoft-text',
  step(_state, _input, { case: deskCase, now, language }) {
    const line = deskCase === null ? conversationWords(language).nothingOpen : microsoftText(deskCase, now);
    return { state: {}, effects: [sayText(line)], next: { kind: 'end' } };
  },
};
