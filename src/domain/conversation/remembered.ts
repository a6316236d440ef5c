import type { DeskCase } from '../case/case.ts';
import type { DueCheck } from '../case/due-check.ts';
import type { Language } from '../core/language.ts';
import type { UtcTime } from '../core/time.ts';
import type { StatusSubject } from '../status/status.ts';
import type { Watch } from '../status/watch.ts';
import type { TicketBoard } from '../ticket/ticket-board.ts';

/** What the flows of a conversation remember from turn to turn. Whatever a flow gives back of it is kept; a new memory is a field here and in its flow. */
export interface Remembered {
  readonly case: DeskCase | null;
  readonly language: Language;
  /** The language was asked for in so many words: messages in the other one no longer change it. */
  readonly languageChosen?: true;
  /** What was shown last, and when, so that a question that names nothing is about it; absent where nothing was. */
  readonly shown?: { readonly subject: StatusSubject; readonly at: UtcTime };
  /** What the conversation wants to be told about; absent where it never asked. */
  readonly watches?: readonly Watch[];
  /** Looks it asked for at a later time; absent where it never did. */
  readonly checks?: readonly DueCheck[];
  /** Present while every ticket of the desk is shown here. */
  readonly board?: TicketBoard | undefined;
}
