/** A piece of a paragraph: words with their Markdown, or code exactly as it must be typed. */
export interface ProsePart {
  readonly kind: 'words' | 'code';
  readonly text: string;
}

/** A part of an article that stands by itself: a paragraph or a list, or lines of code. */
export type Block =
  | { readonly kind: 'prose'; readonly parts: readonly ProsePart[] }
  | { readonly kind: 'code'; readonly text: string };
