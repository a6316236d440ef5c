/** `mend`: something must be put right, and the review fails. `look`: worth a look, nothing more. */
export type Weight = 'mend' | 'look';

/** One thing a review found. */
export interface ReviewRemark {
  readonly weight: Weight;
  /** What it is about: an article's id, `file:line key`, a finding key. */
  readonly about: string;
  readonly says: string;
  /** Further lines, each a sentence of its own. */
  readonly more?: readonly string[];
}

/** One part of the review. `unlooked` says why it could not be looked at; its remarks are then empty and prove nothing. */
export interface ReviewSection {
  readonly title: string;
  /** Why it matters to whoever looks after the knowledge, one line. */
  readonly why: string;
  readonly unlooked?: string;
  /** What was looked at, in figures: a list without remarks is worth as much as this. */
  readonly looked: string;
  readonly remarks: readonly ReviewRemark[];
  /** Where to begin, when one change mends several of them. */
  readonly beginWith?: string;
}

/** Whether something must be put right. */
export function mustMend(sections: readonly ReviewSection[]): boolean {
  return sections.some(({ remarks }) => remarks.some(({ weight }) => weight === 'mend'));
}

/** `1 article`, `3 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
