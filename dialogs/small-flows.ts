import type { Effect } from '../src/domain/conversation/conversation.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import type { Flow, FlowContext, FlowId } from './flow.ts';
import { say, sayText } from './say.ts';

/** A flow that says one thing and ends. */
function saying(id: FlowId, what: (context: FlowContext) => Effect): Flow<Record<string, never>> {
  return {
    id,
    step: (_state, _input, context) => ({
      state: {},
      effects: [what(context)],
      next: { kind: 'end' },
    }),
  };
}

/** Greets a person who has just added the bot. */
export const welcomeFlow = saying('welcome', () => say({ kind: 'welcome' }));

/** What the bot can do, with examples to press. */
export const helpFlow = saying('help', () => say({ kind: 'help' }));

/** A greeting or thanks gets a short line, no card. */
export const smalltalkFlow = saying('smalltalk', (context) => sayText(conversationWords(context.language).thanks));
