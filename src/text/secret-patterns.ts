/** What people make up themselves: any word behind such a name may be it. */
const CHOSEN = [
  'pass ?words?',
  'passwd',
  'pass(?=\\s{0,3}[:=])',
  'pwd',
  'pass ?(?:phrase|code)s?',
  'mots? de passe',
  'mdp',
  '(?:(?:client|app|application|shared)[ _-]?)?secrets?(?:[ _-]?value| client| partagé)?',
].join('|');

/** What machines make: long, and hardly ever without a digit. */
const MADE = [
  '(?:account|access|shared ?access|storage|api|primary|secondary|host ?pool|registration|subscription)[ _-]?keys?',
  "clés? (?:de compte|d['’]accès|d['’]api|d['’]inscription|d['’]enregistrement)",
  '(?<!(?:expired|invalid)_registration_)tokens?',
  "jetons?(?: d['’](?:accès|inscription|enregistrement))?",
  'client[_-]?assertion',
].join('|');

const PIN = '(?<![\\p{L}\\p{N}_])(?:pin(?: code)?|code pin)';
/** Whose it is, between the name and the colon: "password for jdoe:", "mot de passe (temporaire) :". */
const OWNER = '(?:\\s{1,3}(?:for|of|du|de|pour)(?:\\s{1,3}[^\\s:=]{1,40}){1,2}|\\s{0,3}\\([^()\\n]{0,40}\\))?';
const QUOTES = '["\'`*_]{0,3}';
const GAP = '[^\\S\\n]{0,5}';
/** Error codes, places left open (`<token>`), what was removed before, and our own placeholders are no secrets. */
const OPEN = '["\'`*_\\s]{0,8}(?:0x[0-9a-f]{1,8}\\b|<[^<>\\n]{1,60}>|\\[removed\\]|KEY_[A-Z]{6}(?![a-z]))';
const BEFORE = `${OWNER}${QUOTES}${GAP}[:=][*_]{0,3}${GAP}`;
const VALUE = '(?:"[^"\\n]{1,200}"|\'[^\'\\n]{1,200}\'|`[^`\\n]{1,200}`|\\S+)';
const MADE_VALUE = '["\'`]?(?:(?=\\S{0,200}\\d)\\S{8,}|\\S{20,})';
/** "The password is Winter2024!" gives one away, "the password is expired" does not. */
const TOLD = '(?=\\S{0,80}(?:[\\d@#$%&+~^]|[!?][\\p{L}\\p{N}]))\\S{4,}';
const SAID = `(?:\\s{1,3}(?:(?:(?:is|was|been|now) )?(?:set|changed|reset) to|is|was|est)(?: (?:now|maintenant))?\\s?:?\\s{1,3}${QUOTES}|${QUOTES}${GAP}[:=]${QUOTES}${GAP}\\n${GAP}${QUOTES})`;
/** Without any verb only what has letters of both cases or a sign, and a digit: "pwd Winter2024!" but not "password AADSTS50126". */
const BARE =
  '(?=\\S{0,80}\\d)(?=\\S{0,80}[A-Za-z])(?:(?=\\S{0,80}[@#$%&+~^!*])|(?=\\S{0,80}[a-z])(?=\\S{0,80}[A-Z]))\\S{6,}';
/** PowerShell variables hold the secret elsewhere. */
const VARIABLE = '\\$[a-z_:]+(?!\\S)';

/**
 * Where a text gives a secret away: passwords behind their name (English, French), bearer and JSON web tokens, registration keys, account keys and
 * signatures of Azure Storage, client secrets, private keys, PINs. Of each match the first group stays readable, the rest is the secret. A password
 * without any word around it cannot be told from other words.
 */
export const SECRET_PATTERNS: readonly RegExp[] = [
  /()-----BEGIN ([A-Z ]{0,30}PRIVATE KEY)-----[\s\S]*?(?:-----END \2-----|$)/g,
  // JSON Web Tokens; registration keys of Azure Virtual Desktop are such tokens too. Also when the end was cut off.
  /(?<![A-Za-z0-9])()eyJ[\w-]{10,}(?:\.[\w-]*){0,4}/g,
  /\b(authori[sz]ation["'`*_]{0,3}\s{0,3}[:=]\s{0,3}["'`]?(?:[a-z]{2,20}\s{1,3})?)(?!(?:["'`]?[a-z]{2,20}\s{1,3})?["'`\s]*(?:KEY_[A-Z]{6}|\[removed\]))[^\s"'`]+/gi,
  /\b(bearer\s{1,3})(?=[^\s"'`]{0,200}[\d._~+/=-])(?!KEY_[A-Z]{6}|\[removed\])[^\s"'`]{16,}/gi,
  // Client secrets of Entra carry this mark near their start.
  /(?<![\w~.-])()[\w~.-]{3}\dQ~[\w~.-]{30,40}/g,
  // A key of an Azure storage account: 64 bytes in base 64.
  /(?<![A-Za-z0-9+/])()[A-Za-z0-9+/]{86}==/g,
  /\b((?:sig|sharedaccesssignature)=)(?!KEY_[A-Z]{6}|\[removed\])[^\s&;"'`<>]{8,}/gi,
  /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,80}:)(?!KEY_[A-Z]{6}|\[removed\])[^\s/@]{1,200}(?=@)/gi,
  new RegExp(`((?:${CHOSEN}|${PIN})${BEFORE})(?!${OPEN})${VALUE}`, 'giu'),
  new RegExp(`((?:${MADE})${BEFORE})(?!${OPEN})${MADE_VALUE}`, 'giu'),
  new RegExp(`((?:${CHOSEN}|${PIN})${OWNER}${SAID})(?!${OPEN})${TOLD}`, 'giu'),
  new RegExp(
    `((?:[Pp]ass ?words?|PASSWORD|[Pp]asswd|[Pp]wd|PWD|[Mm]ots? de passe|[Mm]dp|MDP)\\s{1,3})(?!${OPEN})${BARE}`,
    'gu',
  ),
  new RegExp(
    `((?<!\\S)(?:--?|/)(?:pass|${CHOSEN}|${MADE})(?:${GAP}[:=]${GAP}|[^\\S\\n]{1,5}))(?!${OPEN}|\\s{0,5}${VARIABLE})(?![-/(\\s])${VALUE}`,
    'giu',
  ),
  /((?<![\p{L}\p{N}])(?:pin(?: code)?|code pin|pass ?code)\s{1,3})\d{4,10}(?!\d)/giu,
  /(ConvertTo-SecureString\s{1,3}(?:-String\s{1,3})?)(?:"[^"\n]{1,400}"|'[^'\n]{1,400}')/gi,
];
