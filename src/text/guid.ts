/** A GUID in lower case, for patterns. */
export const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

const WHOLE = new RegExp(`^${GUID}$`, 'i');

/** Whether a text is a GUID and nothing else. */
export function isGuid(text: string): boolean {
  return WHOLE.test(text);
}
