import { decodeHTMLStrict } from 'entities/lib/decode.js';

const ENTITY = /&#?[a-z\d]{1,32};/gi;
/** What HTML puts in the place of a number that is no character. */
const NO_CHARACTER = '\ufffd';

/**
 * Text with its HTML entities decoded, once: `&amp;lt;` becomes `&lt;`. A name that HTML does not know stays as it is; a number that is no
 * character goes. An ampersand without a semicolon behind its name is none: it stands in web addresses.
 */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity) => decodeHTMLStrict(entity).replace(NO_CHARACTER, ''));
}
