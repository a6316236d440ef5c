import { comparable } from '../../text/fold.ts';
import { hideMachine } from './identifiers.ts';
import { looksLikeMachine } from './machine-shapes.ts';
import type { Redactions } from './redactions.ts';

const IPV4 = /(?<![\p{L}\p{N}.])\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)/gu;
/** Azure's metadata, platform and relay addresses, this machine, and masks: the same in every house. */
const COMMON_IPV4 =
  /^(?:169\.254\.169\.254|168\.63\.129\.16|127\.0\.0\.1|0\.0\.0\.0|51\.5\.0\.0|20\.202\.0\.0|255\.255\.\d+\.\d+)$/;
/** What only networks of a house use is never a version. */
const INSIDE = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;
const VERSION_BEFORE = /(?:version|build|ver|client|agent|update|driver|pilote|v)[ :=]{0,2}$/i;
const IPV6 = /(?<![\p{L}\p{N}:.])(?:[0-9a-f]{1,4})?(?::[0-9a-f]{0,4}){2,8}(?![\p{L}\p{N}:])/giu;
const MAC = /(?<![\p{L}\p{N}:-])[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?![\p{L}\p{N}:-])/giu;

const UNC =
  /(?:(?<=")\\{2,4}[^\s"\\][^"\n]{0,300}(?=")|(?<=')\\{2,4}[^\s'\\][^'\n]{0,300}(?=')|(?<![\p{L}\p{N}\\]|(?<!\p{L})[a-z]:)\\{2,4}(?=[\p{L}\p{N}_])[^\s"'<>|*?;,()]{1,400}|\b(?:smb|nfs|cifs):\/\/[^\s"'<>]{1,400})/giu;
/** Drives of the caller's own machine as a session sees them, and device paths. */
const COMMON_SHARE = /^\\+(?:tsclient|localhost|127\.0\.0\.1|[.?])\\/i;

const NAME = /(?<![\p{L}\p{M}\p{N}_-])[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+/gu;
const PUBLIC =
  /(?:^|\.)(?:microsoft|azure|windows|windowsazure|microsoftonline|office|office365|live|outlook|github|windowsupdate|msidentity|msftconnecttest|msftncsi|digicert|msauth|msftauth|microsoftonline-p|azureedge|azurefd|trafficmanager|visualstudio|azure-automation|azurewebsites|sharepoint|onmicrosoft|azurecr|servicebus|service-now|dynamics|powershellgallery|githubusercontent|aka|azure-api|azurestaticapps)\.(?:com|net|us|cn|org|ms|io|azure)$|\.(?:microsoft|azure)$/;
/** Services where the label before the zone is the customer's own. */
const ZONE =
  /\.(?:(?:privatelink\.)?(?:blob|file|queue|table|dfs|web|z\d+\.web)\.core\.windows\.net|(?:privatelink\.)?(?:vault|vaultcore|openai|cognitiveservices|services\.ai|documents|redis|search|agentsvc|[a-z]+\.opinsights|azconfig)\.azure\.(?:net|com)|(?:database|servicebus|search|cache|redis\.cache)\.windows\.net|cloudapp\.(?:azure\.com|net)|azure(?:websites|edge|fd|cr|staticapps|-api|-automation)\.(?:net|io|com|azure)|trafficmanager\.net|visualstudio\.com|(?:mail\.)?onmicrosoft\.com|sharepoint\.com|service-now\.com|(?:crm\d*\.)?dynamics\.com)$/;
const TOP =
  /^(?:local|lan|internal|intern|interne|corp|intra|intranet|ad|priv|private|prive|home|lab|test|loc|localdomain|net|com|org|ca|fr|us|uk|de|be|ch|at|nl|it|es|pt|pl|se|no|dk|fi|ie|eu|io|gov|edu|info|biz|co|cloud|dev|app|ai|in|au|nz|za|jp|cn|br|mx|qc|quebec|gouv|mil|int|group|online|tech|health|bank|domain|dom|root|company)$/;
const FILE =
  /^(?:exe|dll|msi|msix|msixbundle|appx|log|ps1|psm1|vhdx?|zip|json|ya?ml|evtx?|etl|rdpw?|txt|inf|sys|docx?|xlsx?|pptx?|pdf|png|jpe?g|gif|cmd|bat|reg|xml|csv|js|ts|html?|md|ini|cfg|config|cab|iso|dat|tmp|pst|ost|mp4|lnk|cer|pfx|crt|pem|admx|adml|cs|py|sh|wsf|vbs|aspx?|php)$/;
const NO_DOMAIN = /^(?:asp|vb|ado|microsoft|system|windows|node|log4|dot|e|i|p|a)\.(?:net|com|js|io|e|g|m)$/;

function hideName(match: RegExpExecArray, ordinary: ReadonlySet<string>, redactions: Redactions): void {
  const [name] = match;
  const from = match.index;
  const plain = comparable(name).replace(/[-_.]+$/, '');
  const labels = plain.split('.');
  const last = labels.at(-1) ?? '';
  if (/^\d/.test(last) || FILE.test(last) || NO_DOMAIN.test(plain)) return;
  if (PUBLIC.test(plain)) {
    const zone = ZONE.exec(plain);
    if (
      zone !== null &&
      !plain
        .slice(0, zone.index)
        .split('.')
        .every((label) => ordinary.has(label))
    )
      redactions.hide(from, from + zone.index, 'RESOURCE');
    redactions.settle(from, from + name.length);
    return;
  }
  const glued = labels.length === 2 && /^[a-zà-ÿ][^.]*\.[A-ZÀ-Þ][a-zà-ÿ]*$/.test(name);
  const first = name.slice(0, name.indexOf('.'));
  const machine = /[\d-]/.test(first) && looksLikeMachine(first, ordinary);
  const inside = labels.length > 2 && labels.every((label) => /^[a-z][a-z0-9-]*$/.test(label));
  if (glued || !((TOP.test(last) && /[a-z]/.test(labels.at(-2) ?? '')) || (inside && (machine || name === plain))))
    return;
  if (machine) hideMachine(name, from, 'HOST', redactions);
  else redactions.hide(from, from + name.length, 'DOMAIN');
}

function isIpv6(text: string): boolean {
  const groups = text.split(':');
  if (text.includes('::')) return /[0-9a-f]{2}/i.test(text) && groups.length <= 9;
  return groups.length === 8 && groups.every((group) => group !== '');
}

/** Addresses on the network: IPv4, IPv6 and hardware addresses, shares, and every name in a domain that is not Microsoft's own. */
export function hideAddresses(text: string, ordinary: ReadonlySet<string>, redactions: Redactions): void {
  for (const match of text.matchAll(UNC)) {
    if (COMMON_SHARE.test(match[0])) continue;
    const server = /^(?:\\+|[a-z]+:\/\/)([^\\/]+)[\\/]*/.exec(match[0]);
    const readable = server !== null && PUBLIC.test(comparable(server[1] ?? '')) ? server[0].length : 0;
    redactions.hide(match.index + readable, match.index + match[0].length, 'SHARE');
  }
  for (const match of text.matchAll(NAME)) hideName(match, ordinary, redactions);
  for (const match of text.matchAll(IPV4)) {
    const { index } = match;
    if (match[0].split('.').some((part) => Number(part) > 255) || COMMON_IPV4.test(match[0])) continue;
    if (!INSIDE.test(match[0]) && VERSION_BEFORE.test(text.slice(Math.max(0, index - 12), index))) continue;
    redactions.hide(index, index + match[0].length, 'ADDRESS');
  }
  for (const match of text.matchAll(MAC)) redactions.hide(match.index, match.index + match[0].length, 'ADDRESS');
  for (const match of text.matchAll(IPV6)) {
    if (isIpv6(match[0])) redactions.hide(match.index, match.index + match[0].length, 'ADDRESS');
  }
}
