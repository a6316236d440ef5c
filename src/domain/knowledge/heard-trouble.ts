/** What was learned from many people's sayings hears in what somebody tells: which trouble it is, and whether it is one of ours at all. Shares, 0 to 1. */
export interface HeardTrouble {
  /** How likely each article is the one that is told of, beside all others, beside none, and beside words too vague to say. */
  readonly articles: ReadonlyMap<string, number>;
  /** That no trouble is told, or one that no article is about. */
  readonly none: number;
  /** That it is the matter of another team, or of nobody here. */
  readonly others: number;
  /** How many words were heard at once, at the most: in long texts much is told that is not the trouble. */
  readonly words: number;
}
