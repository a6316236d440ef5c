import type { Act } from '../src/domain/text/act.ts';
import type { TicketChange } from '../src/domain/ticket/ticket.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { actsOf, type Flow } from './flow.ts';
import { sayText } from './say.ts';

type ChangeAct = Act<'ticket.close' | 'ticket.comment' | 'ticket.edit' | 'ticket.reopen'>;

function isChange(act: Act): act is ChangeAct {
  return ['ticket.close', 'ticket.comment', 'ticket.edit', 'ticket.reopen'].includes(act.act);
}

/** The change as the desk takes it; `null` where nobody is named who could take the ticket. */
function changeOf(asked: ChangeAct, person: string | null): TicketChange | null {
  switch (asked.act) {
    case 'ticket.comment':
      // The desk knows the bot alone: who says it stands before the words.
      return { kind: 'comment', text: person === null ? asked.comment : `${person}: ${asked.comment}` };
    case 'ticket.edit': {
      const to = asked.to ?? person;
      return to === null ? null : { kind: 'assign', to };
    }
    case 'ticket.close':
      return { kind: 'close', by: person };
    case 'ticket.reopen':
      return { kind: 'reopen', by: person };
  }
}

/** Comments on a ticket, gives it to somebody, closes it or takes it up again; the ticket is shown once the desk has done it. */
export const ticketChangeFlow: Flow<Record<string, never>> = {
  id: 'ticket-change',
  answers: (act, { person }) => isChange(act) && changeOf(act, person) !== null,
  step(_state, input, context) {
    const base = { state: {}, next: { kind: 'end' } } as const;
    const asked = input.kind === 'begin' ? actsOf(input.cause).find(isChange) : undefined;
    const change = asked === undefined ? null : changeOf(asked, context.person);
    if (asked === undefined || change === null)
      return { ...base, effects: [sayText(conversationWords(context.language).askNumber)] };
    return { ...base, effects: [{ kind: 'change-ticket', id: asked.ticket, change }] };
  },
};
