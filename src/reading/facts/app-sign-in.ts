import type { FindingKey } from '../../domain/knowledge/finding.ts';
import type { Words } from '../../text/tokens.ts';
import type { Stated } from '../text/assertion.ts';

/** An app that asks for a sign-in, and not the client or the desktop. */
const APP_ASKS =
  /(?<![\p{L}])(?:outlook|onedrive|sharepoint|word|excel|powerpoint|onenote|ms office|office apps?|edge|chrome|firefox|sap|acrobat|adobe|salesforce|(?<!windows )teams)(?![\p{L}])[^.;\n]{0,60}(?<![\p{L}])(?:asks?|asking|prompts?|prompting|wants|demands?|demande|redemande|exige)(?![\p{L}])[^.;\n]{0,40}(?:passwords?|sign(?:ing)?[- ]?in|log ?in|credentials|mots? de passe|connecter|identifiants?)/u;
const SIGN_IN_KEYS: readonly FindingKey[] = ['sign-in-place', 'sign-in-message'];

/** Outlook's own password prompt is an app that fails, and no sign-in of ours. */
export function withoutAppSignIn({ folded }: Words, facts: readonly Stated[]): readonly Stated[] {
  if (!APP_ASKS.test(folded)) return facts;
  const others = facts.filter(
    ({ key, value }) => !SIGN_IN_KEYS.includes(key) && !(key === 'stage' && value === 'sign-in-refused'),
  );
  return others.some(({ key }) => key === 'stage')
    ? others
    : [...others, { key: 'stage', value: 'app-fails', holds: true }];
}
