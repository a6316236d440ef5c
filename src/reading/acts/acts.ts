import { withoutMentionedTopics } from '../../domain/knowledge/other-desks.ts';
import { NO_WISHES } from '../../domain/knowledge/wish-words.ts';
import type { ActBook } from '../../domain/text/act.ts';
import type { Intent } from '../../domain/text/intent.ts';
import type { Entities, Report, Said } from '../../domain/text/report.ts';
import type { OpenThing } from '../../domain/text/saying.ts';
import type { Words } from '../../text/tokens.ts';
import type { Stated } from '../text/assertion.ts';
import type { TextSpan } from '../text/mention.ts';
import { actsTogether } from './acts-heard.ts';
import { actReader } from './acts-in.ts';
import { intentOf, MARK } from './intent.ts';
import { GREETING } from './intent-wishes.ts';
import { mannerOf } from './manner.ts';
import { isFault, isTrouble } from './trouble-signs.ts';
import { troublesApart } from './troubles.ts';

/** What is known of a message before anybody asks what it wants. */
export interface MessageFacts {
  readonly said: Words;
  /** Where the message names something. */
  readonly spans: readonly TextSpan[];
  /** Whether it names a region, one that is ruled out included. */
  readonly region: boolean;
  readonly hosts: boolean;
  readonly pools: boolean;
  readonly entities: Entities;
  readonly tried: readonly string[];
  /** What the writer states, what the message they hand on states, and what was pasted. */
  readonly spoken: readonly Stated[];
  readonly told: readonly Stated[];
  readonly evidence: readonly Stated[];
}

const LONGEST_REMARK = 4000;
const NO_BOOK: ActBook = {
  articles: [],
  codes: { entries: [], reviewed: '' },
  questions: [],
  routes: { routes: [], ours: [], notOursPhrases: [] },
  terms: [],
  wishes: NO_WISHES,
};

/** A text with `MARK` in place of every span, so that no rule takes a name for a word. */
function masked(plain: string, spans: readonly TextSpan[]): string {
  let result = '';
  let at = 0;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from < at) continue;
    result += `${plain.slice(at, from)}${MARK}`;
    at = to;
  }
  return result + plain.slice(at);
}

/** How many characters a message spends on saying hello, at its beginning. */
export function greetingLength({ folded }: Words): number {
  return GREETING.exec(folded)?.[0].length ?? 0;
}

/** What a message wants, by itself. */
export function intentIn({ said, spans, region, hosts, pools, entities, tried, ...stated }: MessageFacts): Intent {
  const { spoken, told, evidence } = stated;
  const remark = masked(said.folded, spans).slice(0, LONGEST_REMARK);
  return intentOf({
    remark,
    region,
    name: hosts ? 'host' : pools ? 'pool' : null,
    ticket: entities.ticket !== null,
    trackingId: entities.trackingId !== null,
    fault: isFault(spoken, remark),
    trouble: tried.length > 0 || spoken.some(isTrouble),
    told: spoken.some(({ key }) => key !== 'since' && key !== 'topic'),
    pastedFault: isFault(evidence, '') || told.some(isTrouble),
  });
}

/**
 * Builds what understands a message that is read: the acts in it, how it is put, and the further troubles it tells of. `read` reads a part of it as
 * the whole was read. Without a book no act names anything of one, and every topic that is mentioned counts.
 */
export function understanding(
  book?: ActBook,
): (said: Said, read: (part: string) => Said, open: OpenThing | undefined) => Report {
  const actsIn = actReader(book ?? NO_BOOK);
  // "Teams is slow in AVD" mentions Teams and is about AVD: only the routes know which words are ours.
  const placed = (said: Said): Said =>
    book === undefined ? said : { ...said, findings: withoutMentionedTopics(book, said) };
  const understood = (said: Said, open: OpenThing | undefined): Report => {
    const acts = actsTogether(actsIn(said), said, book ?? NO_BOOK, open);
    return { ...said, acts, manner: mannerOf(said.text) };
  };
  return (said, read, open) => {
    // What a picture shows belongs to the whole message, so that is not taken apart.
    const parts = said.seen === undefined ? troublesApart(said, read) : [];
    const separateTroubles = parts.map((part) => understood(placed(part), open));
    const trouble = parts.some(({ intent }) => intent === 'troubleshoot');
    return understood(placed({ ...said, intent: trouble ? 'troubleshoot' : said.intent, separateTroubles }), open);
  };
}
