import { SECRET_PATTERNS } from '../text/secret-patterns.ts';

/** What stands in a ticket where a secret was. */
export const REMOVED = '[removed]';

/** A text with `[removed]` where it held a secret. Everything else stays as it is; doing it twice changes nothing more. */
export function redactSecrets(text: string): string {
  return SECRET_PATTERNS.reduce((current, pattern) => current.replace(pattern, `$1${REMOVED}`), text);
}
