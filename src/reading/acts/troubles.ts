import {
  type Announcement,
  isAnotherTrouble,
  PATH_KEYS,
  symptomsIn,
  valuesOf,
} from '../../domain/knowledge/another-trouble.ts';
import type { Finding } from '../../domain/knowledge/finding.ts';
import type { Said } from '../../domain/text/report.ts';
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

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What one part tells so far: the findings of its pieces, each read once. */
interface Part extends Span {
  readonly findings: readonly Finding[];
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

/** How a folded text announces what it tells. */
export function announcementIn(piece: string): Announcement {
  if (NUMBERED.test(piece) || OTHER_TROUBLE.test(piece)) return 'another';
  return ADDED.test(piece) ? 'more' : null;
}

/**
 * The troubles of a message that tells of several which have nothing to do with one another: other people or places with other symptoms, or another
 * trouble announced as one. Each is read by itself, in the order told; empty where the message tells one story. `read` reads a part.
 */
export function troublesApart(whole: Said, read: (part: string) => Said): readonly Said[] {
  const { text, findings } = whole;
  if (text.length > LONGEST_MESSAGE || symptomsIn(findings).length < 2) return [];
  const plain = folded(text);
  const spans = pieces(plain);
  if (spans.length < 2 || spans.length > MOST_PIECES) return [];
  const announced = spans.some(({ from, to }) => announcementIn(plain.slice(from, to)) !== null);
  const alike = [...PATH_KEYS, 'stage'].every((key) => new Set(valuesOf(findings, key)).size < 2);
  if (!announced && alike) return [];
  const parts: Part[] = [];
  for (const span of spans) {
    const found = read(text.slice(span.from, span.to)).findings;
    const current = parts.at(-1);
    const announces = announcementIn(plain.slice(span.from, span.to));
    if (current === undefined || isAnotherTrouble(announces, current.findings, found))
      parts.push({ ...span, findings: found });
    else parts[parts.length - 1] = { from: current.from, to: span.to, findings: [...current.findings, ...found] };
  }
  if (parts.length < 2) return [];
  return parts.map(({ from, to }) => {
    const said = read(text.slice(from, to));
    return { ...said, text: said.text.replace(JOINT, '') };
  });
}
