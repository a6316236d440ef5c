import type { TicketChange } from '../src/domain/ticket/ticket.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import type { Flow } from './flow.ts';
import { sayText } from './say.ts';

const COMMENT =
  /^\s*(?:please\s+)?(?:comment(?: on)?|add(?: a comment| a note)? to|note on|update|commente[rz]?|ajoute[rz]?(?: une note| un commentaire)? (?:au|à)|note[rz]? (?:au|sur))\s+(?:the |le )?(?:ticket|billet|case|inc(?:ident)?)\s*#?\s*(?:INC)?0*(\d{1,15})\s*[:,-]?\s+([\s\S]+)$/i;
const CLOSE =
  /^\s*(?:please\s+)?(?:close|resolve|ferme[rz]?|cl[oô]s|cl[oô]ture[rz]?)\s+(?:the |le )?(?:ticket|billet|inc(?:ident)?)\s*#?\s*(?:INC)?0*(\d{1,15})\s*[.!]*\s*$/i;
const REOPEN =
  /^\s*(?:please\s+)?(?:re-?open|rouvr(?:e|ez|ir)|r[ée]ouvr(?:e|ez|ir))\s+(?:the |le )?(?:ticket|billet|inc(?:ident)?)\s*#?\s*(?:INC)?0*(\d{1,15})\s*[.!]*\s*$/i;

const ASSIGN =
  /^\s*(?:please\s+)?(?:assign|give|assigne[rz]?|attribue[rz]?)\s+(?:the |le )?(?:ticket|billet)\s*#?\s*0*(\d{1,15})\s+(?:to|à|a)\s+(.{1,80}?)\s*[.!]*\s*$/i;
const TAKE =
  /^\s*(?:(?:i['’]?ll |i |je )?(?:take|prends|prend)|mine:?)\s+(?:the |le )?(?:ticket|billet)\s*#?\s*0*(\d{1,15})\s*[.!]*\s*$/i;

/** What a message wants changed on which ticket; `null` where it is about something else. */
export function ticketChangeAsked(
  text: string,
  person: string | null,
): { readonly id: string; readonly change: TicketChange } | null {
  const [, commented, comment] = COMMENT.exec(text) ?? [];
  if (commented !== undefined && comment !== undefined) {
    // The desk knows the bot alone: who says it stands before the words.
    const said = person === null ? comment.trim() : `${person}: ${comment.trim()}`;
    return { id: commented, change: { kind: 'comment', text: said } };
  }
  const [, given, to] = ASSIGN.exec(text) ?? [];
  if (given !== undefined && to !== undefined) return { id: given, change: { kind: 'assign', to: to.trim() } };
  const taken = TAKE.exec(text)?.[1];
  if (taken !== undefined && person !== null) return { id: taken, change: { kind: 'assign', to: person } };
  const closed = CLOSE.exec(text)?.[1];
  if (closed !== undefined) return { id: closed, change: { kind: 'close', by: person } };
  const reopened = REOPEN.exec(text)?.[1];
  return reopened === undefined ? null : { id: reopened, change: { kind: 'reopen', by: person } };
}

/** Comments on a ticket, gives it to somebody, closes it or takes it up again; the ticket is shown once the desk has done it. */
export const ticketChangeFlow: Flow<Record<string, never>> = {
  id: 'ticket-change',
  step(_state, input, context) {
    const base = { state: {}, next: { kind: 'end' } } as const;
    const asked =
      input.kind === 'begin' && input.cause.kind === 'message'
        ? ticketChangeAsked(input.cause.report.text, context.person)
        : null;
    if (asked === null) return { ...base, effects: [sayText(conversationWords(context.language).askNumber)] };
    return { ...base, effects: [{ kind: 'change-ticket', ...asked }] };
  },
};
