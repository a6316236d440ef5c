import { same } from '../text/same.ts';
/** Whose sessions are asked for: a whole user principal name, or only the part before its `@`. */
export type AskedUser =
  | { readonly kind: 'principal'; readonly name: string }
  | { readonly kind: 'bare'; readonly name: string };

/** Longest user principal name there can be: 64 characters, the `@`, and a domain of 255. */
const LONGEST = 320;

/** Whom a text names; `contoso\user` names the bare user. `undefined` where it can name nobody: empty, too long, or with control characters. */
export function askedUser(text: string): AskedUser | undefined {
  if (text.length > LONGEST || /\p{Cc}/u.test(text)) return undefined;
  const name = text.slice(text.lastIndexOf('\\') + 1).trim();
  if (name === '') return undefined;
  return { kind: name.includes('@') ? 'principal' : 'bare', name };
}

/** Whether a user principal name is the one asked for, without case. */
export function isAskedUser(asked: AskedUser, principalName: string): boolean {
  const [local = ''] = principalName.split('@');
  return same(asked.kind === 'principal' ? principalName : local, asked.name);
}

/** What the log says of a text that names nobody; the text itself stays out of it. */
export const NO_USER = 'the text that was asked with is no user name';
