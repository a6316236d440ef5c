import { GUID, isGuid } from '../../text/guid.ts';
import type { Kind } from './placeholders.ts';
import type { Redactions } from './redactions.ts';

const ANY_GUID = new RegExp(GUID, 'gi');
/** Security ids of people and machines; the well-known ones (S-1-5-18) have no more than two numbers behind the authority. */
const SID = /(?<![\w.-])(?:[\w.-]{1,80}_)?S-1-\d{1,3}(?:-\d{1,12}){3,}(?:_[\w.-]{1,80})?/gi;
const TELEPHONE =
  /(?<![\w.+-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\w-])|(?<![\w+])\+\d{1,3}(?:[ .-]?\d{1,4}){3,6}(?!\w)/g;
const RESOURCE_ID =
  /(?:\/|%2F)(?:subscriptions|resourceGroups|providers|managementGroups)(?:\/|%2F)[^\s"'`<>,;)\]}]{1,1000}/gi;
const SEPARATOR = /\/|%2F/gi;

const KIND_OF_TYPE: Readonly<Record<string, Kind>> = {
  hostpools: 'POOL',
  sessionhosts: 'HOST',
  virtualmachines: 'HOST',
  subscriptions: 'ID',
  tenants: 'ID',
};
/** What stands at the end of an id and is no name. */
const VERBS =
  /^(?:read|write|delete|action|providers|start|restart|deallocate|poweroff|retrieveregistrationtoken|values|management|default)$/i;

interface Segment {
  readonly text: string;
  readonly from: number;
}

function segmentsOf(path: string, at: number): Segment[] {
  const found: Segment[] = [];
  let from = 0;
  for (const separator of path.matchAll(SEPARATOR)) {
    found.push({ text: path.slice(from, separator.index), from: at + from });
    from = separator.index + separator[0].length;
  }
  found.push({ text: path.slice(from), from: at + from });
  return found.filter(({ text }) => text !== '');
}

function hideSegment({ text, from }: Segment, kind: Kind, redactions: Redactions): void {
  const name = text.replace(/[?#&.:!*]+.*$/s, (tail) => (tail.startsWith('.') ? tail : ''));
  if (name === '' || VERBS.test(name)) return;
  if (isGuid(name)) redactions.hide(from, from + name.length, 'ID');
  else hideMachine(name, from, kind, redactions);
}

/** A machine's name: its own part as host, and its domain by itself, so that both spellings of the host are one. */
export function hideMachine(name: string, from: number, kind: Kind, redactions: Redactions): void {
  const dot = kind === 'HOST' ? name.indexOf('.') : -1;
  const end = dot === -1 ? name.length : dot;
  redactions.hide(from, from + end, kind);
  if (dot !== -1) redactions.hide(from + dot + 1, from + name.length, 'DOMAIN');
}

/** Names and types take turns behind a provider; the types stay readable, as they often say what is wrong. */
function hideResourceId(path: string, at: number, redactions: Redactions): void {
  const segments = segmentsOf(path, at);
  let behindProvider = false;
  for (let place = 0; place < segments.length; place += 1) {
    const type = segments[place]?.text.toLowerCase() ?? '';
    const next = segments[place + 1];
    if (type === 'providers') {
      behindProvider = true;
      if (next !== undefined) redactions.settle(next.from, next.from + next.text.length);
      place += 1;
      continue;
    }
    const start = segments[place]?.from ?? 0;
    if (/^[a-z]+$/.test(type)) redactions.settle(start, start + type.length);
    if (next === undefined) continue;
    if (!behindProvider && !/^(?:subscriptions|resourcegroups|managementgroups|tenants)$/.test(type)) continue;
    hideSegment(next, KIND_OF_TYPE[type] ?? 'RESOURCE', redactions);
    place += 1;
  }
}

/** Azure resource ids by their parts, every GUID, security ids and telephone numbers. */
export function hideIdentifiers(text: string, redactions: Redactions): void {
  for (const match of text.matchAll(SID)) redactions.hide(match.index, match.index + match[0].length, 'ID');
  for (const match of text.matchAll(RESOURCE_ID)) hideResourceId(match[0], match.index, redactions);
  for (const match of text.matchAll(ANY_GUID)) redactions.hide(match.index, match.index + match[0].length, 'ID');
  for (const match of text.matchAll(TELEPHONE)) redactions.hide(match.index, match.index + match[0].length, 'ID');
}
