import type MiniSearch from 'minisearch';
import type { SearchOptions, SearchResult } from 'minisearch';

/** What one word of a text is worth to one document. */
export interface TermScore {
  /** The document's number. */
  readonly id: number;
  readonly score: number;
  /** The words of the document that it met: itself, or ones near to it. */
  readonly met: readonly string[];
}

/** How words are met that are none of the index. */
export type NearWords = Pick<SearchOptions, 'prefix' | 'fuzzy'>;

/** What one word of a text is worth to each document that it meets, best first. `near`: how it is met where no document has it; absent: not at all. */
export type TermScores = (term: string, near?: NearWords) => readonly TermScore[];

function scored({ id, score, terms }: SearchResult): TermScore {
  return { id: Number(id), score, met: terms };
}

/**
 * Looks words up one by one in an index of documents with numbers, which never changes. A text is worth to a document the sum of what its words are
 * worth, so a word of the index (`vocabulary`) is looked up once and not again in every text that has it. A word near to others is looked up each time.
 */
export function termScores<Document extends { readonly id: number }>(
  index: MiniSearch<Document>,
  vocabulary: ReadonlySet<string>,
): TermScores {
  const kept = new Map<string, readonly TermScore[]>();
  return (term, near) => {
    const known = kept.get(term);
    if (known !== undefined) return known;
    if (!vocabulary.has(term)) return near === undefined ? [] : index.search(term, near).map(scored);
    const scores = index.search(term, { prefix: false, fuzzy: false }).map(scored);
    kept.set(term, scores);
    return scores;
  };
}
