import type { Article } from '../../domain/knowledge/article.ts';
import type { Act } from '../../domain/text/act.ts';

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

type TicketWish = Act<'ticket.comment' | 'ticket.edit' | 'ticket.close' | 'ticket.reopen'>;

/** What a message wants changed on which ticket; `null` where it is about something else. */
export function ticketChange(text: string): TicketWish | null {
  const [, commented, comment] = COMMENT.exec(text) ?? [];
  if (commented !== undefined && comment !== undefined)
    return { act: 'ticket.comment', ticket: commented, comment: comment.trim() };
  const [, given, to] = ASSIGN.exec(text) ?? [];
  if (given !== undefined && to !== undefined)
    return { act: 'ticket.edit', ticket: given, field: 'assignee', to: to.trim() };
  const taken = TAKE.exec(text)?.[1];
  if (taken !== undefined) return { act: 'ticket.edit', ticket: taken, field: 'assignee', to: null };
  const closed = CLOSE.exec(text)?.[1];
  if (closed !== undefined) return { act: 'ticket.close', ticket: closed };
  const reopened = REOPEN.exec(text)?.[1];
  return reopened === undefined ? null : { act: 'ticket.reopen', ticket: reopened };
}

const ALL =
  /^\s*(?:(?:show|list|what are|which are|see|montre[rz]?|liste[rz]?|voir|quels sont)\s+)?(?:me\s+)?(?:(?:all|my|our|the|open|latest|recent|last|mes|nos|les|tous les)\s+)*(?:tickets|billets)(?:\s+(?:ouverts|open|please|svp|de la semaine|this week))?\s*[?.!]*\s*$/i;
const SEARCHED =
  /^\s*(?:search|find|look for|cherche[rz]?|trouve[rz]?)\s+(?:(?:all|my|our|the|open|mes|nos|les)\s+)*(?:tickets|billets)\s+(?:about |for |with |on |of |in |sur |avec |pour |de )?(.{2,80}?)\s*[?.!]*\s*$/i;
/** Whether a message asks for the tickets of the desk, or for some of them. */
export function ticketsAsked(text: string): Act<'ask.ticket'> | null {
  const words = SEARCHED.exec(text)?.[1];
  if (words !== undefined) return { act: 'ask.ticket', which: 'search', words };
  return ALL.test(text) ? { act: 'ask.ticket', which: 'all' } : null;
}

const CAUSE =
  /^\s*(?:wrong fix\s*[,.:;-]?\s*)?(?:the |la )?(?:real|true|actual|vraie) cause\s+(?:of|on|for|du|de|sur)\s+(?:the |le )?(?:ticket|billet)\s*#?\s*(?:INC)?0*(\d{1,15})\s*(?:is|was|est|[ée]tait)?\s*[:,]?\s+([\s\S]{3,})$/i;
const ON_TICKET =
  /^\s*(?:ticket|billet)\s*#?\s*(?:INC)?0*(\d{1,15})\s*[:,-]\s*(?:wrong fix\s*[,.:;-]?\s*)?(?:the |la )?(?:real|true|actual|vraie) cause\s*(?:is|was|est|[ée]tait|:)\s*:?\s*([\s\S]{3,})$/i;
const LONGEST_CAUSE = 500;

/** The article somebody names by its id or its whole title. */
function articleNamed(text: string, articles: readonly Article[]): string | null {
  const typed = text.toLowerCase();
  const named = articles.find(({ id, title }) => [id, title.en, title.fr].some((one) => one?.toLowerCase() === typed));
  return named?.id ?? null;
}

/** What a message says of the real cause behind a ticket; `null` where it is about something else. */
export function realCause(text: string, articles: readonly Article[]): Act<'ticket.real-cause'> | null {
  const [, ticket, told] = CAUSE.exec(text) ?? ON_TICKET.exec(text) ?? [];
  if (ticket === undefined || told === undefined) return null;
  const cause = told
    .trim()
    .replace(/[.\s]+$/, '')
    .slice(0, LONGEST_CAUSE);
  return { act: 'ticket.real-cause', ticket, cause, fixId: articleNamed(cause, articles) };
}
