import { type CorrelationId, correlationId } from '../../domain/fleet/connection-log.ts';
import { type FindingKey, heldValues } from '../../domain/knowledge/finding.ts';
import type { Term } from '../../domain/knowledge/term.ts';
import type { Said } from '../../domain/text/report.ts';
import { folded } from '../../text/fold.ts';

const CODE_KEYS: readonly FindingKey[] = ['error-code', 'extended-error-code', 'symbolic-code', 'event-id'];
const ASKS_MEANING =
  /\b(what\s+(?:does|do|is|are)|what['’]s|meaning|means?\b|stands?\s+for|explain|lookup|look\s+up|que\s+(?:veut|veulent)\s+dire|qu['’]est[- ]ce\s+que|signifie(?:nt)?|signification|c['’]est\s+quoi|explique)\b/i;

/** Whether a message asks what a code means, rather than telling a trouble that has one. */
export function asksForCode({ text, findings }: Said): boolean {
  const named = findings.some((one) => one.holds && CODE_KEYS.includes(one.key));
  const told = findings.filter((one) => one.from !== 'picture');
  const trouble = told.some((one) => one.holds && (one.key === 'stage' || one.key === 'scope'));
  return named && !trouble && ASKS_MEANING.test(text);
}

const ASKS_FOR_TERM =
  /^\s*(?:(?:and|but|so|ok|sorry|please|et|mais)[\s,]+)*(?:what(?:'s| is| are| does| do)|explain|define|meaning of|c'est quoi|(?:qu'est[- ]ce (?:que c'est |qu')?|que )(?:que |veut dire |veulent dire |signifient? )?|explique[rz]?|definition d[eu']s?)\s*(?:an?|the|un|une|le|la|les|des|du|de la|your|our)?\s*/;
const TAIL =
  /\s*(?:means?|is|are|exactly|again|in (?:avd|azure)|please|dans avd|exactement|veut dire|signifie|svp)?\s*[?.!]*\s*$/;

/** The term whose meaning a short question asks for, in either language; `undefined` where it asks for anything else. */
export function termAsked(text: string, terms: readonly Term[]): Term | undefined {
  const read = folded(text);
  const asks = ASKS_FOR_TERM.exec(read);
  if (asks === null) return undefined;
  let rest = read.slice(asks[0].length).replace(/^(?:l'|d')/, '');
  for (let length = -1; length !== rest.length; ) {
    length = rest.length;
    rest = rest.replace(TAIL, '');
  }
  return terms.find(({ words }) => [...words.en, ...words.fr].some((word) => folded(word) === rest));
}

/** The connection a message asks for by its correlation id, spoken of or standing alone; `undefined` where it tells a trouble or names none. */
export function connectionAsked({ text, findings }: Said): CorrelationId | undefined {
  if (findings.some((one) => one.holds && one.key === 'stage')) return undefined;
  return correlationId(heldValues(findings, 'correlation-id')[0] ?? text);
}

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
function userNamed(text: string): string | null {
  for (const pattern of ASKS) {
    const match = pattern.exec(text);
    if (match?.[1] !== undefined) return match[1];
  }
  return null;
}

/** The user whose session a message asks for; `null` where it asks about nobody, or tells a trouble of theirs. */
export function userAsked({ text, findings }: Said): string | null {
  const asked = userNamed(text);
  const [user] = heldValues(findings, 'user');
  if (asked !== null || user === undefined) return user ?? asked;
  const trouble = findings.some((one) => one.holds && (one.key === 'stage' || one.key.endsWith('code')));
  const bare = text.trim().split(/\s+/).length === 1;
  return !trouble && (bare || SPEAKS_OF_SESSION.test(text)) ? user : null;
}

const ASKS_WHAT_TO_SAY =
  /\b(what (do|should|can|shall|must) (i|we) (tell|say)|what to (tell|say)|tell (him|her|them|the (caller|users?)) what|que (dois-je|puis-je|peut-on) (leur |lui )?dire|(que|quoi) (leur |lui )?dire|qu.est-ce que je (leur |lui )?dis)\b/i;

/** Whether somebody asks for the sentence for the caller. */
export function asksWhatToSay(text: string): boolean {
  return ASKS_WHAT_TO_SAY.test(text);
}
