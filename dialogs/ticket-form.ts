import { type Act, type ActName, actNamed } from '../src/domain/text/act.ts';
import type { Report } from '../src/domain/text/report.ts';
import type { TicketDraft } from '../src/domain/ticket/ticket.ts';
import { oneLine } from '../src/text/one-line.ts';
import { caseWords } from '../src/wording/cases.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import type { FlowContext } from './flow.ts';
import { isOffTopic } from './off-topic.ts';
import { severityIn } from './severity.ts';

/** What was typed into the form of a ticket, beside what the case gives. */
export interface FormEdits {
  readonly note: string;
  readonly title?: string;
  readonly severity?: TicketDraft['severity'];
}

/** The form after a message, and what is said of it. `null`: the message has nothing for it. */
export interface FormEdited {
  readonly edits: FormEdits;
  readonly lines: readonly string[];
}

const LONGEST_TITLE = 160;
/** What has nothing to say to a ticket. Whoever answers these answers them; nobody's question becomes a note. */
const NOT_FOR_A_TICKET: readonly ActName[] = [
  'help',
  'social',
  'host.act',
  'microsoft-text',
  'watch.start',
  'watch.stop',
  'check.again',
];

/** What was typed as a title, on one line; `undefined` where nothing was. */
export function titleTyped(typed = ''): string | undefined {
  const line = oneLine(typed).slice(0, LONGEST_TITLE);
  return line === '' ? undefined : line;
}

/** A note with a line more. */
export function withNote(edits: FormEdits, text: string): FormEdits {
  return { ...edits, note: [edits.note, text].filter((part) => part !== '').join('\n') };
}

function withEdit({ edits, lines }: FormEdited, act: Act<'ticket.edit'>, context: FlowContext): FormEdited {
  const words = caseWords(context.language);
  const said = (line: string, changed: FormEdits = edits) => ({ edits: changed, lines: [...lines, line] });
  if (act.field === 'severity') {
    const severity = severityIn(act.to);
    return severity === null
      ? said(words.whichSeverity)
      : said(words.formChanged.severity(String(severity)), { ...edits, severity });
  }
  if (act.field === 'title') {
    const title = titleTyped(act.to);
    return title === undefined ? said(words.whichTitle) : said(words.formChanged.title, { ...edits, title });
  }
  const name = act.to ?? context.person ?? '';
  return name === '' ? said(words.whichAssignee) : said(words.formChanged.assignee, withNote(edits, `→ ${name}`));
}

/** Edits that a message makes: severity, title and owner change the form, a comment goes into its note; `null` where it makes none. */
export function editedBy(acts: readonly Act[], edits: FormEdits, context: FlowContext): FormEdited | null {
  const wanted = acts.filter((act) => act.act === 'ticket.edit');
  const comment = actNamed(acts, 'ticket.comment');
  if (wanted.length === 0 && comment === undefined) return null;
  const noted =
    comment === undefined || comment.ticket !== null
      ? { edits, lines: [] }
      : { edits: withNote(edits, comment.comment), lines: [conversationWords(context.language).ticketNote] };
  return wanted.reduce<FormEdited>((before, act) => withEdit(before, act, context), noted);
}

/** Whether a message is about something else than the ticket: a question, a step, thanks. */
export function isBesideForm(report: Pick<Report, 'acts' | 'heard' | 'manner'>): boolean {
  const { acts, manner } = report;
  if (isOffTopic(report)) return true;
  const first = acts.find(({ act }) => act !== 'answer')?.act;
  if (first === undefined) return false;
  if (manner.question && first === 'off-topic') return true;
  return first.startsWith('ask.') || first.startsWith('step.') || NOT_FOR_A_TICKET.includes(first);
}
