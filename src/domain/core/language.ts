/** The languages a message may be written in. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text per language. French may be missing until it is written; English never is. */
export interface Localized {
  readonly en: string;
  readonly fr?: string | undefined;
}
