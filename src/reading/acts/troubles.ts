import type { Finding } from '../../domain/knowledge/finding.ts';
import type { Report } from '../../domain/text/report.ts';
import { folded } from '../../text/fold.ts';

/** Longer messages are one story: their parts explain one another, and a wrong cut would lose that. */
const LONGEST_MESSAGE = 1_200;
const MOST_PIECES = 14;
const MOST_ANNOUNCING_WORDS = 2;

/** Ends of sentences, and words after which somebody else or something else may come. */
const CUT =
  /(?<=[.!?;\n])\s+|\n|,\s*(?=(?:and|also|while|plus|another|et|aussi|tandis|alors)\b)|\s+(?=(?:and|while|plus|meanwhile|et|tandis que|alors que|pendant que)\s)|\s+(?=\(?[1-9][).]\s)/g;
const NUMBERED = /^\s*(?:\(?[1-9][).]|[-*•])\s+/;
const OTHER_TROUBLE =
  /^[\s,]*(?:(?:and|but|plus|et|mais|puis)[\s,]+)?(?:[a-z', ]{0,30}\b(?:another (?:issue|problem|thing|user|caller|person|colleague|one|host|ticket|call)|(?:second|different|other|separate|unrelated) (?:issue|problem|thing|user|caller|call|question|topic|note|matter)|separately|unrelated|nothing to do with|meanwhile|autre (?:probleme|chose|appel|usager|usagere|utilisateur|utilisatrice|personne|collegue|hote)|(?:deuxieme|second) (?:probleme|appel|usager|utilisateur)|par ailleurs|sans rapport|rien a voir|pendant ce temps|de plus|en plus))\b/;

/** Words that go on about the same trouble as often as they begin another: they count where the stage is another one too. */
const ADDED = /^[\s,]*(?:(?:and|et)[\s,]+)?(?:also|plus|aussi)\b/;
/** What joins a part to the one before and says nothing in it. */
const JOINT = /^[\s,;.]*(?:\(?[1-9][).]\s*|[-*•]\s+)?(?:(?:and|while|et|tandis que|alors que)\s+)?/i;

/** What tells where and whom a trouble is about; two that differ in one of these are on different paths. */
const PATH_KEYS = ['user', 'session-host', 'host-pool', 'region', 'scope'] as const;
/** What is no symptom by itself. */
const CIRCUMSTANCES = new Set([
  'since',
  'network',
  'other-network',
  'changed',
  'client',
  'pattern',
  'os-edition',
  'host-status',
  'hosts-affected',
  'drain',
  'capacity',
  'power',
  'heartbeat',
  'incident',
  'agent-version',
  'pool-type',
]);

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What one part tells so far: the findings of its pieces, each read once. */
interface Part extends Span {
  readonly findings: readonly Finding[];
}

function held(findings: readonly Finding[], key: string): string[] {
  return findings.filter((one) => one.holds && one.key === key).map((one) => one.value.toLowerCase());
}

function symptoms(findings: readonly Finding[]): string[] {
  const path: readonly string[] = PATH_KEYS;
  return findings
    .filter((one) => one.holds && !path.includes(one.key) && !CIRCUMSTANCES.has(one.key))
    .map((one) => `${one.key}: ${one.value.toLowerCase()}`);
}

function differ(mine: readonly string[], theirs: readonly string[]): boolean {
  return mine.length > 0 && theirs.length > 0 && !theirs.some((one) => mine.includes(one));
}

function otherPath(a: readonly Finding[], b: readonly Finding[]): boolean {
  return PATH_KEYS.some((key) => differ(held(a, key), held(b, key)));
}

function otherStage(a: readonly Finding[], b: readonly Finding[]): boolean {
  return differ(held(a, 'stage'), held(b, 'stage'));
}

/** Different stages are different troubles; without two stages everything that was seen has to differ. */
function otherSymptoms(a: readonly Finding[], b: readonly Finding[]): boolean {
  const staged = [a, b].every((one) => held(one, 'stage').length > 0);
  return staged ? otherStage(a, b) : differ(symptoms(a), symptoms(b));
}

/** The pieces a folded text may be cut into; an announcing word alone ("Separately,") belongs to what it announces. */
function pieces(text: string): Span[] {
  const cuts = [...text.matchAll(CUT)].map((match) => match.index);
  const spans: Span[] = [];
  let begun: number | null = null;
  for (const [index, start] of [0, ...cuts].entries()) {
    const from: number = begun ?? start;
    const to = cuts[index] ?? text.length;
    const piece = text.slice(from, to);
    const announces = piece.trim().split(/\s+/).length <= MOST_ANNOUNCING_WORDS && OTHER_TROUBLE.test(piece);
    begun = announces && to < text.length ? from : null;
    if (begun === null && piece.trim() !== '') spans.push({ from, to });
  }
  return spans;
}

function isAnnounced(piece: string): boolean {
  return NUMBERED.test(piece) || OTHER_TROUBLE.test(piece) || ADDED.test(piece);
}

function beginsAnother(piece: string, current: readonly Finding[], found: readonly Finding[]): boolean {
  if (symptoms(found).length === 0 || symptoms(current).length === 0) return false;
  const announced =
    NUMBERED.test(piece) || OTHER_TROUBLE.test(piece) || (ADDED.test(piece) && otherStage(current, found));
  return (announced || otherPath(current, found)) && otherSymptoms(current, found);
}

/** Whether a further message tells of another trouble than the one it comes into: announced as one, or on another path with other symptoms. */
export function tellsOfAnother(message: Report, current: readonly Finding[]): boolean {
  return beginsAnother(folded(message.text), current, message.findings);
}

/**
 * The troubles of a message that tells of several which have nothing to do with one another: other people or places with other symptoms, or another
 * trouble announced as one. Each is read by itself, in the order told; empty where the message tells one story. `read` reads a part.
 */
export function troublesApart(whole: Report, read: (part: string) => Report): readonly Report[] {
  const { text, findings } = whole;
  if (text.length > LONGEST_MESSAGE || symptoms(findings).length < 2) return [];
  const plain = folded(text);
  const spans = pieces(plain);
  if (spans.length < 2 || spans.length > MOST_PIECES) return [];
  const announced = spans.some(({ from, to }) => isAnnounced(plain.slice(from, to)));
  const alike = [...PATH_KEYS, 'stage'].every((key) => new Set(held(findings, key)).size < 2);
  if (!announced && alike) return [];
  const parts: Part[] = [];
  for (const span of spans) {
    const found = read(text.slice(span.from, span.to)).findings;
    const current = parts.at(-1);
    if (current === undefined || beginsAnother(plain.slice(span.from, span.to), current.findings, found))
      parts.push({ ...span, findings: found });
    else parts[parts.length - 1] = { from: current.from, to: span.to, findings: [...current.findings, ...found] };
  }
  if (parts.length < 2) return [];
  return parts.map(({ from, to }) => {
    const report = read(text.slice(from, to));
    return { ...report, text: report.text.replace(JOINT, '') };
  });
}
