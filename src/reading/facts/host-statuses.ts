import type { Token, Words } from '../../text/tokens.ts';
import { wordSet } from '../../text/word-list.ts';
import type { Mention } from '../text/mention.ts';
import { type PhraseMatch, phraseFinder } from '../text/phrases.ts';

interface Spoken {
  readonly value: string;
  /** Whether the words are a status by themselves; the others need a host or a status beside them. */
  readonly sure: boolean;
}

const SURE: Readonly<Record<string, readonly string[]>> = {
  NeedsAssistance: ['needs assistance', 'need assistance', 'needs-assistance', 'needassistance', 'needing assistance'],
  NoHeartbeat: [
    'no heartbeat',
    'no heart beat',
    'pas de heartbeat',
    'aucun heartbeat',
    'sans heartbeat',
    'lost heartbeat',
  ],
  UpgradeFailed: ['upgrade failed', 'failed upgrade'],
  NotJoinedToDomain: ['not joined to domain', 'not joined to the domain'],
  DomainTrustRelationshipLost: ['domain trust relationship lost', 'trust relationship lost', 'domain trust lost'],
  SxSStackListenerNotReady: ['sxs stack listener not ready', 'stack listener not ready', 'listener not ready'],
  FSLogixNotHealthy: ['fslogix not healthy'],
};
const BESIDE_A_HOST: Readonly<Record<string, readonly string[]>> = {
  Available: ['available'],
  Unavailable: ['unavailable', 'not available', 'indisponible', 'indisponibles'],
  Upgrading: ['upgrading'],
  Shutdown: ['shutdown', 'shut down'],
  Disconnected: ['disconnected'],
};

const HOST_WORDS = wordSet(`
   host hosts vm vms machine machines server servers status statuses state stuck shows show showing shown says marked hote hotes
   bloque bloques statut etat affiche sessionhost reports reported listed`);
const HOST_NOUNS = new Set('host hosts vm vms machine machines server servers hote hotes sessionhost'.split(' '));
const SESSION_WORDS = new Set(['session', 'sessions', 'user', 'users', 'usager', 'utilisateur']);
/** "Cannot find an available PC" tells of none. */
const LOOKED_FOR = /^(?:an?|any|no|another|first|next|un|une|aucune?)$/;
/** What may be available and is no host. */
const NO_HOST =
  /^(?:licen[cs]es?|licen[cs]e|cals?|servers|resources?|memory|storage|space|capacity|updates?|addresses|ips?|slots?|cores?|quota|disponibles?)$/;
/** What a caller's list holds: "no devices or apps available" is no host's status. */
const LISTED = wordSet('app apps application applications device devices desktop desktops workspace workspaces');
const REACH = 6;

function spoken(table: Readonly<Record<string, readonly string[]>>, sure: boolean): [string, Spoken][] {
  return Object.entries(table).flatMap(([value, phrases]) =>
    [value, ...phrases].map((phrase): [string, Spoken] => [phrase, { value, sure }]),
  );
}

const find = phraseFinder([...spoken(SURE, true), ...spoken(BESIDE_A_HOST, false)]);

function besideHost(
  tokens: readonly Token[],
  { meaning, from, to }: PhraseMatch<Spoken>,
  hostTokens: ReadonlySet<number>,
): boolean {
  const before = tokens[from - 1]?.text ?? '';
  if (meaning.value === 'Available' && (LOOKED_FOR.test(before) || NO_HOST.test(before) || LISTED.has(before)))
    return false;
  // Users and their sessions are disconnected too: only a host itself tells that it is meant.
  const beside = meaning.value === 'Disconnected' ? HOST_NOUNS : HOST_WORDS;
  const clause = tokens[from]?.clause;
  for (let at = Math.max(0, from - REACH); at < Math.min(tokens.length, to + 3); at += 1) {
    const token = tokens[at];
    const outside = at < from || at >= to;
    if (token === undefined || !outside || token.clause !== clause) continue;
    if (SESSION_WORDS.has(token.text) && Math.abs(at - from) <= 2) return false;
    if (beside.has(token.text) || hostTokens.has(at)) return true;
  }
  return false;
}

/**
 * Host statuses in a text as ARM spells them. "Unavailable", "upgrading" and the like count only beside a host, a status or one of the tokens
 * in `hostTokens` (a host or pool that was named).
 */
export function hostStatusesIn({ tokens }: Words, hostTokens: ReadonlySet<number>): Mention[] {
  const matches = find(tokens).filter((match) => match.meaning.sure || besideHost(tokens, match, hostTokens));
  const widest = matches.filter(
    (match) =>
      !matches.some(
        (other) =>
          other !== match &&
          other.from <= match.from &&
          other.to >= match.to &&
          other.to - other.from > match.to - match.from,
      ),
  );
  return widest.map(({ meaning, from, to }) => ({
    key: 'host-status',
    value: meaning.value,
    from: tokens[from]?.from ?? 0,
    to: tokens[to - 1]?.to ?? 0,
  }));
}
