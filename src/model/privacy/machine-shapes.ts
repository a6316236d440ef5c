import { comparable } from '../../text/fold.ts';
import {
  CMDLET_VERBS,
  DESKTOP_LABELS,
  DEVICE_LABELS,
  isMachineNumber,
  isNumbered,
  NUMBERED_WORDS,
  ORDINARY_ENDINGS,
  PARTS_OF_HOST_NAMES,
  PLAIN_HOST_LABELS,
  PLAIN_POOL_LABELS,
  SURE_HOST_LABELS,
  SURE_POOL_LABELS,
  VM_SIZE,
  withoutNumber,
} from '../../text/machine-words.ts';
import { wordsIn } from '../../text/word-list.ts';
import { isGluedOfWords } from './people.ts';
import type { Kind } from './placeholders.ts';
import type { Redactions } from './redactions.ts';

/** Here a word too many costs the model a name it may know; one too few would let a machine out. */
const NUMBERED = new Set([
  ...NUMBERED_WORDS,
  ...wordsIn(`
    aadst aadsts avc avd base caa cs dotnet dsc dx err erreur esu etape ev evt fido float gb gpt hresult http hyperv hyper-v int ip j jour ligne mfa nc nd
    nt ntlmv nv os result rtx semaine sp status test usbc vdi wvd y z`),
]);
const TRACKING =
  /^(?!(?:VM|SH|HP|AVD|WVD|SRV|PC|DC))(?=[A-Z]*\d)[A-Z0-9]{4}-[A-Z0-9]{3}$|^(?!(?:POOL|HOST|PROD|TEST))[A-Z]{4}-[A-Z0-9]{2}[A-Z]$/;
/** Short forms of Azure regions. */
const REGION =
  /^(?:[nsewc]{0,3}(?:us|eu|uk|ca|jp|au|in)[nsewc]{0,2}|(?:west|east|central|north|south){1,2}(?:us|uk|india))\d$/;
const ORDINARY_ENDING = new RegExp(
  `-(?:${[
    ...ORDINARY_ENDINGS,
    ...wordsIn(
      'moi toi lui leur le les y en elles size sizes status update admin name type creation start to-.+ by-.+',
    ),
  ].join('|')})$`,
);
const ORDINARY_START =
  /^(?:non|pre|re|un|multi|single|self|cross|auto|semi|co|sub|inter|anti|post|mid|high|low|long|short|first|second|third|one|two|three|per|est|qu|peut|sous|demi|mi|quasi|wvd-agent|avd-agent|rdp-sxs|rdp-tcp|side-by)-/;
/** First parts of the names of things that are no machine. */
const RESOURCES = new Set(wordsIn('rg rsg vnet snet subnet nsg kv pip law vgw stg sg ou mg grp'));
const STRONG = new Set([
  ...SURE_POOL_LABELS,
  ...SURE_HOST_LABELS,
  ...RESOURCES,
  ...wordsIn('hps vdws vdag dag vdh vdsh'),
]);
const WEAK = new Set([
  ...PLAIN_POOL_LABELS,
  ...PLAIN_HOST_LABELS,
  ...DESKTOP_LABELS,
  ...DEVICE_LABELS,
  ...wordsIn('hosts vms sessionhosts svr server lap ntb dc fs sql app db ts web file print exch citrix poste desk'),
]);
const GLUED = new RegExp(
  `^(?:[a-z]*(?:${[...PARTS_OF_HOST_NAMES, 'svr', 'pool'].join('|')})[a-z]{0,6}|(?:pc|lt|lap|laptop|nb|desk|desktop|dc|fs|sql|app|db|ts|rds|web|file|print|exch|ws|hp)[a-z]{0,6})\\d{1,5}[a-z]?$`,
);

const MOST_DIGITS = 5;

function isCmdlet(text: string): boolean {
  const [, verb = ''] = /^([a-z]+)-[a-z]+$/.exec(text) ?? [];
  return CMDLET_VERBS.has(verb);
}

function isCode(raw: string, text: string): boolean {
  return (
    isNumbered(text, NUMBERED) ||
    VM_SIZE.test(text) ||
    isCmdlet(text) ||
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
  const strong = labels.some((label) => STRONG.has(withoutNumber(label)));
  if (ordinary.has(text) && !(strong && /\d/.test(text))) return undefined;
  if (labels.length < 2) return gluedKind(raw, text, ordinary);
  const last = labels.at(-1) ?? '';
  const numbered = isMachineNumber(last, MOST_DIGITS);
  const machine = strong || labels.some((label) => WEAK.has(withoutNumber(label)));
  const pool = labels.some((label) => /^(?:hp|.*pool)s?\d*$/.test(label));
  const kind = pool ? 'POOL' : RESOURCES.has(labels[0] ?? '') ? 'RESOURCE' : 'HOST';
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
export function hideMachineShapes(text: string, ordinary: ReadonlySet<string>, redactions: Redactions): void {
  for (const match of text.matchAll(CHUNK)) {
    const to = match.index + match[0].length;
    if (match[0].length > 80 || !/[\d_-]/.test(match[0]) || !redactions.isFree(match.index, to)) continue;
    const kind = machineKind(match[0], ordinary);
    if (kind !== undefined) redactions.hide(match.index, to, kind);
    else if (isCmdlet(comparable(match[0]))) redactions.settle(match.index, to);
  }
}
