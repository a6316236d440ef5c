import type { DeskCase } from '../src/domain/case/case.ts';
import type { CasesLike } from '../src/domain/case/case-store.ts';
import type { SimilarTicket } from '../src/domain/case/similar-case.ts';
import type { Effect } from '../src/domain/conversation/conversation.ts';
import { actNamed } from '../src/domain/text/act.ts';
import type { Report } from '../src/domain/text/report.ts';
import type { TicketDraft } from '../src/domain/ticket/ticket.ts';
import { ticketKey } from '../src/domain/ticket/ticket-key.ts';
import { oneLine } from '../src/text/one-line.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { sentences } from '../src/wording/sentences.ts';
import { ticketText } from '../src/wording/ticket/ticket-text.ts';
import { caseOver } from './case-over.ts';
import type { Flow, FlowContext, FlowTurn } from './flow.ts';
import { openCaseOf } from './open-case.ts';
import { button, say, sayText } from './say.ts';
import { proposedSeverity } from './severity.ts';
import { casesBefore, likeQuery, offerSimilar } from './similar-tickets.ts';
import { closedCase, openCase, withLine, withReport } from './troubleshoot/case-record.ts';
import { judge, lookAt, lookFor } from './troubleshoot/judge.ts';

interface EscalateState {
  readonly note: string;
  /** Tickets that may be about the same, while they are looked up. */
  readonly similar?: readonly SimilarTicket[];
}

type Turn = FlowTurn<EscalateState>;

const SEVERITIES = { '1': 1, '2': 2, '3': 3, '4': 4 } as const;

function severityIn(text: string | undefined): TicketDraft['severity'] | null {
  return text !== undefined && text in SEVERITIES ? SEVERITIES[text as keyof typeof SEVERITIES] : null;
}

const LONGEST_TITLE = 160;

/** What was typed as a title, on one line; `undefined` where nothing was. */
function titleTyped(typed = ''): string | undefined {
  const line = oneLine(typed).slice(0, LONGEST_TITLE);
  return line === '' ? undefined : line;
}

function draft(deskCase: DeskCase, note: string, context: FlowContext): TicketDraft {
  const diagnosis = judge(deskCase, context.knowledge, context.search, 0);
  const { title, body } = ticketText({ deskCase, diagnosis, note, knowledge: context.knowledge, now: context.now });
  return {
    key: ticketKey(context.installation, deskCase.number, deskCase.openedAt),
    caseNumber: deskCase.number,
    title,
    body,
    severity: proposedSeverity(deskCase),
  };
}

/** Looks for tickets that are open for the same before the form is shown. */
function searching(deskCase: DeskCase, note: string, context: FlowContext): Turn {
  const need = { kind: 'cases-like', query: likeQuery(deskCase, context) } as const;
  return { state: { note }, remember: { case: deskCase }, effects: [], next: { kind: 'need', need } };
}

function compared(deskCase: DeskCase, { similar, earlier }: CasesLike, note: string, context: FlowContext): Turn {
  const before = casesBefore(deskCase, earlier, context);
  if (similar.length === 0) return form(deskCase, note, context, before);
  const need = { kind: 'find-tickets', ids: similar.map(({ id }) => id) } as const;
  return { state: { note, similar }, remember: { case: deskCase }, effects: before, next: { kind: 'need', need } };
}

/** The case as a comment on a ticket that is open already. */
function joined(deskCase: DeskCase, ticket: string, note: string, context: FlowContext): Turn {
  const { title, body } = draft(deskCase, note, context);
  const handedOver = { ...closedCase(deskCase, 'escalated', context.now), ticket };
  const line = sentences(context.language).tickets.joined(deskCase.number, ticket);
  const head = sentences('en').tickets.comment(deskCase.number);
  const comment = { kind: 'comment', text: `${head} ${title}\n\n${body}` } as const;
  const effects: Effect[] = [sayText(line), { kind: 'change-ticket', id: ticket, change: comment }];
  const noted = withLine(handedOver, { at: context.now, from: 'bot', text: line });
  return { state: { note }, ...caseOver(noted, effects, context) };
}

function form(deskCase: DeskCase, note: string, context: FlowContext, before: readonly Effect[] = []): Turn {
  const words = conversationWords(context.language).buttons;
  const { title, body, severity } = draft(deskCase, note, context);
  const confirm = button(words.confirmTicket, { desk: 1, act: 'confirm-ticket', case: deskCase.number });
  const shown = say({ kind: 'ticket-form', caseNumber: deskCase.number, title, body, severity, buttons: [confirm] });
  return { state: { note }, remember: { case: deskCase }, effects: [...before, shown], next: { kind: 'wait' } };
}

function confirmed(
  deskCase: DeskCase,
  note: string,
  { severity, title }: { readonly severity: TicketDraft['severity'] | null; readonly title?: string | undefined },
  context: FlowContext,
): Turn {
  const words = conversationWords(context.language);
  const ready = draft(deskCase, note, context);
  const handedOver = closedCase(deskCase, 'escalated', context.now);
  const line = words.ticketOpening(deskCase.number);
  const edited = { ...ready, title: titleTyped(title) ?? ready.title, severity: severity ?? ready.severity };
  const noted = withLine(handedOver, { at: context.now, from: 'bot', text: line });
  return { state: { note }, ...caseOver(noted, [{ kind: 'open-ticket', draft: edited }], context) };
}

function dropped(note: string, { language }: FlowContext): Turn {
  return { state: { note }, effects: [sayText(conversationWords(language).ticketDropped)], next: { kind: 'end' } };
}

function message(deskCase: DeskCase, report: Report, note: string, context: FlowContext): Turn {
  const words = conversationWords(context.language);
  const says = (what: 'yes' | 'no') => report.acts.some((one) => one.act === 'answer' && one.says === what);
  if (says('yes')) return confirmed(deskCase, note, { severity: null }, context);
  if (says('no')) return dropped(note, context);
  if (actNamed(report.acts, 'outcome.worked') !== undefined) {
    const solved = closedCase(deskCase, 'solved', context.now);
    return { state: { note }, ...caseOver(solved, [sayText(words.goneFine(deskCase.number))], context) };
  }
  const told = withReport(deskCase, report, context.now);
  const added = [note, report.text].filter((part) => part !== '').join('\n');
  return form(told, added, context, [sayText(words.ticketNote)]);
}

/** Hands a case over: a form with everything filled in, confirmed by the agent. Without an open case it opens one and looks first. */
export const escalateFlow: Flow<EscalateState> = {
  id: 'escalate',
  answers: ({ act }, context) => act === 'ticket.open' && (openCaseOf(context) !== null || 'opens-case'),
  begunBy: ['escalate', 'confirm-ticket', 'join-ticket'],
  step(state, input, context) {
    const note = state?.note ?? '';
    const deskCase = context.case;
    const end: Turn = { state: { note }, effects: [], next: { kind: 'end' } };
    if (input.kind === 'begin') {
      if (deskCase?.state === 'open') {
        const pressed = input.cause.kind === 'button' ? input.cause.payload : null;
        const noted = pressed?.act === 'escalate' ? (pressed.note ?? note) : note;
        return pressed?.act === 'join-ticket'
          ? joined(deskCase, pressed.ticket, note, context)
          : searching(deskCase, noted, context);
      }
      if (input.cause.kind !== 'message' || context.newCaseNumber === null) return end;
      const opened = openCase(context.newCaseNumber, input.cause.report, context.now);
      return {
        state: { note },
        remember: { case: opened },
        effects: [],
        next: { kind: 'need', need: lookFor(opened, false) },
      };
    }
    if (deskCase?.state !== 'open') return end;
    switch (input.kind) {
      case 'looked':
        return searching(lookAt(deskCase, input, context.knowledge, context.now).deskCase, note, context);
      case 'cases-compared':
        return compared(deskCase, input, note, context);
      case 'tickets-found':
        return form(deskCase, note, context, offerSimilar(deskCase, state?.similar ?? [], input.found, context));
      case 'message':
        return message(deskCase, input.report, note, context);
      case 'button': {
        const { payload } = input;
        if (payload.act === 'join-ticket') return joined(deskCase, payload.ticket, note, context);
        if (payload.act === 'leave-ticket') return dropped(note, context);
        const typed = [note, 'note' in payload ? (payload.note ?? '') : ''].filter((part) => part !== '').join('\n');
        if (payload.act !== 'confirm-ticket') return form(deskCase, typed, context);
        return confirmed(deskCase, typed, { severity: severityIn(payload.severity), title: payload.title }, context);
      }
      case 'resumed':
        if (input.briefly !== true) return form(deskCase, note, context);
        return {
          state: state ?? { note },
          effects: [sayText(sentences(context.language).asides.standing.form)],
          next: { kind: 'wait' },
        };
      case 'cases-read':
      case 'case-tickets-read':
      case 'ticket-found':
        return end;
    }
  },
};
