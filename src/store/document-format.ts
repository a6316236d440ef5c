import { z } from 'zod';
import type { DeskCase } from '../domain/case/case.ts';
import type { ConversationDocument } from '../domain/conversation/conversation.ts';
import { LANGUAGES } from '../domain/core/language.ts';
import { DamagedDocumentError, UnreadableDocumentError } from '../domain/core/store-errors.ts';
import { isObject, withStack } from './older-stack.ts';

/** Number of the form documents are written in; stored beside each. Goes up when an older program could not read a newer document. */
export const DOCUMENT_FORMAT = 3;

/** Stands in place of what was seen last while that is what was seen at the call: it is the larger part of a case, and most cases see one thing. */
const AS_AT_THE_CALL = 'as-at-the-call';

const deskCase = z.looseObject({
  number: z.int(),
  state: z.string(),
  findings: z.array(z.unknown()),
  proposals: z.array(z.unknown()),
  transcript: z.array(z.unknown()),
});

const document = z.looseObject({
  language: z.enum(LANGUAGES),
  stack: z.array(z.looseObject({ flow: z.string() })),
  case: deskCase.nullable(),
  outbox: z.array(z.looseObject({ id: z.string(), effect: z.looseObject({ kind: z.string() }) })),
  seen: z.array(z.string()),
  misses: z.number(),
});

/** The parsed text itself, not zod's copy of it: what the schema does not name must come back too. */
function decoded(
  text: string,
  format: number,
  schema: z.ZodType,
  what: string,
  remedy: string,
  upgraded: (value: unknown) => unknown = (value) => value,
): unknown {
  if (format > DOCUMENT_FORMAT) {
    throw new UnreadableDocumentError(
      `${what} was written by a newer version of the bot (form ${format}, this version reads ${DOCUMENT_FORMAT}). Start the newer version again.`,
    );
  }
  let value: unknown;
  try {
    value = upgraded(JSON.parse(text));
  } catch (cause) {
    throw new DamagedDocumentError(`${what} is damaged: it is no JSON. ${remedy}`, { cause });
  }
  const result = schema.safeParse(value);
  if (result.success) return value;
  const at = result.error.issues[0]?.path.join('.') || 'its top';
  throw new DamagedDocumentError(`${what} is damaged at ${at}. ${remedy}`);
}

/** The text a conversation is kept as. Its case is no part of it: that is kept once, with all other cases. */
export function encodeDocument({ case: _kept, ...document }: ConversationDocument): string {
  return JSON.stringify(document);
}

/**
 * A stored conversation back from its text. `keptCase`: the case it carries; until form 2 it stands in the text. Throws `UnreadableDocumentError` that
 * names the conversation and says what to do.
 */
export function decodeDocument(
  conversationId: string,
  text: string,
  format: number,
  keptCase: DeskCase | null = null,
): ConversationDocument {
  const remedy =
    'Put back a copy of DATA_DIR, or delete its row from the table conversations in desk.sqlite: the person then starts anew, cases stay.';
  const what = `Conversation ${conversationId}`;
  const upgraded = (value: unknown): unknown => {
    if (format < 2) return withStack(value);
    return format < 3 || !isObject(value) ? value : { ...value, case: keptCase };
  };
  return decoded(text, format, document, what, remedy, upgraded) as ConversationDocument;
}

/** Whether two answers are made of the very same parts. */
function sameParts(a: object, b: object): boolean {
  const [own, other] = [Object.entries(a), new Map(Object.entries(b))];
  return own.length === other.size && own.every(([key, value]) => other.has(key) && other.get(key) === value);
}

/** The text a case is kept as. */
export function encodeCase(one: DeskCase): string {
  const { seenFirst, seenLast } = one;
  if (seenFirst === null || seenLast === null || !sameParts(seenFirst, seenLast)) return JSON.stringify(one);
  return JSON.stringify({ ...one, seenLast: AS_AT_THE_CALL });
}

/** With an object of its own for what was seen last, as a case has that is read after a later look. */
function withSeenLast(value: unknown): unknown {
  if (!isObject(value) || value.seenLast !== AS_AT_THE_CALL || !isObject(value.seenFirst)) return value;
  return { ...value, seenLast: { ...value.seenFirst } };
}

/** A stored case back from its text. Throws `UnreadableDocumentError` that names the case and says what to do. */
export function decodeCase(number: number, text: string, format: number): DeskCase {
  const remedy = 'Put back a copy of DATA_DIR; the ticket of the case, where there is one, is not affected.';
  return decoded(text, format, deskCase, `Case ${number}`, remedy, withSeenLast) as DeskCase;
}
