import type { Effect } from '../src/domain/conversation/conversation.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import type { Flow, FlowContext } from './flow.ts';
import { say, sayText } from './say.ts';

/** A step that says one thing and ends. */
function saying(what: (context: FlowContext) => Effect): Flow<Record<string, never>>['step'] {
  return (_state, _input, context) => ({ state: {}, effects: [what(context)], next: { kind: 'end' } });
}

/** Greets a person who has just added the bot. */
export const welcomeFlow: Flow<Record<string, never>> = { id: 'welcome', step: saying(() => say({ kind: 'welcome' })) };

/** What the bot can do, with examples to press. */
export const helpFlow: Flow<Record<string, never>> = {
  id: 'help',
  answers: ({ act }) => act === 'help',
  step: saying(() => say({ kind: 'help' })),
};

/** A greeting or thanks gets a short line, no card. In the middle of something it is left to what is open. */
export const smalltalkFlow: Flow<Record<string, never>> = {
  id: 'smalltalk',
  answers: ({ act }, _context, top) => act === 'social' && top === null,
  step: saying((context) => sayText(conversationWords(context.language).thanks)),
};
