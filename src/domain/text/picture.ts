/** Largest picture that is fetched (bytes): a screen of 4K full of text has some 3 MB as a PNG. */
export const MOST_PICTURE_BYTES = 10_000_000;
/** So many pictures of one message are read; the others are left out, and that is said. */
export const MOST_PICTURES = 4;

/**
 * Why nothing was read in a picture. `not-fetched`: it could not be had; `too-large`: more bytes or pixels than are read; `unreadable`: broken, or no
 * picture of a kind that is read; `too-late`: it took too long; `no-text`: nothing in it looks like text; `too-many`: enough came before it.
 */
export type PictureFailure = 'not-fetched' | 'too-large' | 'unreadable' | 'too-late' | 'no-text' | 'too-many';

/** The file of a picture, or why it could not be had; `detail` for the log, without anything secret. */
export type FetchedPicture =
  | { readonly kind: 'fetched'; readonly file: Uint8Array }
  | {
      readonly kind: 'failed';
      readonly why: Extract<PictureFailure, 'not-fetched' | 'too-large'>;
      readonly detail: string;
    };

/** What came of one picture: its text, line by line, or why there is none. */
export type PictureRead =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: PictureFailure };

/** What the pictures of one message show. One letter in it may stand for another. */
export interface SeenInPictures {
  /** All that was read, line by line. */
  readonly text: string;
  /** The lines that tell most, for people to check against the picture. */
  readonly telling: readonly string[];
  /** Correlation ids (GUIDs) that stand there. Each counts only when a row of the log or the agent confirms it. */
  readonly ids: readonly string[];
}
