import { matchesIn } from '../../text/matches.ts';
import type { Words } from '../../text/tokens.ts';
import type { Mention } from '../text/mention.ts';

const USER_NAME =
  /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}(?![\p{L}\p{N}@])/gu;
const DOMAIN_USER =
  /(?<![\p{L}\p{N}\\:])([\p{L}][\p{L}\p{N}-]{1,14}\\[\p{L}][\p{L}\p{N}._-]{1,40})(?![\p{L}\p{N}\\])/gu;
const TRACKING = /(?<![\p{L}\p{N}_-])[A-Z0-9_]{4}-[A-Z0-9]{3}(?![\p{L}\p{N}_-])/giu;
const TRACKING_CONTEXT = /\b(?:incident|tracking|track|event|issue|advisory|outage|suivi|pir|panne|id)\b[^\n]{0,14}$/;

const MACHINE = /^(?:VM|SH|HP|AVD|WVD|SRV)/;

// "ticket 12", "#10293", "INC0012345", "billet no 12"; a host pool or an event id never stands behind these words.
const TICKET_PATTERNS = [
  /\b(?:tickets?|tkts?|billets?|(?<!\bin )case|dossier|req|inc|incident)\s*(?:number|numero|num|no\.?|nr|id)?\s*[:#]?\s*#?(\d{1,10})(?![\p{L}\p{N}-])/u,
  /(?<![\p{L}\p{N}&])#(\d{2,10})(?![\p{L}\p{N}-])/u,
  /(?<![\p{L}\p{N}])(?:inc|req|chg|ritm|cs|sctask)[-_]?(\d{4,10})(?![\p{L}\p{N}-])/u,
];

function mentions(key: string, matches: Iterable<RegExpExecArray>, text: string): Mention[] {
  return [...matches].map((match) => ({
    key,
    value: text.slice(match.index, match.index + match[0].length),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

const PATH_BEFORE = /(?:\b[a-z]:\\|\bhk(?:lm|cu|ey)|\\\\|%)[^\n]{0,80}$/i;

/** Users by sign-in name (`user@contoso.com`) or as `DOMAIN\user`, as typed. */
export function usersIn({ text }: Words): Mention[] {
  const domainUsers = matchesIn(text, DOMAIN_USER).filter(
    (match) => !PATH_BEFORE.test(text.slice(Math.max(0, match.index - 90), match.index)),
  );
  return [...mentions('user', matchesIn(text, USER_NAME), text), ...mentions('user', domainUsers, text)];
}

function hasBoth(part: string): boolean {
  return /[A-Z]/i.test(part) && /\d/.test(part);
}

/**
 * The tracking id of a Service Health event (`KR8C-K1Z`), upper case. Letters and digits must be mixed as Azure mixes them, or a word such as
 * "incident" must stand before it; otherwise a host called `POOL-001` would be one.
 */
export function trackingIdIn({ text, folded }: Words): { value: string; from: number; to: number } | null {
  for (const match of matchesIn(text, TRACKING)) {
    const [first = '', second = ''] = match[0].split('-');
    const announced = TRACKING_CONTEXT.test(folded.slice(Math.max(0, match.index - 30), match.index));
    const mixed = hasBoth(first) ? /[A-Z]/i.test(second) : hasBoth(second) && /^[A-Z]+$/.test(first);
    const upperCase = match[0] === match[0].toUpperCase() && !MACHINE.test(first);
    const shape = (mixed && upperCase) || (announced && /\d/.test(match[0]));
    if (shape) return { value: match[0].toUpperCase(), from: match.index, to: match.index + match[0].length };
  }
  return null;
}

// A number with nothing but a question on its state; the agent's own event ids are no tickets.
const NUMBER_ALONE =
  /^(?:(?:status|update|state|news|etat|statut|progress|any|of|on|for|du|de|the|check)\s)*(?!3277|3703|3019|3389|5033)(\d{3,8})(?:\s?(?:status|update|state|please|pls|svp|news|progress|any|\?))*$/u;

/** The number of a ticket that is spoken of, digits only; `null` where there is none. */
export function ticketIn({ folded }: Words): string | null {
  for (const pattern of [...TICKET_PATTERNS, NUMBER_ALONE]) {
    const match = pattern.exec(folded);
    if (match?.[1] !== undefined) return match[1];
  }
  return null;
}
