import { comparable } from '../../text/fold.ts';
import { isGluedOfWords } from './people.ts';
import type { Kind } from './placeholders.ts';
import type { Claims } from './redactions.ts';

/** Letters-and-number words that name a product, a version, a place or a paper. */
const NUMBERED =
  /^(?:windows|win|w|server|office|o|m|ms|tls|ssl|smb|ie|net|sql|powershell|ps|h|x|i|ip|ipv|ntlmv|rdp|udp|tcp|http|ws|version|ver|build|v|r|g|gb|stack|agent|sxs|rdp-?sxs|ubuntu|iphone|ipad|ios|macos|android|pixel|galaxy|chrome|edge|usb|usbc|wifi|wi-fi|level|lvl|l|n|tier|p|sev|severity|prio|priority|port|floor|etage|niveau|room|salle|step|etape|phase|part|day|jour|j|week|semaine|top|case|ticket|billet|inc|chg|req|ritm|cs|event|evt|error|err|erreur|code|id|kb|cve|covid|utf|sha|md|aes|rc|rsa|az|sc|ai|q|fy|s|e|f|c|d|page|line|ligne|option|plan|question|attempt|try|round|article|section|chapter|post|mid|pre|shift|windows-server|iso|rfc|mp|t|b|k|a|u|y|z|avc|dx|rtx|gpt|os|mfa|fido|base|int|float|dsc|nt|dotnet|hyper-?v|nv|nc|nd|ev|sp|esu|aadsts|aadst|caa|hresult|status|result|test|avd|wvd|vdi)[-_]?\d+(?:[-_.]?\d+)*[a-z]?$/;
const VM_SIZE = /^(?:standard_.+|(?:standard)?[a-z]{1,2}\d{1,3}[a-z]{0,5}(?:[-_][a-z]?\d{1,4}[a-z]*)*_v\d)$/;
const CMDLET =
  /^(?:get|set|new|remove|update|add|restart|start|stop|test|invoke|install|import|enable|disable|register|unregister|export|connect|disconnect|convertto|format|select|where|write|out|clear|find|send)-[a-z]+$/;
const TRACKING =
  /^(?!(?:VM|SH|HP|AVD|WVD|SRV|PC|DC))(?=[A-Z]*\d)[A-Z0-9]{4}-[A-Z0-9]{3}$|^(?!(?:POOL|HOST|PROD|TEST))[A-Z]{4}-[A-Z0-9]{2}[A-Z]$/;
/** Short forms of Azure regions. */
const REGION =
  /^(?:[nsewc]{0,3}(?:us|eu|uk|ca|jp|au|in)[nsewc]{0,2}|(?:west|east|central|north|south){1,2}(?:us|uk|india))\d$/;
const ORDINARY_ENDING =
  /-(?:side|level|based|related|only|wide|specific|like|free|ready|up|in|off|on|out|down|time|users?|sessions?|ci|la|ce|il|elle|ils|vous|nous|je|tu|t|to|end|joined|join|managed|hosted|issues?|problems?|aware|less|tier|class|to-.+|by-.+|moi|toi|lui|leur|le|les|y|en|elles|size|sizes|status|update|admin|name|type|creation|start)$/;
const ORDINARY_START =
  /^(?:non|pre|re|un|multi|single|self|cross|auto|semi|co|sub|inter|anti|post|mid|high|low|long|short|first|second|third|one|two|three|per|est|qu|peut|sous|demi|mi|quasi|wvd-agent|avd-agent|rdp-sxs|rdp-tcp|side-by)-/;
const STRONG =
  /^(?:hps?|hpl|host ?pools?|vdpools?|avdpool|wvdpool|vmavd|avdsh|avdvm|wvdvm|azvd|rdsh|vdws|vdag|dag|rg|rsg|vnet|snet|subnet|nsg|kv|pip|law|vgw|stg|sg|ou|mg|grp|vdi|vds?h)\d*$/;
const WEAK = /^(?:pools?|pooled|hosts?|vms?|sh|sessionhosts?|avd|wvd|desktops?|dt|srv|svr|server|ws|vd)\d*$/;
const DEVICE =
  /^(?:pc|laptop|lap|lt|nb|notebook|ntb|prn|printer|imp|tel|phone|tab|mac|dc|fs|sql|app|db|ts|web|file|print|exch|citrix|poste|desk)\d*$/;
const GLUED =
  /^(?:[a-z]*(?:vm|sh|avd|wvd|vdi|rdsh|vd|host|srv|svr|pool)[a-z]{0,6}|(?:pc|lt|lap|laptop|nb|desk|desktop|dc|fs|sql|app|db|ts|rds|web|file|print|exch|ws|hp)[a-z]{0,6})\d{1,5}[a-z]?$/;

function isCode(raw: string, text: string): boolean {
  return (
    NUMBERED.test(text) ||
    VM_SIZE.test(text) ||
    CMDLET.test(text) ||
    TRACKING.test(raw) ||
    REGION.test(text) ||
    /^\d+[-_]?[a-z]*$|^\d[\d-]*$|^\d+-[a-z]+-?[a-z]*$|^0x|^\d{1,2}h\d{0,2}(?:-|$)/.test(text) ||
    /^(?=.*\d)[0-9a-f]{8}$/.test(text) ||
    /^(?:19|20)\d\d[-_]/.test(text)
  );
}

function gluedKind(raw: string, text: string, ordinary: ReadonlySet<string>): Kind | undefined {
  if (GLUED.test(text)) return /pool|^hp/.test(text) ? 'POOL' : 'HOST';
  if (/^[A-Z]{2,12}\d{1,4}[A-Za-z]?$/.test(raw)) return 'HOST';
  const [, stem = '', digits = ''] = /^(\p{L}{2,14})(\d{1,5})[a-z]?$/u.exec(text) ?? [];
  if (stem.length + digits.length > 3 && !ordinary.has(stem)) return 'HOST';
  return /^[a-z]{2,}\d+[a-z]+\d+[a-z]?$/.test(text) ? 'HOST' : undefined;
}

/** What a word of letters, digits, dashes and underscores names, by its shape; `undefined` for ordinary words and codes. */
export function machineKind(raw: string, ordinary: ReadonlySet<string>): Kind | undefined {
  const text = comparable(raw);
  if (text.length < 3 || !/[\d_-]/.test(text) || isCode(raw, text)) return undefined;
  const labels = text.split(/[-_]+/).filter((label) => label !== '');
  const strong = labels.some((label) => STRONG.test(label));
  if (ordinary.has(text) && !(strong && /\d/.test(text))) return undefined;
  if (labels.length < 2) return gluedKind(raw, text, ordinary);
  const last = labels.at(-1) ?? '';
  const numbered = /^[a-z]{0,8}\d{1,5}[a-z]?$/.test(last) && !/^(?:19|20)\d\d$/.test(last);
  const machine = strong || labels.some((label) => WEAK.test(label) || DEVICE.test(label));
  const pool = labels.some((label) => /^(?:hp|.*pool)s?\d*$/.test(label));
  const kind = pool
    ? 'POOL'
    : /^(?:rg|rsg|vnet|snet|subnet|nsg|kv|pip|law|vgw|stg|sg|ou|mg|grp)$/.test(labels[0] ?? '')
      ? 'RESOURCE'
      : 'HOST';
  if (numbered && (machine || labels.slice(0, -1).some((label) => /[a-z]{2}/.test(label)))) return kind;
  if (ORDINARY_ENDING.test(text) || ORDINARY_START.test(text)) return undefined;
  if (strong || machine) return kind;
  return raw.split(/[-_]+/).some((label) => isStrange(label, ordinary)) && !isWritten(raw) ? 'RESOURCE' : undefined;
}

function isStrange(label: string, ordinary: ReadonlySet<string>): boolean {
  return /\p{L}{3}/u.test(label) && !ordinary.has(comparable(label)) && !isGluedOfWords(label, ordinary);
}

/** "Jean-Luc": a person's name, no machine's. */
function isWritten(raw: string): boolean {
  return /^\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}[\p{Ll}\p{M}]+)+$/u.test(raw);
}

/** Whether a word has the shape of a machine's or a host pool's name. */
export function looksLikeMachine(raw: string, ordinary: ReadonlySet<string>): boolean {
  return machineKind(raw, ordinary) !== undefined;
}

const CHUNK = /[\p{L}\p{M}\p{N}]+(?:[-_]+[\p{L}\p{M}\p{N}]+)*/gu;

/** Names of hosts, host pools and other resources that the fleet does not know. */
export function claimMachineShapes(text: string, ordinary: ReadonlySet<string>, claims: Claims): void {
  for (const match of text.matchAll(CHUNK)) {
    const to = match.index + match[0].length;
    if (match[0].length > 80 || !/[\d_-]/.test(match[0]) || !claims.isFree(match.index, to)) continue;
    const kind = machineKind(match[0], ordinary);
    if (kind !== undefined) claims.claim(match.index, to, kind);
    else if (CMDLET.test(comparable(match[0]))) claims.settle(match.index, to);
  }
}
