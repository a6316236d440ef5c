import { comparable } from '../../text/fold.ts';
import { hideMachine } from './identifiers.ts';
import type { Kind } from './placeholders.ts';
import type { Redactions } from './redactions.ts';

const NAME = '["\'`«“]?\\s?([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{1,100})';

function field(names: string, value = NAME): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})["'*]{0,3}\\s{0,3}[:=]\\s{0,3}${value}`, 'giu');
}

function parameter(names: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])-{1,2}(?:${names})[ \\t:=]{1,3}${NAME}`, 'giu');
}

function spoken(names: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?: (?:named|called|nommée?|appelée?))?[ \\t]{1,2}${NAME}`, 'giu');
}

/** What stands behind these words is a name, whatever its shape. */
const FIELDS: readonly { readonly pattern: RegExp; readonly kind: Kind }[] = [
  {
    pattern: field(
      "computer(?: ?name)?|machine(?: ?name)?|host ?name|(?:session ?)?host(?: ?name)?|server(?: ?name)?|workstation(?: ?name)?|device(?: ?name)?|vm(?: ?name)?|ordinateur|nom (?:de l['’]ordinateur|d['’]hôte|de la machine)|poste|hôte|serveur",
    ),
    kind: 'HOST',
  },
  { pattern: field("host ?pool(?: ?name)?|pool(?: ?name)?|pool d['’]hôtes|groupe d['’]hôtes"), kind: 'POOL' },
  {
    pattern: field(
      'resource ?group(?: ?name)?|groupe de ressources|workspace(?: ?name)?|espace de travail|application ?group(?: ?name)?|app ?group|subscription(?: ?name)?|abonnement|storage ?account(?: ?name)?|compte de stockage|vnet|subnet|virtual network|tenant(?: ?name)?|locataire',
    ),
    kind: 'RESOURCE',
  },
  {
    pattern: field(
      'domain(?: ?name)?|account domain|nom de domaine|domaine(?: du compte)?|company|société|entreprise|client',
    ),
    kind: 'DOMAIN',
  },
  { pattern: parameter('(?:session)?host(?:name)?|computername|vmname|server|name'), kind: 'HOST' },
  { pattern: parameter('hostpool(?:name)?'), kind: 'POOL' },
  { pattern: parameter('identity|user(?:name)?|samaccountname|userprincipalname|upn|member'), kind: 'USER' },
  {
    pattern: parameter(
      'resourcegroup(?:name)?|workspacename|applicationgroupname|storageaccountname|subscription|tenant|domainname',
    ),
    kind: 'RESOURCE',
  },
  {
    pattern: spoken(
      "host ?pool|pool(?= (?:\\p{Lu}|\\S{1,60}[-_\\d]))|(?:pool|groupe)(?= (?:named|called|nommée?|appelée?) )|pool d['’]hôtes|groupe d['’]hôtes",
    ),
    kind: 'POOL',
  },
  { pattern: spoken('session ?host|host|hôte|server|serveur|vm|machine|computer|ordinateur|poste'), kind: 'HOST' },
  { pattern: spoken('resource group|groupe de ressources|storage account|compte de stockage'), kind: 'RESOURCE' },
];
const BEFORE_POOL = /(?<![\p{L}\p{N}._-])(\p{L}[\p{L}\p{M}\p{N}]{2,40})[ \t](?:host ?)?pool(?![\p{L}\p{N}])/giu;

function isName(value: string, ordinary: ReadonlySet<string>): boolean {
  const text = comparable(value).replace(/[._-]+$/, '');
  if (!/[a-z]/.test(text) || /^0x|^\d+[a-z]{0,3}$/.test(text) || ordinary.has(text)) return false;
  return text.split(/[._-]+/).some((part) => /\p{L}{2}|\p{L}\d/u.test(part) && !ordinary.has(part));
}

/** Names behind "Computer:", `-HostPoolName` and the like, English and French, and the word before "pool". */
export function hideMachineFields(text: string, ordinary: ReadonlySet<string>, redactions: Redactions): void {
  for (const { pattern, kind } of FIELDS) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? '';
      const from = match.index + match[0].length - name.length;
      const joined = kind === 'POOL' && /\p{Lu}/u.test(name) && /[-_]/.test(name);
      if ((joined || isName(name, ordinary)) && redactions.isFree(from, from + name.length))
        hideMachine(name, from, kind, redactions);
    }
  }
  for (const match of text.matchAll(BEFORE_POOL)) {
    const name = match[1] ?? '';
    if (isName(name, ordinary)) redactions.hide(match.index, match.index + name.length, 'POOL');
  }
}
