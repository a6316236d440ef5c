import type { ActName } from '../../src/domain/text/act.ts';
import type { OpenContext } from './act-contexts.ts';
import type { Reaction } from './reactions.ts';

type Cells = Readonly<Record<OpenContext, Reaction>>;

/** A row in the order: nothing, question, proposal, walk, ticket form, after the ticket, after the case. */
function row(...cells: readonly [Reaction, Reaction, Reaction, Reaction, Reaction, Reaction, Reaction]): Cells {
  const [nothing, question, proposal, walk, form, afterTicket, afterCase] = cells;
  return {
    nothing,
    question,
    proposal,
    walk,
    'ticket-form': form,
    'after-ticket': afterTicket,
    'after-case': afterCase,
  };
}

/** What every act makes happen in every context. A new act, or a new context, has no place here until somebody says what it does. */
export const ACT_TABLE: { readonly [Name in ActName]: Cells } = {
  tell: row('opens', 'goes-on', 'aside', 'aside', 'form', 'opens', 'opens'),
  answer: row('told', 'goes-on', 'aside', 'aside', 'form', 'told', 'told'),
  correct: row('told', 'goes-on', 'aside', 'aside', 'form', 'told', 'told'),
  'outcome.worked': row('told', 'closes', 'closes', 'closes', 'closes', 'told', 'told'),
  'outcome.failed': row('told', 'aside', 'goes-on', 'goes-on', 'form', 'told', 'told'),
  'outcome.partly': row('told', 'aside', 'goes-on', 'goes-on', 'form', 'told', 'told'),
  'outcome.cannot': row('told', 'goes-on', 'form', 'form', 'form', 'told', 'told'),
  tried: row('told', 'aside', 'goes-on', 'goes-on', 'form', 'told', 'told'),
  'ask.status': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'ask.eta': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'ask.impact': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'ask.sessions': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'ask.connection': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'ask.changes': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'ask.why': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'ask.meaning': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'ask.say': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'ask.may': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'ask.next': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'ask.cases': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'ask.ticket': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'case.new': row('opens', 'opens', 'opens', 'opens', 'opens', 'opens', 'opens'),
  'case.switch': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'case.park': row('told', 'parks', 'parks', 'parks', 'parks', 'told', 'told'),
  'case.close': row('told', 'closes', 'closes', 'closes', 'closes', 'changes', 'told'),
  'case.reopen': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'takes-up'),
  'case.cancel': row('told', 'closes', 'closes', 'closes', 'closes', 'told', 'told'),
  'case.start-over': row('told', 'closes', 'closes', 'closes', 'closes', 'told', 'told'),
  'ticket.open': row('form', 'form', 'form', 'form', 'hands-over', 'form', 'form'),
  'ticket.edit': row('told', 'form', 'form', 'form', 'form', 'changes', 'told'),
  'ticket.comment': row('told', 'aside', 'aside', 'aside', 'form', 'changes', 'told'),
  'ticket.close': row('told', 'aside', 'aside', 'aside', 'form', 'changes', 'told'),
  'ticket.reopen': row('changes', 'changes', 'changes', 'changes', 'changes', 'changes', 'changes'),
  'ticket.real-cause': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'step.next': row('told', 'aside', 'goes-on', 'goes-on', 'aside', 'told', 'told'),
  'step.back': row('told', 'aside', 'aside', 'goes-on', 'aside', 'told', 'told'),
  'step.done': row('told', 'aside', 'goes-on', 'goes-on', 'aside', 'told', 'told'),
  'step.skip': row('told', 'aside', 'goes-on', 'goes-on', 'aside', 'told', 'told'),
  'step.hand-over': row('told', 'aside', 'form', 'goes-on', 'aside', 'told', 'told'),
  'host.act': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'watch.start': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'watch.stop': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'watch.list': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'check.again': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'other-team': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'report.health': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'report.versions': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'report.outcomes': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'board.start': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'board.stop': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  'microsoft-text': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  help: row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  social: row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
  language: row('told', 'goes-on', 'aside', 'aside', 'form', 'told', 'told'),
  'off-topic': row('told', 'aside', 'aside', 'aside', 'aside', 'told', 'told'),
};
