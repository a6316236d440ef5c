import type { Localized } from '../core/language.ts';
import type { Article } from './article.ts';
import type { CodeBook } from './code-entry.ts';
import type { FindingKey } from './finding.ts';
import type { FindingNatures } from './finding-nature.ts';
import type { HeardTrouble } from './heard-trouble.ts';
import type { KnownIncident } from './incident.ts';
import type { RouteBook } from './other-desks.ts';
import type { Question } from './question.ts';
import type { Term } from './term.ts';
import type { WishWords } from './wish-words.ts';

/** How a finding is recognised in text: any of these words or patterns gives `{key, value}`. */
export interface FindingWords {
  readonly key: FindingKey;
  readonly value: string;
  /** The value in words a person reads; absent where only the value itself is known. */
  readonly label?: Localized | undefined;
  /** Lower-case phrases, matched on word boundaries, accents folded. */
  readonly words: readonly string[];
}

/** Everything `knowledge/` holds, checked on load. */
export interface KnowledgeBase {
  readonly articles: readonly Article[];
  readonly incidents: readonly KnownIncident[];
  readonly questions: readonly Question[];
  readonly words: readonly FindingWords[];
  /** Every finding key that may be used in a signal. */
  readonly keys: readonly FindingKey[];
  /** Keys that come from one observation (an event's id and its text) → the name they share; a key without one stands alone. */
  readonly groups: Readonly<Record<string, string>>;
  /** Who can know each key, and what its values are worth. */
  readonly natures: FindingNatures;
  /** What codes mean; `codeMeaning` looks one up. */
  readonly codes: CodeBook;
  /** Where a call goes that is about something else; `routeFor` looks one up. */
  readonly routes: RouteBook;
  /** Words of the field, each explained in one line. */
  readonly terms: readonly Term[];
  /** Words by which a wish names what it wants. */
  readonly wishes: WishWords;
}

/** Text similarity of one article to what was said, 0 (nothing in common) to 1 (the best match of all). */
export interface TextMatch {
  readonly id: string;
  readonly similarity: number;
}

/** Ranks articles by text. Bounded evidence for the diagnosis, never more. */
export interface ArticleSearch {
  match(text: string): readonly TextMatch[];
  /** What was learned from sayings hears in the messages of a call; absent where nothing was learned. */
  hear?(messages: readonly string[]): HeardTrouble | undefined;
}
