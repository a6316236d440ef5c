import type { Words } from '../../text/tokens.ts';
import { wordSet } from '../../text/word-list.ts';
import { cellsOf, stretch } from './region-cells.ts';
import { beginsRegion, type Cell, type RegionSpan, regionSpansAt } from './region-runs.ts';
import { shortForm } from './region-short-forms.ts';
import { REGION_WORDS } from './region-words.ts';

/** A region named in a text: programmatic name and where it stands. */
export interface RegionMention {
  readonly region: string;
  readonly from: number;
  readonly to: number;
}

const PLACE_NOUNS = wordSet(`
   office offices wing wings side sides coast campus building buildings tower floor branch entrance gate block street station
   team teams department desk desks room corner end door stairs lobby warehouse kitchen hall
   bureau bureaux aile batiment tour etage quai rue entree`);
const FRENCH_PLACE_NOUNS = new Set([
  'aile',
  'bureau',
  'bureaux',
  'batiment',
  'tour',
  'etage',
  'quai',
  'entree',
  'gare',
  'cote',
]);
const GIVING_VERBS = wordSet(`
   tell give let help show send ask gave told sent lets gives tells helps allow allows allowed kick kicked
  kicks between among amongst around let's both`);
const SHARES = new Set([
  'all',
  'most',
  'some',
  'many',
  'two',
  'three',
  'half',
  'none',
  'both',
  'one',
  'few',
  'each',
  'several',
]);
const COUNTED = wordSet(`
   users user people hosts host vms vm pools pool times hours hour days day min mins minutes weeks sites servers
  machines tickets callers calls agents sessions utilisateurs hotes heures jours`);
const AFTER_VERB_EST =
  /^(?:en|down|ok|lente?|hs|tombee?|indisponible|il|elle|ce|toujours|encore|bien|t|up|inaccessible|plus|pas|vraiment|dispo|disponible|touchee?|impactee?|casse|mort|stable|degradee?|revenue?|actuellement|aussi|encore|a)$/;
const FURTHER_KINDS = new Set(['euap', 'stg', 'stage', 'canary']);
const STATUS_WORDS =
  /^(?:is|are|the|status|state|health|ok|okay|up|down|fine|good|how|hows|any|issues?|problems?|in|for|of|check|please|pls|again|now|still|today|region|azure|whats|what|about|and|out|outage|etat|sante|panne|en|ca|va|marche|de|la|le|svp)$/;

function isPronounUs(cells: readonly Cell[], at: number, run: readonly Cell[], span: RegionSpan): boolean {
  const us = run.slice(span.first, span.last + 1).findIndex((cell) => cell.text === 'us');
  if (us === -1 || run[span.first + us]?.raw !== 'us') return false;
  const position = at + span.first + us;
  const before = cells[position - 1]?.text ?? '';
  return GIVING_VERBS.has(before) || (before === 'of' && SHARES.has(cells[position - 2]?.text ?? ''));
}

function isDirection(cell: Cell | undefined): boolean {
  return cell !== undefined && REGION_WORDS.get(cell.text)?.kind === 'direction';
}

function acceptable(
  cells: readonly Cell[],
  at: number,
  run: readonly Cell[],
  span: RegionSpan,
  folded: string,
): boolean {
  const last = run[span.last];
  const next = cells[at + span.last + 1];
  const before = cells[at + span.first - 1];
  const adjoining = last !== undefined && next !== undefined && /^[\s-]+$/.test(folded.slice(last.to, next.from));
  if (isPronounUs(cells, at, run, span)) return false;
  if (FRENCH_PLACE_NOUNS.has(before?.text ?? '') && isDirection(run[span.first])) return false;
  if (!adjoining) return true;
  if (FURTHER_KINDS.has(next.text)) return false;
  if (PLACE_NOUNS.has(next.text)) return false;
  if (/^\d$/.test(last.text) && COUNTED.has(next.text)) return /^[A-Z]/.test(run[span.first]?.raw ?? '');
  return true;
}

/** In French "est" after a complete region is the verb: "Brésil Sud est en panne". */
function endsInVerb(
  cells: readonly Cell[],
  at: number,
  run: readonly Cell[],
  span: RegionSpan,
  spans: readonly RegionSpan[],
  folded: string,
): boolean {
  const next = cells[at + span.last + 1];
  const est = run[span.last];
  const joined = est !== undefined && folded[est.from - 1] === '-';
  if (est?.text !== 'est' || joined || next === undefined || !AFTER_VERB_EST.test(next.text)) return false;
  return spans.some((other) => other.first === span.first && other.last === span.last - 1);
}

function readAt(cells: readonly Cell[], at: number, folded: string): RegionSpan | undefined {
  const run = stretch(cells, at, folded);
  const spans = regionSpansAt(run, 0);
  return spans.find(
    (span) => acceptable(cells, at, run, span, folded) && !endsInVerb(cells, at, run, span, spans, folded),
  );
}

function shortFormAt(cells: readonly Cell[], at: number): string | undefined {
  const cell = cells[at];
  if (cell === undefined) return undefined;
  const next = cells[at + 1]?.text ?? '';
  const numbered = /^[23]$/.test(next) ? shortForm(cell.text + next)?.region : undefined;
  const found = shortForm(cell.text);
  if (found === undefined) return undefined;
  const capitals = cell.raw === cell.raw.toUpperCase() && cells.length <= 8;
  const alone = cells.length <= 6 && cells.every((other, index) => index === at || STATUS_WORDS.test(other.text));
  return found.sure || capitals || alone ? (numbered ?? found.region) : undefined;
}

/**
 * Every region named in a text, in order: display and programmatic names, French names, words in another order, joined or split, short forms,
 * small slips. A place without a direction, or a direction without a place, is no region.
 */
export function regionsIn(words: Words): RegionMention[] {
  const cells = cellsOf(words);
  const mentions: RegionMention[] = [];
  let at = 0;
  while (at < cells.length) {
    const cell = cells[at];
    if (cell === undefined) break;
    const span = beginsRegion(cell.text) ? readAt(cells, at, words.folded) : undefined;
    const first = span === undefined ? undefined : cells[at + span.first];
    const last = span === undefined ? undefined : cells[at + span.last];
    if (span !== undefined && first !== undefined && last !== undefined) {
      mentions.push({ region: span.region, from: first.from, to: last.to });
      at += span.last + 1;
      continue;
    }
    const short = shortFormAt(cells, at);
    if (short !== undefined) mentions.push({ region: short, from: cell.from, to: cell.to });
    at += 1;
  }
  return mentions;
}
