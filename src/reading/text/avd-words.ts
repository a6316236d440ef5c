import { folded } from '../../text/fold.ts';
import { anyOf } from './word-patterns.ts';

/** What nearly every call about a virtual desktop says somewhere: the thing itself, getting in, or what its parts are called. */
const NEAR = anyOf(`
  avd|wvd|vdi|virtual (?:machines?|pcs?)|remote ?(?:desktops?|apps?)|desktops?|sessions?|hosts?|host ?pools?|sessionhosts?|pools?|windows app|rdp|msrdc?|mstsc
  agents? (?:and|bootloader|boot loader)|rdagent\\w*|boot ?loader|side[- ]by[- ]side|stack|fslogix|profiles?|vms?|workspaces?|feed|resources?|shortpath|azure|entra|deploy\\w*|broker|registration|tokens?|domain|join\\w*|vhdx?
  log(?:s|ged|ging)? ?(?:in|on|off|out|into|onto)|sign(?:s|ed|ing)? ?(?:in|on|out|into)|logons?|logins?|(?:re|dis)?connect\\w*|kick(?:s|ed)|black screens?|get(?:s|ting)? in|locked out|passwords?|icons?|freez\\w+|laggy|lags?
  bureaux?|hotes?|connexions?|(?:re|de)?connect\\w*|ecrans? noirs?|mot de passe|agent avd|profils?|ressources?|icones?|rentrer|fige\\w*|rame\\w*
`);

/**
 * Whether the words of a text name something of a virtual desktop. A text without any is no proof of the opposite, but nothing in it points to one
 * of our fixes.
 */
export function namesSomethingNear(text: string): boolean {
  return NEAR.test(folded(text));
}
