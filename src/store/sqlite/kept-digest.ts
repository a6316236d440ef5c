import type { CaseDigest } from '../../domain/case/case-digest.ts';

/** The digest of a case as it is kept: what is searched stands in a column of its own. */
export type KeptDigest = Omit<CaseDigest, 'words'>;

/** A kept digest back from its text, which nobody but the store writes. */
export function readDigest(text: unknown): KeptDigest {
  return JSON.parse(String(text));
}
