import { heldValues } from '../src/domain/knowledge/finding.ts';
import type { Report } from '../src/domain/text/report.ts';

const NAME = String.raw`([\p{L}][\p{L}\p{N}._-]{1,62}(?:@[\p{L}\p{N}.-]+)?)`;
/** Ways to ask for somebody's session with a bare user name, in both languages. */
const ASKS: readonly RegExp[] = [
  new RegExp(String.raw`^\s*(?:sessions?|session status)\s+(?:of|for)\s+(?:user\s+)?${NAME}\s*\??\s*$`, 'iu'),
  new RegExp(String.raw`^\s*where\s+is\s+(?:user\s+)?${NAME}\s+(?:signed|logged)\s+(?:in|on)(?:to)?\s*\??\s*$`, 'iu'),
  new RegExp(String.raw`^\s*sessions?\s+(?:de|d['’]|pour)\s*(?:l['’]utilisat(?:eur|rice)\s+)?${NAME}\s*\??\s*$`, 'iu'),
  new RegExp(String.raw`^\s*où\s+est\s+(?:connectée?|l['’]utilisat(?:eur|rice))\s+${NAME}\s*\??\s*$`, 'iu'),
];

const SPEAKS_OF_SESSION =
  /\b(sessions?|where|signed|logged|connect[ée]e?|which host|what host|sur quel|où|status|state|check|look ?up)\b/i;

/** The bare user name a message asks about; `null` where it asks about nobody. */
export function userAsked(text: string): string | null {
  for (const pattern of ASKS) {
    const match = pattern.exec(text);
    if (match?.[1] !== undefined) return match[1];
  }
  return null;
}

/** Whether a message asks where a user is, rather than telling a trouble of theirs. */
export function asksForUser(report: Report): boolean {
  if (userAsked(report.text) !== null) return true;
  if (heldValues(report.findings, 'user').length === 0) return false;
  const trouble = report.findings.some((one) => one.holds && (one.key === 'stage' || one.key.endsWith('code')));
  const bare = report.text.trim().split(/\s+/).length === 1;
  return !trouble && (bare || SPEAKS_OF_SESSION.test(report.text));
}
