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
} from './machine-words.ts';

/** What a name belongs to. */
export type NameKind = 'pool' | 'host';

const NUMBERED = new Set([...NUMBERED_WORDS, 'group']);
const FILE_NAME =
  /\.(?:exe|dll|msi|msix|log|ps1|vhdx?|zip|json|ya?ml|evtx?|etl|rdp|txt|inf|sys|docx?|xlsx?|pptx?|pdf|png|jpe?g|cmd|bat|reg|xml|csv|js|ts|html?|md)$/;
const SERVICE_DOMAIN =
  /(?:^|\.)(?:microsoft|windows|azure|azureedge|microsoftonline|live|office|office365|outlook|google|github|githubusercontent|digicert|windowsupdate|servicenow|teams|msftconnecttest|aka)\.(?:com|net|us|cn|ms|org)$|\.(?:microsoft|azure)$/;
/** The products and things that commands are about; "test-pool" is a name. */
const CMDLET_NOUN = /^(?:az|rds|rd|win|net|service|item|computer|process|content|event|module|adcomputer)[a-z]*$/;
const PRODUCT_NAMES =
  /^(?:rdp-(?:sxs|tcp)|wvd-agent(?:-updater)?|avd-agent|side-by-side|fslogix-[a-z]+|windows-app|azure-ad|entra-id|msft-[a-z]+|ms-[a-z]+)/;
const ORDINARY_ENDING = new RegExp(`-(?:${[...ORDINARY_ENDINGS, 'to-.+', 'by-.+'].join('|')})$`);
const POOL_LABELS = new Set([...SURE_POOL_LABELS, ...PLAIN_POOL_LABELS]);
const HOST_LABELS = new Set([...SURE_HOST_LABELS, ...PLAIN_HOST_LABELS]);
const DESKTOPS = new Set(DESKTOP_LABELS);
/** The fleet may still know a name with such a part as a host. */
const DEVICES = new Set(DEVICE_LABELS);
const MACHINE_WORD = new RegExp(`^[a-z]*(?:${PARTS_OF_HOST_NAMES.join('|')})[a-z]{0,6}\\d{1,4}[a-z]?$`);
const POOL_WORD = /^(?!.*(?:spool|carpool|whirlpool))(?:[a-z]*pool[a-z]*\d{1,4}|hp\d{1,4}|hp[a-z]+\d{2,4})$/;
const CAPITALS_WITH_NUMBER = /^[A-Z]{3,12}\d{1,4}$/;

/** More digits than these are the number of a ticket or an issue. */
const MOST_DIGITS = 4;

/** How surely a chunk is a name: `sure` by itself, `likely` only where the sentence leaves room for a name. */
export interface NameShape {
  readonly kind: NameKind;
  readonly sure: boolean;
}

/** Verbs with a pronoun joined on: "guidez-moi", "dites-le", "peut-on". */
const FRENCH_COMMAND = /^[a-z]+(?:-t)?-(?:moi|toi|nous|vous|lui|leur|le|la|les|y|en|on|je|tu|il|elle|ils|elles|ce|ci)$/;

function isCmdlet(text: string): boolean {
  const [, verb = '', noun = ''] = /^([a-z]+)-(.+)$/.exec(text) ?? [];
  return CMDLET_VERBS.has(verb) && CMDLET_NOUN.test(noun);
}

function isNoName(raw: string, text: string): boolean {
  return (
    /^\d/.test(text) ||
    /[@\\#%+*~$&]/.test(text) ||
    /^0x/.test(text) ||
    isNumbered(text, NUMBERED) ||
    VM_SIZE.test(text) ||
    FILE_NAME.test(text) ||
    SERVICE_DOMAIN.test(text) ||
    isCmdlet(text) ||
    PRODUCT_NAMES.test(text) ||
    /^[A-Z]+(?:_[A-Z]+){2,}$/.test(raw) ||
    /^(?:error|event|invalid|name|endpoint|expired|install|download|missing)_/i.test(raw) ||
    /^(?:aadsts|caa)\d+$/.test(text) ||
    /^(?:non|pre|re|un|multi|single|self|cross|auto|semi|co|sub|inter|anti|de|post|mid|high|low|long|short|first|second|third|one|two|three)-[a-z]+$/.test(
      text,
    ) ||
    FRENCH_COMMAND.test(text) ||
    /^(?:avd|wvd|vdi?|host|srv|pool)\d$/.test(text) ||
    /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(text)
  );
}

function domainShape(text: string): NameShape | undefined {
  const [first = '', ...domain] = text.split('.');
  if (domain.length < 2 || domain.some((label) => !/^[a-z][a-z0-9-]*$/.test(label))) return undefined;
  return /[\d-]/.test(first) && /^[a-z]/.test(first) ? { kind: 'host', sure: true } : undefined;
}

function joinedShape(raw: string, text: string): NameShape | undefined {
  if (POOL_WORD.test(text)) return { kind: 'pool', sure: true };
  if (MACHINE_WORD.test(text)) return { kind: 'host', sure: true };
  return CAPITALS_WITH_NUMBER.test(raw) ? { kind: 'host', sure: false } : undefined;
}

/** No name is letters alone. */
const MARKED = /[\d._-]/;

/** Reads a chunk (as typed, and folded) by its shape alone; `undefined` where it is no name of a host pool or host. */
export function nameShape(raw: string, text: string): NameShape | undefined {
  if (text.length < 3 || text.length > 64 || !MARKED.test(text) || isNoName(raw, text)) return undefined;
  if (text.includes('.')) return domainShape(text);
  const labels = text.split(/[-_]/).filter((label) => label !== '');
  if (labels.length < 2) return joinedShape(raw, text);
  const last = labels.at(-1) ?? '';
  const numbered = isMachineNumber(last, MOST_DIGITS);
  if (labels.some((label) => DEVICES.has(withoutNumber(label)))) return undefined;
  const pool = labels.some(
    (label) => POOL_LABELS.has(label) || (label.includes('pool') && !label.includes('spool')) || /^hp\d+$/.test(label),
  );
  if (pool) return ORDINARY_ENDING.test(text) && !numbered ? undefined : { kind: 'pool', sure: true };
  const host = labels.some((label) => HOST_LABELS.has(withoutNumber(label)));
  if (host)
    return numbered
      ? { kind: 'host', sure: true }
      : ORDINARY_ENDING.test(text)
        ? undefined
        : { kind: 'host', sure: false };
  if (numbered && labels.slice(0, -1).some((label) => /[a-z]{2}/.test(label)))
    return { kind: 'host', sure: !/^[a-z]/.test(last) };
  if (ORDINARY_ENDING.test(text)) return undefined;
  const desktop = labels.some((label) => DESKTOPS.has(label));
  return /^[a-z0-9_-]+$/.test(text) ? { kind: 'pool', sure: desktop && labels.length > 2 } : undefined;
}
