import { createHmac } from 'node:crypto';
import { comparable } from '../../text/fold.ts';

/** What a placeholder stands for. */
export const KINDS = ['HOST', 'POOL', 'USER', 'MAIL', 'ID', 'KEY', 'ADDRESS', 'SHARE', 'DOMAIN', 'RESOURCE'] as const;
export type Kind = (typeof KINDS)[number];

const SHAPE = `(?:${KINDS.join('|')})_[A-Z]{6}(?:_[A-Z]{1,5})?`;
const EDGE = '[\\p{L}\\p{M}\\p{N}_]';
/** Everything of a placeholder's shape, whether it was given here or typed by chance. */
export const PLACEHOLDER = new RegExp(`(?<!${EDGE})${SHAPE}(?!${EDGE})`, 'gu');

/** The placeholders of one exchange. */
export interface Placeholders {
  /** The placeholder for a value; what is the `same` thing has the same six letters, and each further spelling of it a letter more. */
  give(kind: Kind, same: string, value: string): string;
  /** A person typed this by chance: it is never given. */
  reserve(typed: string): void;
  isGiven(placeholder: string): boolean;
  /** What it stands for; `undefined` for a secret and for what was never given. */
  valueOf(placeholder: string): string | undefined;
}

function letters(value: number, count: number): string {
  let rest = value;
  let result = '';
  while (result.length < count) {
    result = String.fromCharCode(65 + (rest % 26)) + result;
    rest = Math.floor(rest / 26);
  }
  return result;
}

function derived(secret: Uint8Array, kind: Kind, same: string, attempt: number): string {
  const digest = createHmac('sha256', secret).update(`${kind}\0${attempt}\0${same}`).digest();
  return `${kind}_${letters(digest.readUIntBE(0, 6), 6)}`;
}

function suffixed(base: string, spelling: number): string {
  if (spelling === 0) return base;
  return `${base}_${letters(spelling, Math.max(1, Math.ceil(Math.log(spelling + 1) / Math.log(26))))}`;
}

/** Placeholders derived from kind and folded value with the secret, without two meanings for one. */
export function createPlaceholders(secret: Uint8Array): Placeholders {
  const bases = new Map<string, string>();
  const taken = new Set<string>();
  const reserved = new Set<string>();
  const spellings = new Map<string, Map<string, string>>();
  const values = new Map<string, string | undefined>();

  const baseFor = (kind: Kind, same: string): string => {
    const key = `${kind}\0${same}`;
    const known = bases.get(key);
    if (known !== undefined) return known;
    let attempt = 0;
    let base = derived(secret, kind, same, attempt);
    while (taken.has(base) || reserved.has(base)) {
      attempt += 1;
      base = derived(secret, kind, same, attempt);
    }
    taken.add(base);
    bases.set(key, base);
    return base;
  };

  return {
    give(kind, same, value) {
      const base = baseFor(kind, comparable(same));
      if (kind === 'KEY') {
        values.set(base, undefined);
        return base;
      }
      const known = spellings.get(base) ?? new Map<string, string>();
      spellings.set(base, known);
      const before = known.get(value);
      if (before !== undefined) return before;
      let number = known.size;
      while (reserved.has(suffixed(base, number)) || values.has(suffixed(base, number))) number += 1;
      const placeholder = suffixed(base, number);
      known.set(value, placeholder);
      values.set(placeholder, value);
      return placeholder;
    },
    reserve: (typed) => reserved.add(typed),
    isGiven: (placeholder) => values.has(placeholder),
    valueOf: (placeholder) => values.get(placeholder),
  };
}
