import { z } from 'zod';
import { SAID_OUTCOMES } from '../domain/case/case.ts';
import { type Pressed, pressed } from '../domain/conversation/pressed.ts';
import type { ButtonPayload } from '../domain/conversation/say.ts';

const caseNumber = z.int().positive();
const word = z.string().min(1).max(200);
const typed = z.string().max(8_000);
const mark = { desk: z.literal(1) };
const ticket = z.string().regex(/^\d{1,15}$/);

const place = z.object({ kind: z.enum(['region', 'hostpool', 'host']), id: word });
const event = z.object({ kind: z.literal('event'), id: word });
const estate = z.object({ kind: z.enum(['incidents', 'overview']), id: z.null() });
const text = { ...mark, text: typed };

const payload = z.discriminatedUnion('act', [
  z.object({ ...mark, act: z.literal('answer'), case: caseNumber, finding: word, choice: word }),
  z.object({
    ...mark,
    act: z.literal('outcome'),
    case: caseNumber,
    fixId: word,
    outcome: z.enum(SAID_OUTCOMES),
    whole: z.literal(true).exactOptional(),
  }),
  z.object({
    ...mark,
    act: z.enum(['step', 'leave-step']),
    case: caseNumber,
    fixId: word,
    step: z.int().nonnegative(),
  }),
  z.object({ ...mark, act: z.literal('escalate'), case: caseNumber, note: typed.exactOptional() }),
  z.object({ ...mark, act: z.literal('leave-ticket'), case: caseNumber }),
  z.object({ ...mark, act: z.literal('join-ticket'), case: caseNumber, ticket: word }),
  z.object({
    ...mark,
    act: z.literal('confirm-ticket'),
    case: caseNumber,
    title: typed.exactOptional(),
    note: typed.exactOptional(),
    severity: z.enum(['1', '2', '3', '4']).exactOptional(),
  }),
  z.object({ ...mark, act: z.literal('claims'), case: caseNumber, yes: z.array(z.int().nonnegative()).max(20) }),
  z.object({ ...mark, act: z.literal('why'), case: caseNumber, finding: word }),

  z.object({
    ...mark,
    act: z.literal('ask.status'),
    subjects: z
      .array(z.union([place, estate]))
      .min(1)
      .max(10),
    fresh: z.boolean(),
  }),
  z.object({ ...mark, act: z.literal('ask.sessions'), user: word }),
  z.object({ ...mark, act: z.literal('ask.ticket'), which: z.literal('one'), ticket: word }),
  z.object({ ...mark, act: z.literal('check.again'), minutes: z.int().positive().exactOptional() }),
  z.object({ ...mark, act: z.literal('help') }),
  z.object({ ...mark, act: z.literal('watch.stop'), subject: z.union([place, event]).exactOptional() }),
  z.object({ ...mark, act: z.literal('ticket.comment'), ticket, comment: typed.default('') }),
  z.object({ ...mark, act: z.literal('ticket.edit'), ticket, field: z.literal('assignee'), to: word.nullable() }),
  z.object({ ...mark, act: z.enum(['ticket.close', 'ticket.reopen']), ticket }),

  z.object({ ...text, act: z.enum(['tell', 'ticket.open']) }),
  z.object({ ...text, act: z.literal('case.switch'), case: caseNumber }),
  z.object({ ...text, act: z.literal('case.new'), when: z.enum(['now', 'later']) }),
  z.object({ ...text, act: z.literal('ask'), as: z.literal('troubleshoot').exactOptional() }),
]);

/** The field and buttons under a ticket, as an older version drew them. */
const oldTicketChange = z.object({
  ...mark,
  act: z.enum(['comment-ticket', 'take-ticket', 'close-ticket', 'reopen-ticket']),
  ticket,
  comment: typed.default(''),
});

/** The two fields under a picture that cannot be read. */
const codes = z.object({ ...mark, act: z.literal('codes'), code: word.optional(), extended: word.optional() });

const withFreeText = z.looseObject({ ...mark, freeText: typed.refine((written) => written.trim() !== '') });

export type PressedButton = Pressed | { readonly kind: 'unknown' };

function ticketChange({ act, comment, ticket: id }: z.infer<typeof oldTicketChange>): ButtonPayload {
  switch (act) {
    case 'comment-ticket':
      return { desk: 1, act: 'ticket.comment', ticket: id, comment };
    case 'take-ticket':
      return { desk: 1, act: 'ticket.edit', ticket: id, field: 'assignee', to: null };
    case 'close-ticket':
      return { desk: 1, act: 'ticket.close', ticket: id };
    case 'reopen-ticket':
      return { desk: 1, act: 'ticket.reopen', ticket: id };
  }
}

/** The codes as a person would type them. */
function codesTyped({ code, extended }: z.infer<typeof codes>): string {
  const second = extended === undefined ? [] : [`extended error code ${extended.trim()}`];
  return [...(code === undefined ? [] : [code.trim()]), ...second].join(', ');
}

/** Input fields of a card come back as empty text when nothing was put in. */
function withoutEmpty(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== ''));
}

/** A comment without words is nothing that was typed. */
function withComment(button: ButtonPayload): PressedButton {
  if (button.act !== 'ticket.comment') return pressed(button);
  const comment = button.comment.trim();
  return comment === '' ? { kind: 'typed', text: '' } : pressed({ ...button, comment });
}

/**
 * Reads what a card sent back: the payload of its button with the card's input fields merged in. Anything that no card of ours would send, such as
 * a button of an older version or a payload somebody changed, is `unknown`.
 */
export function readButton(value: object): PressedButton {
  const filled = withoutEmpty(value);
  const free = withFreeText.safeParse(filled);
  if (free.success) return { kind: 'typed', text: free.data.freeText };
  const read = codes.safeParse(filled);
  if (read.success) return { kind: 'typed', text: codesTyped(read.data) };
  const change = oldTicketChange.safeParse(filled);
  if (change.success) return withComment(ticketChange(change.data));
  const result = payload.safeParse(filled);
  return result.success ? withComment(result.data) : { kind: 'unknown' };
}
