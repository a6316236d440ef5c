import type { Act } from '../src/domain/text/act.ts';
import type { TicketChange, TicketDraft } from '../src/domain/ticket/ticket.ts';
import { caseWords } from '../src/wording/cases.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { actsOf, type Flow, type FlowContext } from './flow.ts';
import { openCaseOf } from './open-case.ts';
import { sayText } from './say.ts';
import { severityIn } from './severity.ts';

type ChangeAct = Act<'ticket.close' | 'ticket.comment' | 'ticket.edit' | 'ticket.reopen'>;

/** A change as the desk takes it, or what has to be said before there can be one. */
type Wanted = { readonly change: TicketChange } | { readonly ask: string };

function isChange(act: Act): act is ChangeAct {
  return ['ticket.close', 'ticket.comment', 'ticket.edit', 'ticket.reopen'].includes(act.act);
}

function edited({ field, to }: Act<'ticket.edit'>, { person, language }: FlowContext): Wanted {
  const words = caseWords(language);
  if (field === 'assignee') {
    const name = to ?? person ?? '';
    return name === '' ? { ask: words.whichAssignee } : { change: { kind: 'assign', to: name } };
  }
  if (field === 'title')
    return to === '' ? { ask: words.whichTitle } : { change: { kind: 'edit', field, to, by: person } };
  const severity: TicketDraft['severity'] | null = severityIn(to);
  return severity === null
    ? { ask: words.whichSeverity }
    : { change: { kind: 'edit', field, to: severity, by: person } };
}

function wantedOf(asked: ChangeAct, context: FlowContext): Wanted {
  const { person } = context;
  switch (asked.act) {
    case 'ticket.comment':
      // The desk knows the bot alone: who says it stands before the words.
      return { change: { kind: 'comment', text: person === null ? asked.comment : `${person}: ${asked.comment}` } };
    case 'ticket.edit':
      return edited(asked, context);
    case 'ticket.close':
      return { change: { kind: 'close', by: person } };
    case 'ticket.reopen':
      return { change: { kind: 'reopen', by: person } };
  }
}

/** The ticket that a message means: the one it names, else that of the case. */
function ticketOf(asked: ChangeAct, context: FlowContext): string | null {
  return asked.ticket ?? context.case?.ticket ?? null;
}

/** "Close it", with nothing open, right after the ticket: the ticket is meant. */
function closesTicket(act: Act, context: FlowContext): boolean {
  return act.act === 'case.close' && openCaseOf(context) === null && context.case?.state === 'escalated';
}

function changesIn(acts: readonly Act[], context: FlowContext): readonly ChangeAct[] {
  const changes = acts.filter(isChange);
  if (changes.length > 0) return changes;
  return acts.some((act) => closesTicket(act, context)) ? [{ act: 'ticket.close', ticket: null }] : [];
}

/**
 * Comments on a ticket, changes its severity, title or owner, closes it or takes it up again; without a number it is the ticket of the case. The ticket
 * is shown once the desk has done it. A note to a case that has no ticket yet is the case's own.
 */
export const ticketChangeFlow: Flow<Record<string, never>> = {
  id: 'ticket-change',
  answers: (act, context) => {
    if (closesTicket(act, context)) return true;
    return isChange(act) && (ticketOf(act, context) !== null || openCaseOf(context) === null);
  },
  step(_state, input, context) {
    const base = { state: {}, next: { kind: 'end' } } as const;
    const asked = input.kind === 'begin' ? changesIn(actsOf(input.cause), context) : [];
    const [first] = asked;
    const id = first === undefined ? null : ticketOf(first, context);
    if (first === undefined || id === null) {
      const opening = context.case?.state === 'escalated' && first !== undefined;
      const line = opening
        ? caseWords(context.language).notYetOpen(context.case.number)
        : conversationWords(context.language).askNumber;
      return { ...base, effects: [sayText(line)] };
    }
    const wanted = asked.map((one) => wantedOf(one, context));
    return {
      ...base,
      effects: wanted.map((one) =>
        'ask' in one ? sayText(one.ask) : ({ kind: 'change-ticket', id, change: one.change } as const),
      ),
    };
  },
};
