import { noteIn, saysTheSame, ticketFieldsIn } from '../../domain/knowledge/wish-slots.ts';
import type { Act, ActBook } from '../../domain/text/act.ts';
import type { Said } from '../../domain/text/report.ts';
import { comparable } from '../../text/fold.ts';

const NUMBER = /(?:^|[\s#(])(\d{1,9})(?=$|[\s.,;:!?)])/;
/** Words that only say that a case is over. */
const NO_REASON = new Set('close it this that the case please now one out ferme fermez le la cas ca svp ce'.split(' '));
/** A message of so few words that states no fact says only that there is a new case; one a little longer, where nothing was heard to be told. */
const ONLY_SAYS_SO = 5;
const MAY_SAY_SO = 7;
/** A case of its own that is heard more faintly may as well be more of the open one. */
const SURELY_NEW = 0.5;
const SURELY_TOLD = 0.5;

/** The number of a case that a message names; `undefined` where it names none. */
export function caseNumberIn(text: string): number | undefined {
  const number = NUMBER.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Which case a message wants to go back to. */
export function switchIn({ text }: Said): Act<'case.switch'> {
  const number = caseNumberIn(text);
  return number === undefined || number === 0
    ? { act: 'case.switch', case: null, words: text }
    : { act: 'case.switch', case: number };
}

/** Why a case is over, as a message says. */
export function closeIn({ text }: Said): Act<'case.close'> {
  const words = comparable(text).split(/[^\p{L}\p{N}]+/u);
  const says = words.some((word) => word !== '' && !NO_REASON.has(word) && !/^\d+$/.test(word));
  return says ? { act: 'case.close', reason: text } : { act: 'case.close' };
}

/**
 * A case of its own, with its words where the message tells of a trouble. `sure`: how surely it was heard to be one, 0 to 1. What is said to be the same
 * as before may as well belong to the open one.
 */
export function newCaseIn({ text, findings, heard }: Said, sure: number, wishes: ActBook['wishes']): Act<'case.new'> {
  if (saysTheSame(text, wishes)) return { act: 'case.new', when: 'unclear', text };
  const states = findings.some(({ key }) => key !== 'scope' && key !== 'since');
  const words = text.trim().split(/\s+/).length;
  const tells = (heard?.likely.tell ?? 0) >= SURELY_TOLD;
  const bare = !states && (words <= ONLY_SAYS_SO || (words <= MAY_SAY_SO && !tells));
  const when = sure >= SURELY_NEW ? 'now' : 'unclear';
  return { act: 'case.new', when, text: bare ? '' : text };
}

type TicketAct = Act<'ticket.comment' | 'ticket.edit'>;

/** What a message wants changed on a ticket, part by part. */
export function editsIn({ text, entities }: Said, { wishes }: Pick<ActBook, 'wishes'>): readonly TicketAct[] {
  const { ticket } = entities;
  return ticketFieldsIn(text, wishes).flatMap(({ field, value = '' }): TicketAct[] => {
    switch (field) {
      case 'severity':
      case 'title':
      case 'assignee':
        return [{ act: 'ticket.edit', ticket, field, to: value }];
      case 'note':
        return [...commentIn({ text, entities }, { wishes })];
      default:
        return [];
    }
  });
}

const ON_TICKET = /^\s*(?:(?:on|to|au|sur)\s+)?(?:(?:the|le)\s+)?(?:ticket|billet|inc)\s*#?\s*\d+\s*[:,-]?\s*/i;

/** What a message wants said on a ticket; none where it says nothing. */
export function commentIn(
  { text, entities }: Pick<Said, 'text' | 'entities'>,
  { wishes }: Pick<ActBook, 'wishes'>,
): readonly Act<'ticket.comment'>[] {
  const comment = noteIn(text, wishes).replace(ON_TICKET, '');
  return comment === '' ? [] : [{ act: 'ticket.comment', ticket: entities.ticket, comment }];
}
