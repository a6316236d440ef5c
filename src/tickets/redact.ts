/** What stands in a ticket where a secret was. */
export const REMOVED = '[removed]';

interface Rule {
  readonly pattern: RegExp;
  readonly by: string;
}

/** What people make up themselves, in English and French: any word behind such a name may be it. */
const CHOSEN = [
  'pass ?words?',
  'passwd',
  'pwd',
  'pass ?phrase',
  'mots? de passe',
  'mdp',
  '(?:client|app|application|shared)[ _-]?secrets?(?:[ _-]?value)?',
  'secrets?',
  'secret (?:client|partagé)',
].join('|');

/** What machines make: long, and hardly ever without a digit. "Make a registration key: host pool > Overview" holds none. */
const MADE = [
  '(?:account|access|shared ?access|storage|api|primary|secondary|host ?pool|registration)[ _-]?keys?',
  "clés? (?:de compte|d['’]accès|d['’]api|d['’]inscription|d['’]enregistrement)",
  '(?:(?:access|refresh|id|auth|registration|sas|bearer)[ _-]?)?tokens?',
  "jetons?(?: d['’](?:accès|inscription|enregistrement))?",
  'client[_-]?assertion',
].join('|');

/**
 * Settings glue words together (`MicrosoftAppPassword`), so a name may have a prefix. Two events of the agent are named like a secret and are
 * none.
 */
function named(names: string): string {
  return `(?<![\\p{L}\\p{N}_])(?!(?:expired|invalid)_registration_token)(?:[A-Z_][\\w-]{0,40}?)?(?:${names})`;
}

/** "pin" has no prefix, or "spin" would be one. */
const CHOSEN_NAME = `(?:${named(CHOSEN)}|(?<![\\p{L}\\p{N}_])(?:pin(?: code)?|code pin))`;
/** Whose it is, between the name and the colon: "password for jdoe:", "mot de passe (temporaire) :". */
const OWNER = '(?:\\s{1,3}(?:for|of|du|de|pour)(?:\\s{1,3}[^\\s:=]{1,40}){1,2}|\\s{0,3}\\([^()\\n]{0,40}\\))?';
const QUOTES = '["\'`*_]{0,3}';
const GAP = '[^\\S\\n]{0,5}';
/** What may stand there and is no secret: an error code, a place left open (`<token>`), what was removed before. */
const OPEN = '["\'`*_\\s]*(?:0x[0-9a-f]{1,8}\\b|<[^<>\\n]{1,60}>|\\[removed\\])';
const BEFORE_VALUE = `${OWNER}${QUOTES}${GAP}[:=][*_]{0,3}${GAP}`;
const MADE_VALUE = '["\'`]?(?:(?=\\S*\\d)\\S{8,}|\\S{20,})';
const VALUE = '(?:"[^"\\n]{1,200}"|\'[^\'\\n]{1,200}\'|`[^`\\n]{1,200}`|\\S+)';
/** A word that has a digit or a sign inside: "the password is Winter2024!" gives one away, "the password is expired" does not. */
const LOOKS_SECRET = '(?=\\S*(?:[\\d@#$%&+~^]|[!?]\\w))\\S{4,}';
const SAID = `(?:\\s{1,3}(?:(?:(?:is|was|been) )?(?:set|changed|reset) to|is|was|est)\\s{1,3}${QUOTES}|${QUOTES}${GAP}[:=]${QUOTES}${GAP}\\n${GAP}${QUOTES})`;
/** PowerShell variables hold the secret elsewhere. */
const VARIABLE = '\\$[a-z_:]+(?!\\S)';

const RULES: readonly Rule[] = [
  { pattern: /-----BEGIN ([A-Z ]{0,30}PRIVATE KEY)-----[\s\S]*?(?:-----END \1-----|$)/g, by: REMOVED },
  // JSON Web Tokens; registration keys of Azure Virtual Desktop are such tokens too. Also when the end was cut off.
  { pattern: /(?<![\w-])eyJ[\w-]{10,}(?:\.[\w-]*){0,4}/g, by: REMOVED },
  {
    pattern:
      /\b(authori[sz]ation["'`*_]{0,3}\s{0,3}[:=]\s{0,3}["'`]?(?:[a-z]{2,20}\s{1,3})?)(?!(?:["'`]?[a-z]{2,20}\s{1,3})?["'`\s]*\[removed\])[^\s"'`]+/gi,
    by: `$1${REMOVED}`,
  },
  { pattern: /\b(bearer\s{1,3})(?=[^\s"'`]*[\d._~+/=-])(?!\[removed\])[^\s"'`]{16,}/gi, by: `$1${REMOVED}` },
  // Client secrets of Entra carry this mark near their start.
  { pattern: /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{30,40}/g, by: REMOVED },
  // A key of an Azure storage account: 64 bytes in base 64.
  { pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==/g, by: REMOVED },
  { pattern: /\b((?:sig|sharedaccesssignature)=)(?!\[removed\])[^\s&;"'`<>]{8,}/gi, by: `$1${REMOVED}` },
  // https://user:password@server
  { pattern: /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,80}:)(?!\[removed\])[^\s/@]{1,200}(?=@)/gi, by: `$1${REMOVED}` },
  { pattern: new RegExp(`(${CHOSEN_NAME}${BEFORE_VALUE})(?!${OPEN})${VALUE}`, 'giu'), by: `$1${REMOVED}` },
  { pattern: new RegExp(`(${named(MADE)}${BEFORE_VALUE})(?!${OPEN})${MADE_VALUE}`, 'giu'), by: `$1${REMOVED}` },
  { pattern: new RegExp(`(${CHOSEN_NAME}${OWNER}${SAID})(?!${OPEN})${LOOKS_SECRET}`, 'giu'), by: `$1${REMOVED}` },
  // Command lines: -Password x, /pass:x, --client-secret x.
  {
    pattern: new RegExp(
      `((?<!\\S)(?:--?|/)(?:pass|${CHOSEN}|${MADE})(?:${GAP}[:=]${GAP}|[^\\S\\n]{1,5}))(?!${OPEN}|\\s*${VARIABLE})(?![-/(\\s])${VALUE}`,
      'giu',
    ),
    by: `$1${REMOVED}`,
  },
  { pattern: /(ConvertTo-SecureString\s{1,3}(?:-String\s{1,3})?)(?:"[^"\n]+"|'[^'\n]+')/gi, by: `$1${REMOVED}` },
];

/**
 * A text with `[removed]` where it held a secret: passwords behind their name (English, French), bearer and JSON web tokens, registration keys,
 * account keys and signatures of Azure Storage, client secrets, private keys. Everything else stays as it is; doing it twice changes nothing more.
 * A password without any word around it cannot be told from other words and stays.
 */
export function redactSecrets(text: string): string {
  return RULES.reduce((current, { pattern, by }) => current.replace(pattern, by), text);
}
