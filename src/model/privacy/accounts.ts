import { comparable } from '../../text/fold.ts';
import type { Redactions } from './redactions.ts';

const MAIL =
  /(?:(?<![\p{L}\p{N}])\p{L}{1,3}['’])?(?<![\p{L}\p{M}\p{N}._%+#&-])[\p{L}\p{M}\p{N}._%+#&-]+@[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*/gu;
const DOMAIN_USER =
  /(?<![\p{L}\p{M}\p{N}\\:._/%-])([\p{L}\p{N}.][\p{L}\p{N}._-]{0,62})\\{1,2}([\p{L}\p{N}_$][\p{L}\p{M}\p{N}._$-]{0,62})(?![\p{L}\p{N}\\])/gu;
/** The part before the backslash that names no company. */
const COMMON_DOMAIN = /^(?:azuread|workgroup|\.|host|machine|localhost)$/i;
/** Services, the registry and relative paths: nobody signs in with these. */
const NO_ACCOUNT =
  /^(?:hk(?:lm|cu|u|cr|cc)|hkey_[a-z_]+|builtin|authority|service|apppool|system32|syswow64|windows|software|microsoft|programdata|users|temp|fslogix|program files|drivers|%[a-z]+%)$/i;

/** A folder with a blank in its name goes on behind it: `C:\\Program Files\\…`. */
const PATH_BEFORE = /(?:(?<!\p{L})[a-z]:|\bhk(?:lm|cu|u|ey_\w{1,20}):?|%\w{1,30}%)\\[^\n"'<>|]{0,70}$/iu;

const HOME_FOLDER =
  /(?:[\\/](?:users|home|profiles?|profils?|utilisateurs|documents and settings)[\\/]{1,2})([^\\/\s"'<>|:*?%;,]{1,64})/gi;
const COMMON_HOME =
  /^(?:public|default|defaultuser\d*|all|user|users|username|administrator|administrateur|admin|shared|\.\.\.|…)$/i;
const IN_ADDRESS = /:\/\/([^\s/:@]{1,80})(?=(?::[^\s/@]{0,200})?@)/g;
const PROFILE_DISK =
  /(?<![\p{L}\p{N}])(?:profile|odfc|office)[_-]([\p{L}\p{N}][^\s\\/"'<>|:*?]{0,62}?)\.vhdx?(?![\p{L}\p{N}])/giu;

/** A row of `qwinsta` or `query user`. */
const SESSION_ROW =
  /^[ \t>]{0,8}(?:(?:rdp-\S{1,20}|console|services)[ \t]{1,40})?(?!rdp-|console|services)([\p{L}\p{N}][\p{L}\p{N}._-]{1,40})[ \t]{1,40}(?:(?:rdp-\S{1,20}|console)[ \t]{1,40})?\d{1,5}[ \t]{1,40}(?:active|actif|disc|d[ée]co|conn|listen|idle)/gimu;

const VALUE = '["\'`«“]?\\s?([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._$-]{1,62})';
const PERSON =
  "users?|user ?(?:name|id|principal ?name)?|end[ -]user|upn|login|logon|log ?on name|sign[ -]?in name|sam ?account ?name|account(?: ?name)?|caller|requester|requested by|reported by|employee|customer|contact|owner|assigned to|manager|colleague|utilisateurs?|utilisatrice|nom d['’]utilisateur|usag[eè]re?|identifiant|compte|appelante?|demandeuse?r?|demandé par|signalé par|employée?|collègue|cliente?";
/** Behind a colon stands the name itself, perhaps of several words. */
const FIELD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${PERSON})["']?\\s{0,3}[:=]\\s{0,3}${VALUE}((?: [\\p{L}][\\p{L}'’-]{1,40}){0,2})`,
  'giu',
);
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:end[ -])?user(?: ?name)?|upn|login|account|caller|utilisat(?:eur|rice)|usag[eè]re?|compte|identifiant|signed in as|logged (?:in|on) as|connectée? (?:comme|en tant que|avec)|named|nommée?|called|appelée?)[ \\t]{1,2}${VALUE}`,
  'giu',
);
const TITLE =
  /(?<![\p{L}\p{N}])(?:(?:mrs?|ms|mmes?|mlles?|dr|drs|prof|me)\.?|M\.|MM\.|miss|madame|monsieur|mademoiselle|ma[iî]tre)[ \t\u00a0]{1,2}(\p{L}[\p{L}\p{M}'’-]{1,40})/giu;
const NO_SURNAME = /^(?:teams|office|windows|edge|word|excel|outlook|azure|entra|store|access|project|sql)$/i;

/** An account name in plain text: no ordinary word, no number, no code. */
function isAccount(value: string, ordinary: ReadonlySet<string>): boolean {
  const name = comparable(value).replace(/[.-]+$/, '');
  if (!/\p{L}/u.test(name) || /^0x[0-9a-f]+$/.test(name)) return false;
  return name.split(/[._-]+/).some((part) => /\p{L}{2}/u.test(part) && !ordinary.has(part)) && !ordinary.has(name);
}

function hideGroup(match: RegExpExecArray, group: number, kind: 'USER' | 'DOMAIN', redactions: Redactions): void {
  const value = match[group] ?? '';
  const place = group === 2 ? match[0].length - value.length : match[0].indexOf(value);
  redactions.hide(match.index + place, match.index + place + value.length, kind);
}

/** Mail addresses and sign-in names, those of guests too. */
export function hideMails(text: string, redactions: Redactions): void {
  for (const match of text.matchAll(MAIL)) {
    if (/\p{L}/u.test(match[0])) redactions.hide(match.index, match.index + match[0].length, 'MAIL');
  }
}

/** People's account names: `DOMAIN\user`, home folders and profile disks, names behind "user", "Mrs" and their French sisters. */
export function hideAccounts(text: string, ordinary: ReadonlySet<string>, redactions: Redactions): void {
  for (const match of text.matchAll(DOMAIN_USER)) {
    const [, domain = '', user = ''] = match;
    if (NO_ACCOUNT.test(domain) || NO_ACCOUNT.test(user)) continue;
    const inPath = PATH_BEFORE.test(text.slice(Math.max(0, match.index - 80), match.index));
    if (inPath && ordinary.has(comparable(domain)) && !(/^[a-z][a-z0-9._-]*$/.test(user) && isAccount(user, ordinary)))
      continue;
    if (!COMMON_DOMAIN.test(domain)) hideGroup(match, 1, 'DOMAIN', redactions);
    if (!COMMON_HOME.test(user)) hideGroup(match, 2, 'USER', redactions);
  }
  for (const match of text.matchAll(HOME_FOLDER)) {
    const [whole, user = ''] = match;
    const from = match.index + whole.length - user.length;
    const common = COMMON_HOME.test(user) || (/^.profil/i.test(whole) && !isAccount(user, ordinary));
    if (!common) redactions.hide(from, from + user.length, 'USER');
  }
  for (const match of text.matchAll(IN_ADDRESS)) hideGroup(match, 1, 'USER', redactions);
  for (const match of text.matchAll(SESSION_ROW)) hideGroup(match, 1, 'USER', redactions);
  for (const match of text.matchAll(PROFILE_DISK)) {
    const from = match.index + match[0].lastIndexOf(`${match[1]}.`);
    redactions.hide(from, from + (match[1]?.length ?? 0), 'USER');
  }
  for (const match of text.matchAll(FIELD)) {
    const [whole, first = '', more = ''] = match;
    const from = match.index + whole.length - more.length - first.length;
    if (isAccount(first, ordinary)) redactions.hide(from, from + first.length, 'USER');
    let at = from + first.length;
    for (const word of more.split(' ').slice(1)) {
      at += 1;
      if (isAccount(word, ordinary)) redactions.hide(at, at + word.length, 'USER');
      at += word.length;
    }
  }
  for (const match of text.matchAll(SPOKEN)) {
    const name = match[1] ?? '';
    const from = match.index + match[0].length - name.length;
    if (isAccount(name, ordinary)) redactions.hide(from, from + name.length, 'USER');
  }
  for (const match of text.matchAll(TITLE)) {
    const name = match[1] ?? '';
    const from = match.index + match[0].length - name.length;
    const capital = /^\p{Lu}/u.test(name) && !/^(?:M[RS]|ME|DR)\b/.test(match[0]);
    if (NO_SURNAME.test(name)) continue;
    if (capital || isAccount(name, ordinary)) redactions.hide(from, from + name.length, 'USER');
  }
}
