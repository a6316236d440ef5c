import { z } from 'zod';
import { SAID_OUTCOMES } from '../domain/case/case.ts';
import type { ButtonPayload } from '../domain/conversation/say.ts';

const caseNumber = z.int().positive();
const word = z.string().min(1).max(200);
const typed = z.string().max(8_000);
const mark = { desk: z.literal(1) };

const payload = z.discriminatedUnion('act', [
  z.object({ ...mark, act: z.literal('answer'), case: caseNumber, finding: word, choice: word }),
  z.object({ ...mark, act: z.literal('outcome'), case: caseNumber, fixId: word, outcome: z.enum(SAID_OUTCOMES) }),
  z.object({
    ...mark,
    act: z.enum(['step', 'leave-step']),
    case: caseNumber,
    fixId: word,
    step: z.int().nonnegative(),
  }),
  z.object({ ...mark, act: z.literal('escalate'), case: caseNumber }),
  z.object({ ...mark, act: z.literal('join-ticket'), case: caseNumber, ticket: word }),
  z.object({
    ...mark,
    act: z.literal('confirm-ticket'),
    case: caseNumber,
    title: typed.optional(),
    note: typed.optional(),
    severity: z.enum(['1', '2', '3', '4']).optional(),
  }),
  z.object({ ...mark, act: z.literal('claims'), case: caseNumber, yes: z.array(z.int().nonnegative()).max(20) }),
  z.object({ ...mark, act: z.literal('why'), case: caseNumber, finding: word }),
  z.object({ ...mark, act: z.literal('ask'), text: typed, as: z.literal('troubleshoot').optional() }),
]);

/** The field and buttons under a ticket. */
const ticketChange = z.object({
  ...mark,
  act: z.enum(['comment-ticket', 'take-ticket', 'close-ticket', 'reopen-ticket']),
  ticket: z.string().regex(/^\d{1,15}$/),
  comment: typed.optional(),
});

/** The two fields under a picture that cannot be read. */
const codes = z.object({ ...mark, act: z.literal('codes'), code: word.optional(), extended: word.optional() });

const withFreeText = z.looseObject({ ...mark, freeText: typed.refine((text) => text.trim() !== '') });

export type PressedButton =
  | { readonly kind: 'button'; readonly payload: ButtonPayload }
  /** The person typed into the card instead of choosing, or the button stands for a question. */
  | { readonly kind: 'typed'; readonly text: string; readonly as?: 'troubleshoot' }
  | { readonly kind: 'unknown' };

/** A change of a ticket as a person would type it. */
function changeTyped({ act, ticket, comment }: z.infer<typeof ticketChange>): string {
  if (act === 'comment-ticket') return comment === undefined ? '' : `comment on ticket ${ticket}: ${comment}`;
  return `${act.replace('-ticket', '')} ticket ${ticket}`;
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
  const change = ticketChange.safeParse(filled);
  if (change.success) return { kind: 'typed', text: changeTyped(change.data) };
  const result = payload.safeParse(filled);
  if (!result.success) return { kind: 'unknown' };
  const { data } = result;
  if (data.act === 'ask') {
    return { kind: 'typed', text: data.text, ...(data.as === undefined ? {} : { as: data.as }) };
  }
  if (data.act !== 'confirm-ticket') return { kind: 'button', payload: data };
  const { title, note, severity, ...rest } = data;
  const inputs = {
    ...(title === undefined ? {} : { title }),
    ...(note === undefined ? {} : { note }),
    ...(severity === undefined ? {} : { severity }),
  };
  return { kind: 'button', payload: { ...rest, ...inputs } };
}
