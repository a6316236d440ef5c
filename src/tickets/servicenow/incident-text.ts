import type { TicketDraft } from '../../domain/ticket/ticket.ts';
import { redactSecrets } from '../redact.ts';
import { readTrailer, withTrailer } from '../ticket-trailer.ts';

/** A draft as an incident holds it: what fits into the description, and the rest as its first work note. */
export interface IncidentText {
  readonly title: string;
  readonly description: string;
  readonly note: string | null;
}

/** Lengths of the two columns as they are delivered (characters); multi-line text has 4,000. */
const LONGEST_TITLE = 160;
const LONGEST_DESCRIPTION = 4_000;

const GOES_ON = '\n\n(The rest stands in the work notes.)';
const REST = '(The rest of the description.)\n';

/** Where to cut a text so that at most `room` characters stand before: at the end of a line, or of a character where no line ends. */
function cutAt(text: string, room: number): number {
  const line = text.lastIndexOf('\n', room);
  if (line > 0) return line;
  return /[\uD800-\uDBFF]/.test(text.charAt(room - 1)) ? room - 1 : room;
}

/** Secrets are taken out before anything is cut. */
export function incidentText(draft: TicketDraft): IncidentText {
  const [title, body] = [redactSecrets(draft.title), redactSecrets(draft.body)];
  const short = title.slice(0, title.length > LONGEST_TITLE ? cutAt(title, LONGEST_TITLE) : undefined);
  const whole = withTrailer({ ...draft, body });
  if (whole.length <= LONGEST_DESCRIPTION) return { title: short, description: whole, note: null };
  const room = LONGEST_DESCRIPTION - withTrailer({ ...draft, body: GOES_ON }).length;
  const at = cutAt(body, room);
  return {
    title: short,
    description: withTrailer({ ...draft, body: `${body.slice(0, at)}${GOES_ON}` }),
    note: `${REST}${body.slice(at).replace(/^\n/, '')}`,
  };
}

/** The text of a ticket out of an incident's description and notes, put together again; without the note the description says that there is more. */
export function readIncidentText(description: string, notes: readonly string[]): ReturnType<typeof readTrailer> {
  const { body, trailer } = readTrailer(description);
  const rest = notes.find(isRest);
  if (!body.endsWith(GOES_ON) || rest === undefined) return { body, trailer };
  return { body: `${body.slice(0, -GOES_ON.length)}\n${rest.slice(REST.length)}`, trailer };
}

/** Whether a work note is a part of the description and not said by anybody. */
export function isRest(note: string): boolean {
  return note.startsWith(REST);
}
