import type { Act } from '../src/domain/text/act.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { actsOf, type Flow } from './flow.ts';
import { say, sayText } from './say.ts';

type OneTicket = Extract<Act<'ask.ticket'>, { which: 'one' }>;

function isOneTicket(act: Act): act is OneTicket {
  return act.act === 'ask.ticket' && act.which === 'one';
}

interface TicketStatusState {
  readonly id: string;
}

/** Reads a ticket back: the one that was named, or the one of this conversation's case. */
export const ticketStatusFlow: Flow<TicketStatusState> = {
  id: 'ticket-status',
  answers: isOneTicket,
  step(state, input, context) {
    const words = conversationWords(context.language);
    const end = { kind: 'end' } as const;
    if (input.kind === 'begin') {
      const named = actsOf(input.cause).find(isOneTicket)?.ticket;
      const id = named ?? context.case?.ticket ?? null;
      if (id === null) return { state: { id: '' }, effects: [sayText(words.askNumber)], next: end };
      return {
        state: { id },
        effects: [],
        next: { kind: 'need', need: { kind: 'find-ticket', id } },
      };
    }
    const id = state?.id ?? '';
    if (input.kind !== 'ticket-found') return { state: { id }, effects: [], next: end };
    const { answer } = input;
    const effect =
      answer.kind === 'failed'
        ? sayText(words.deskUnreadable(id))
        : answer.value === null
          ? sayText(words.noSuchTicket(id))
          : say({ kind: 'ticket', ticket: answer.value });
    return { state: { id }, effects: [effect], next: end };
  },
};
