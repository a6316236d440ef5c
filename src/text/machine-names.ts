/** What a name belongs to. */
export type NameKind = 'pool' | 'host';

// Letters-and-number words that name a product, a version, a place or a paper, not a machine.
const NUMBERED_WORD =
  /^(?:windows|win|w|server|office|o|m|ms|tls|ssl|smb|ie|net|sql|powershell|ps|h|x|i|ipv|rdp|udp|tcp|ws|version|ver|build|v|r|g|stack|agent|sxs|rdp-?sxs|ubuntu|iphone|ipad|ios|macos|android|pixel|galaxy|chrome|edge|usb|wifi|wi-fi|level|lvl|l|n|tier|p|sev|severity|prio|priority|port|floor|etage|niveau|room|salle|step|phase|part|day|week|top|case|ticket|billet|inc|chg|req|ritm|event|error|code|id|kb|cve|covid|utf|sha|md|aes|rc|rsa|az|sc|ai|q|fy|s|e|f|c|d|page|line|option|plan|question|attempt|try|round|article|section|chapter|post|mid|pre|shift|group|windows-server|iso|rfc|mp|t|b|k|a|u)[-_]?\d+(?:[-_.]?\d+)*[a-z]?$/;
const VM_SIZE = /^(?:standard_.+|[a-z]{1,2}\d{1,3}[a-z]{0,5}(?:-\d{1,3}[a-z]*)?_v\d)$/;
const FILE_NAME =
  /\.(?:exe|dll|msi|msix|log|ps1|vhdx?|zip|json|ya?ml|evtx?|etl|rdp|txt|inf|sys|docx?|xlsx?|pptx?|pdf|png|jpe?g|cmd|bat|reg|xml|csv|js|ts|html?|md)$/;
const SERVICE_DOMAIN =
  /(?:^|\.)(?:microsoft|windows|azure|azureedge|microsoftonline|live|office|office365|outlook|google|github|githubusercontent|digicert|windowsupdate|servicenow|teams|msftconnecttest|aka)\.(?:com|net|us|cn|ms|org)$|\.(?:microsoft|azure)$/;
const CMDLET =
  /^(?:get|set|new|remove|update|add|restart|start|stop|test|invoke|install|import|enable|disable|register|export|connect)-(?:az|rds|rd|win|net|service|item|computer|process|content|event|module|adcomputer)[a-z]*$/;
const PRODUCT_NAMES =
  /^(?:rdp-(?:sxs|tcp)|wvd-agent(?:-updater)?|avd-agent|side-by-side|fslogix-[a-z]+|windows-app|azure-ad|entra-id|msft-[a-z]+|ms-[a-z]+)/;
const ORDINARY_ENDING =
  /-(?:side|level|based|related|only|wide|specific|like|free|ready|up|in|off|on|out|down|time|users?|sessions?|ci|la|ce|il|elle|ils|vous|nous|je|tu|t|to|end|joined|join|managed|hosted|issues?|problems?|related|aware|less|tier|class|to-.+|by-.+)$/;
const POOL_LABELS = new Set([
  'hp',
  'pool',
  'pools',
  'hostpool',
  'pooled',
  'vdpool',
  'hpool',
  'hostpools',
  'avdpool',
  'wvdpool',
  'hpl',
]);
const HOST_LABELS = new Set([
  'vm',
  'sh',
  'host',
  'vdi',
  'rdsh',
  'sessionhost',
  'avdsh',
  'vmavd',
  'azvd',
  'vd',
  'srv',
  'ws',
  'avdvm',
  'wvdvm',
]);
const DESKTOP_LABELS = new Set(['avd', 'wvd', 'desktop', 'desktops', 'dt']);
/** Labels of things that stand on desks: a computer, a printer, a telephone. The fleet may still know such a name as a host. */
const DEVICE_LABELS = new Set([
  'pc',
  'laptop',
  'lt',
  'nb',
  'notebook',
  'prn',
  'printer',
  'imp',
  'tel',
  'phone',
  'tab',
  'mac',
]);
const MACHINE_WORD = /^[a-z]*(?:vm|sh|avd|wvd|vdi|rdsh|azvd|vd|host|srv|shost)[a-z]{0,6}\d{1,4}[a-z]?$/;
const POOL_WORD = /^(?!.*(?:spool|carpool|whirlpool))(?:[a-z]*pool[a-z]*\d{1,4}|hp\d{1,4}|hp[a-z]+\d{2,4})$/;
const CAPITALS_WITH_NUMBER = /^[A-Z]{3,12}\d{1,4}$/;

/** How surely a chunk is a name: `sure` by itself, `likely` only where the sentence leaves room for a name. */
export interface NameShape {
  readonly kind: NameKind;
  readonly sure: boolean;
}

/** Verbs with a pronoun joined on: "guidez-moi", "dites-le", "peut-on". */
const FRENCH_COMMAND = /^[a-z]+(?:-t)?-(?:moi|toi|nous|vous|lui|leur|le|la|les|y|en|on|je|tu|il|elle|ils|elles|ce|ci)$/;

function isNoName(raw: string, text: string): boolean {
  return (
    /^\d/.test(text) ||
    /[@\\#%+*~$&]/.test(text) ||
    /^0x/.test(text) ||
    NUMBERED_WORD.test(text) ||
    VM_SIZE.test(text) ||
    FILE_NAME.test(text) ||
    SERVICE_DOMAIN.test(text) ||
    CMDLET.test(text) ||
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
  const numbered = /^[a-z]{0,8}\d{1,4}[a-z]?$/.test(last) && !/^(?:19|20)\d\d$/.test(last);
  if (labels.some((label) => DEVICE_LABELS.has(label.replace(/\d+$/, '')))) return undefined;
  const pool = labels.some(
    (label) => POOL_LABELS.has(label) || (label.includes('pool') && !label.includes('spool')) || /^hp\d+$/.test(label),
  );
  if (pool) return ORDINARY_ENDING.test(text) && !numbered ? undefined : { kind: 'pool', sure: true };
  const host = labels.some((label) => HOST_LABELS.has(label.replace(/\d+$/, '')));
  if (host)
    return numbered
      ? { kind: 'host', sure: true }
      : ORDINARY_ENDING.test(text)
        ? undefined
        : { kind: 'host', sure: false };
  if (numbered && labels.slice(0, -1).some((label) => /[a-z]{2}/.test(label)))
    return { kind: 'host', sure: !/^[a-z]/.test(last) };
  if (ORDINARY_ENDING.test(text)) return undefined;
  const desktop = labels.some((label) => DESKTOP_LABELS.has(label));
  return /^[a-z0-9_-]+$/.test(text) ? { kind: 'pool', sure: desktop && labels.length > 2 } : undefined;
}
