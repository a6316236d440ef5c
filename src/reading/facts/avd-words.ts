import type { Finding } from '../../domain/knowledge/finding.ts';
import { knowsOurs } from '../../domain/knowledge/other-desks.ts';
import { folded } from '../../text/fold.ts';
import { anyOf } from '../text/word-patterns.ts';

/** What nearly every call about a virtual desktop says somewhere: the thing itself, getting in, or what its parts are called. */
const NEAR = anyOf(`
  avd|wvd|vdi|virtual (?:desktops?|machines?|pcs?)|remote ?(?:desktops?|apps?)|desktops?|sessions?|hosts?|host ?pools?|sessionhosts?|pools?|windows app|rdp|msrdc?|mstsc
  agents? (?:and|bootloader|boot loader)|rdagent\\w*|boot ?loader|side[- ]by[- ]side|stack|fslogix|profiles?|vms?|workspaces?|feed|resources?|shortpath|azure|entra|deploy\\w*|broker|registration|tokens?|domain|join\\w*|vhdx?
  log(?:s|ged|ging)? ?(?:in|on|off|out|into|onto)|sign(?:s|ed|ing)? ?(?:in|on|out|into)|logons?|logins?|(?:re|dis)?connect\\w*|kick(?:s|ed)|black screens?|get(?:s|ting)? in|locked out|passwords?|icons?|freez\\w+|laggy|lags?
  bureaux?|hotes?|connexions?|(?:re|de)?connect\\w*|sessions?|ecrans? noirs?|mot de passe|agent avd|profils?|ressources?|icones?|rentrer|fige\\w*|rame\\w*
`);

/**
 * Whether a text could be about a virtual desktop at all: its words or the facts in it name something of one. A text without any is no proof of the
 * opposite, but nothing in it points to one of our fixes.
 */
export function couldBeOurs(text: string, findings: readonly Finding[]): boolean {
  return knowsOurs(findings) || NEAR.test(folded(text));
}
