import type { Language } from '../core/language.ts';

/** A word of the field that an agent new to it may not know, explained in one sentence. */
export interface Term {
  readonly id: string;
  /** How people write it, lower case, the longest first. */
  readonly words: Readonly<Record<Language, readonly string[]>>;
  readonly says: Readonly<Record<Language, string>>;
}
