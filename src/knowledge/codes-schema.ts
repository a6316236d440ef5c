import { z } from 'zod';
import type { CodeSpace } from '../domain/knowledge/code-entry.ts';
import { FIX_ID } from './article-schema.ts';
import { bothLanguages } from './both-languages.ts';
import { day, sources, text } from './shapes.ts';

const HEX = '(?:0|[1-9a-f][0-9a-f]{0,7})';

function spelled(pattern: string, expected: string): z.ZodType<string> {
  return z.string().regex(new RegExp(`^(?:${pattern})$`), `expected ${expected}`);
}

const hexCode = spelled(`0x${HEX}`, 'a code like 0x204, in lower case and without leading zeros');
const name = spelled('[A-Z][A-Za-z0-9_]+', 'a name like ConnectionFailedUserNotAuthorized');

const CODE_OF: Readonly<Record<CodeSpace, z.ZodType<string>>> = {
  main: hexCode,
  extended: spelled(`0x${HEX}(?:-0x${HEX})?`, 'a code like 0x7, or two that are joined like 0x1000-0x7fff'),
  gateway: spelled('0x30000[0-9a-f]{2}', 'a code like 0x3000046'),
  pair: spelled(`0x${HEX}/0x${HEX}`, 'a main and an extended code, like 0x904/0x7'),
  symbolic: name,
  event: z
    .string()
    .regex(/^(?:[1-9]\d{0,4}|[A-Z][\w .:'-]+)$/, 'expected an event id like 3277, or the name in its text'),
  message: spelled("[A-Za-z][\\w .:'-]+", 'words of a message'),
  'host-status': name,
  'health-check': name,
  'sign-in': spelled('AADSTS\\d{4,7}', 'a code like AADSTS50076'),
  windows: hexCode,
};

const entry = z.strictObject({
  en: text,
  fr: text,
  tells: z.literal('place').optional(),
  numbers: z.array(spelled('-?[1-9]\\d{0,9}', 'a decimal number like -2147467259')).default([]),
  from: z.array(text).min(1).optional(),
  articles: z.array(z.string().regex(FIX_ID, 'expected the name of an article')).default([]),
  collect: bothLanguages.optional(),
});

/** One code as `codes.yaml` has it. */
export type WrittenCode = z.infer<typeof entry>;

function space(where: CodeSpace) {
  const code = CODE_OF[where];
  return z
    .strictObject({ from: text, codes: z.record(code, entry).default({}), 'nothing-found': z.array(code).default([]) })
    .optional();
}

/** The shape of `codes.yaml`: named sources, then per space its codes and those that were looked for in vain. */
export const codesSchema = z.strictObject({
  reviewed: day,
  sources: z.record(text, sources).default({}),
  main: space('main'),
  extended: space('extended'),
  gateway: space('gateway'),
  pair: space('pair'),
  symbolic: space('symbolic'),
  event: space('event'),
  message: space('message'),
  'host-status': space('host-status'),
  'health-check': space('health-check'),
  'sign-in': space('sign-in'),
  windows: space('windows'),
});

export type WrittenCodes = z.infer<typeof codesSchema>;

/** One space of `codes.yaml`. */
export type WrittenSpace = NonNullable<WrittenCodes[CodeSpace]>;
