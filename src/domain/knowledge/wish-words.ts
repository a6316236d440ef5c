import type { HostAction } from './host-action.ts';

/** Words that name one thing, lower case, the longest first. */
export interface NamedWords<Id extends string = string> {
  readonly id: Id;
  readonly words: readonly string[];
}

/** Words by which a wish names what it wants, from `knowledge/wishes.yaml`. */
export interface WishWords {
  /** What the bot is asked to do to a host, a session or an assignment. */
  readonly actions: readonly NamedWords<HostAction>[];
  /** Parts of a ticket that can be changed. */
  readonly fields: readonly NamedWords[];
  /** What somebody says of an ending. */
  readonly endings: readonly NamedWords[];
  /** Words that announce another caller (`another`), and those that say it is the same trouble after all (`same`). */
  readonly callers: readonly NamedWords[];
  /** Words that messages of clients begin with, known to us or not. */
  readonly messages: readonly NamedWords[];
  /** Words that stand for what was last talked of. */
  readonly pointers: readonly NamedWords[];
}

/** Words of nobody: what stands in where none could be read. */
export const NO_WISHES: WishWords = { actions: [], fields: [], endings: [], callers: [], messages: [], pointers: [] };
