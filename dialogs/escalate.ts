import type { DeskCase } from '../src/domain/case/case.ts';
import type { CasesLike } from '../src/domain/case/case-store.ts';
import type { SimilarTicket } from '../src/domain/case/similar-case.ts';
import type { Effect } from '../src/domain/conversation/conversation.ts';
import { type Act, actNamed } from '../src/domain/text/act.ts';
import type { Report } from '../src/domain/text/report.ts';
import type { TicketDraft } from '../src/domain/ticket/ticket.ts';
import { ticketKey } from '../src/domain/ticket/ticket-key.ts';
import { caseWords } from '../src/wording/cases.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { sentences } from '../src/wording/sentences.ts';
import { ticketText } from '../src/wording/ticket/ticket-text.ts';
import { caseOver } from './case-over.ts';
import { actsOf, type Flow, type FlowContext, type FlowTurn, type PersonInput } from './flow.ts';
import { openCaseOf } from './open-case.ts';
import { button, say, sayText } from './say.ts';
import { impactOf, proposedSeverity, severityIn } from './severity.ts';
import { casesBefore, likeQuery, offerSimilar } from './similar-tickets.ts';
import { editedBy, type FormEdits, isBesideForm, titleTyped, withNote } from './ticket-form.ts';
import { closedCase, openCase, withLine, withReport } from './troubleshoot/case-record.ts';
import { judge, lookAt, lookFor } from './troubleshoot/judge.ts';
import { workedEnding } from './worked.ts';

interface EscalateState extends FormEdits {
  /** Tickets that may be about the same, while they are looked up. */
  readonly similar?: readonly SimilarTicket[];
}

type Turn = FlowTurn<EscalateState>;

function draft(deskCase: DeskCase, { note, title, severity }: FormEdits, context: FlowContext): TicketDraft {
  const diagnosis = judge(deskCase, context.knowledge, context.search, 0);
  const text = ticketText({
    ...{ deskCase, diagnosis, note, knowledge: context.knowledge, now: context.now },
    ...{ language: context.ticketLanguage, agent: context.person, impact: impactOf(deskCase) },
  });
  return {
    key: ticketKey(context.installation, deskCase.number, deskCase.openedAt),
    caseNumber: deskCase.number,
    title: title ?? text.title,
    body: text.body,
    severity: severity ?? proposedSeverity(deskCase),
  };
}

/** Looks for tickets that are open for the same before the form is shown. */
function searching(deskCase: DeskCase, edits: FormEdits, context: FlowContext): Turn {
  const need = { kind: 'cases-like', query: likeQuery(deskCase, context) } as const;
  return { state: edits, remember: { case: deskCase }, effects: [], next: { kind: 'need', need } };
}

function compared(deskCase: DeskCase, { similar, earlier }: CasesLike, edits: FormEdits, context: FlowContext): Turn {
  const before = casesBefore(deskCase, earlier, context);
  if (similar.length === 0) return form(deskCase, edits, context, before);
  const need = { kind: 'find-tickets', ids: similar.map(({ id }) => id) } as const;
  return { state: { ...edits, similar }, remember: { case: deskCase }, effects: before, next: { kind: 'need', need } };
}

/** The case as a comment on a ticket that is open already. */
function joined(deskCase: DeskCase, ticket: string, edits: FormEdits, context: FlowContext): Turn {
  const { title, body } = draft(deskCase, edits, context);
  const handedOver = { ...closedCase(deskCase, 'escalated', context.now), ticket };
  const line = sentences(context.language).tickets.joined(deskCase.number, ticket);
  const head = sentences(context.ticketLanguage).tickets.comment(deskCase.number);
  const comment = { kind: 'comment', text: `${head} ${title}\n\n${body}` } as const;
  const effects: Effect[] = [sayText(line), { kind: 'change-ticket', id: ticket, change: comment }];
  const noted = withLine(handedOver, { at: context.now, from: 'bot', text: line });
  return { state: edits, ...caseOver(noted, effects, context) };
}

function form(deskCase: DeskCase, edits: FormEdits, context: FlowContext, before: readonly Effect[] = []): Turn {
  const words = conversationWords(context.language).buttons;
  const { title, body, severity } = draft(deskCase, edits, context);
  const confirm = button(words.confirmTicket, { desk: 1, act: 'confirm-ticket', case: deskCase.number });
  const shown = say({ kind: 'ticket-form', caseNumber: deskCase.number, title, body, severity, buttons: [confirm] });
  return { state: edits, remember: { case: deskCase }, effects: [...before, shown], next: { kind: 'wait' } };
}

function confirmed(
  deskCase: DeskCase,
  edits: FormEdits,
  { severity, title }: { readonly severity: TicketDraft['severity'] | null; readonly title?: string | undefined },
  context: FlowContext,
): Turn {
  const words = conversationWords(context.language);
  const ready = draft(deskCase, edits, context);
  const handedOver = closedCase(deskCase, 'escalated', context.now);
  const line = words.ticketOpening(deskCase.number);
  const edited = { ...ready, title: titleTyped(title) ?? ready.title, severity: severity ?? ready.severity };
  const noted = withLine(handedOver, { at: context.now, from: 'bot', text: line });
  return { state: edits, ...caseOver(noted, [{ kind: 'open-ticket', draft: edited }], context) };
}

/** The form stands above: one line is enough. */
function stillWaits(edits: FormEdits, { language }: FlowContext): Turn {
  return { state: edits, effects: [sayText(sentences(language).asides.standing.form)], next: { kind: 'wait' } };
}

/** Leaves the form; a case that was opened by it alone is looked into like any other. */
function dropped(edits: FormEdits, { language, stack }: FlowContext): Turn {
  const said = sayText(conversationWords(language).ticketDropped);
  if (stack.length > 1) return { state: edits, effects: [said], next: { kind: 'end' } };
  const flows = [{ flow: 'troubleshoot', state: null }];
  return { state: edits, effects: [said], next: { kind: 'exchange', stack: flows, input: { kind: 'resumed' } } };
}

function message(deskCase: DeskCase, report: Report, edits: FormEdits, context: FlowContext): Turn {
  const words = conversationWords(context.language);
  const says = (what: 'yes' | 'no') => report.acts.some((one) => one.act === 'answer' && one.says === what);
  const changed = editedBy(report.acts, edits, context);
  const wantsIt = says('yes') || actNamed(report.acts, 'ticket.open') !== undefined;
  if (wantsIt) return confirmed(deskCase, changed?.edits ?? edits, { severity: null }, context);
  if (changed !== null)
    return form(
      deskCase,
      changed.edits,
      context,
      changed.lines.map((line) => sayText(line)),
    );
  if (says('no')) return dropped(edits, context);
  const told = withReport(deskCase, report, context.now);
  if (actNamed(report.acts, 'outcome.worked') !== undefined)
    return { state: edits, ...workedEnding(told, report, context), next: { kind: 'end' } };
  if (isBesideForm(report)) {
    if (actNamed(report.acts, 'social') !== undefined) return stillWaits(edits, context);
    return { state: edits, effects: [sayText(caseWords(context.language).notInTicket)], next: { kind: 'wait' } };
  }
  return form(told, withNote(edits, report.text), context, [sayText(words.ticketNote)]);
}

/** A change to a ticket that names none: while the form stands, it is that of the form. */
function isOfForm(act: Act): boolean {
  return (act.act === 'ticket.edit' || act.act === 'ticket.comment') && act.ticket === null;
}

/** Whoever speaks of the severity of a case that has no ticket wants one. */
function opensForm(context: FlowContext): boolean {
  return openCaseOf(context)?.ticket === null;
}

/** What the form begins with: what a button brings along, or what was asked to be changed. */
function begunWith(cause: PersonInput, edits: FormEdits, context: FlowContext): FormEdits {
  if (cause.kind === 'button' && cause.payload.act === 'escalate') return withNote(edits, cause.payload.note ?? '');
  return editedBy(actsOf(cause), edits, context)?.edits ?? edits;
}

/** Hands a case over: a form with everything filled in, confirmed by the agent. Without an open case it opens one and looks first. */
export const escalateFlow: Flow<EscalateState> = {
  id: 'escalate',
  answers: (act, context, top) => {
    if (isOfForm(act)) return top === 'escalate' || (act.act === 'ticket.edit' && opensForm(context));
    return act.act === 'ticket.open' && (openCaseOf(context) !== null || 'opens-case');
  },
  begunBy: ['escalate', 'confirm-ticket', 'join-ticket'],
  step(state, input, context) {
    const edits: FormEdits = state ?? { note: '' };
    const deskCase = context.case;
    const end: Turn = { state: edits, effects: [], next: { kind: 'end' } };
    if (input.kind === 'begin') {
      if (deskCase?.state === 'open') {
        const pressed = input.cause.kind === 'button' ? input.cause.payload : null;
        return pressed?.act === 'join-ticket'
          ? joined(deskCase, pressed.ticket, edits, context)
          : searching(deskCase, begunWith(input.cause, edits, context), context);
      }
      if (input.cause.kind !== 'message' || context.newCaseNumber === null) return end;
      const opened = openCase(context.newCaseNumber, input.cause.report, context.now);
      return {
        state: edits,
        remember: { case: opened },
        effects: [],
        next: { kind: 'need', need: lookFor(opened, false) },
      };
    }
    if (deskCase?.state !== 'open') return end;
    switch (input.kind) {
      case 'looked':
        return searching(lookAt(deskCase, input, context.knowledge, context.now).deskCase, edits, context);
      case 'cases-compared':
        return compared(deskCase, input, edits, context);
      case 'tickets-found':
        return form(deskCase, edits, context, offerSimilar(deskCase, state?.similar ?? [], input.found, context));
      case 'message':
        return message(deskCase, input.report, edits, context);
      case 'button': {
        const { payload } = input;
        if (payload.act === 'join-ticket') return joined(deskCase, payload.ticket, edits, context);
        if (payload.act === 'leave-ticket') return dropped(edits, context);
        const typed = withNote(edits, 'note' in payload ? (payload.note ?? '') : '');
        if (payload.act !== 'confirm-ticket') return form(deskCase, typed, context);
        return confirmed(deskCase, typed, { severity: severityIn(payload.severity), title: payload.title }, context);
      }
      case 'resumed':
        return input.whole === true ? form(deskCase, edits, context) : stillWaits(edits, context);
      default:
        // Answers to what this flow never asks for.
        return end;
    }
  },
};
