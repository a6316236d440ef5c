import { NO_ARTICLE, type SaidFact, type Saying, VAGUE } from '../../domain/text/saying.ts';
import { factName } from '../../reading/learned/labels.ts';
import { type Figures, share } from '../cases/figures.ts';
import type { Understood } from './understood.ts';

/** A saying with how it was understood. */
export interface UnderstoodSaying {
  readonly saying: Saying;
  readonly understood: Understood;
}

/** Who or where, and the spelling of codes: names are not learned, they are recognised. */
const NAMES: readonly string[] = ['region', 'host-pool', 'session-host', 'user', 'correlation-id'];

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name));
}

function opensWithArticle({ saying: { article, open } }: UnderstoodSaying): boolean {
  return open === undefined && article !== undefined && article !== NO_ARTICLE && article !== VAGUE;
}

type FactFilter = (fact: SaidFact) => boolean;

/** How many of the facts that were understood are told, and how many of those told were understood. */
function factFigures(rows: readonly UnderstoodSaying[], what: string, wanted: FactFilter): Figures {
  let right = 0;
  let told = 0;
  let understood = 0;
  for (const row of rows) {
    const gold = new Set(row.saying.facts.filter(wanted).map(factName));
    const got = new Set(row.understood.facts.filter(wanted).map(factName));
    told += gold.size;
    understood += got.size;
    for (const name of got) if (gold.has(name)) right += 1;
  }
  return {
    [`facts ${what}: right of those understood`]: { kind: 'share', hits: right, total: understood },
    [`facts ${what}: understood of those told`]: { kind: 'share', hits: right, total: told },
  };
}

/** Whether a saying tells a trouble of ours, as its label has it. */
function isTrouble({ saying }: UnderstoodSaying): boolean {
  return saying.article !== undefined;
}

function isOthers({ saying: { acts, article } }: UnderstoodSaying): boolean {
  return article === undefined && (acts.includes('other-team') || acts.includes('off-topic'));
}

/** What was put before the agent at once: of openings that an article is about, of those that none is about, and of others' matters. */
function proposalFigures(rows: readonly UnderstoodSaying[]): Figures {
  const judged = rows.filter(({ understood }) => understood.proposed !== undefined);
  const opening = judged.filter(opensWithArticle);
  const unclear = judged.filter(({ saying: { article } }) => article === NO_ARTICLE || article === VAGUE);
  const isNothing = ({ understood }: UnderstoodSaying) => understood.proposed === null;
  return {
    'the right fix proposed at once': share(
      opening,
      ({ saying, understood }) => understood.proposed === saying.article,
    ),
    'a wrong fix proposed at once': share(
      opening,
      (row) => !isNothing(row) && row.understood.proposed !== row.saying.article,
    ),
    'vague or without an article, no fix proposed': share(unclear, isNothing),
    "others' matters, no fix proposed": share(judged.filter(isOthers), isNothing),
  };
}

/** How well sayings were understood. */
export function sayingFigures(rows: readonly UnderstoodSaying[]): Figures {
  const opening = rows.filter(opensWithArticle);
  const isAmong = (places: number) => (row: UnderstoodSaying) =>
    row.understood.articles.slice(0, places).includes(row.saying.article ?? '');
  const isOfWords: FactFilter = ({ key }) => !NAMES.includes(key);
  return {
    'first act': share(rows, ({ saying, understood }) => understood.acts[0] === saying.acts[0]),
    'list of acts': share(rows, ({ saying, understood }) => sameSet(understood.acts, saying.acts)),
    'first article of an opening': share(opening, isAmong(1)),
    'one of the first three articles': share(opening, isAmong(3)),
    ...factFigures(rows, 'said', (fact) => fact.holds && isOfWords(fact)),
    ...factFigures(rows, 'denied', (fact) => !fact.holds && isOfWords(fact)),
    ...factFigures(rows, 'that are names', (fact) => fact.holds && !isOfWords(fact)),
    'trouble of ours, taken for one': share(rows.filter(isTrouble), ({ understood }) => understood.trouble),
    "others' matters, kept out": share(rows.filter(isOthers), ({ understood }) => !understood.trouble),
    ...proposalFigures(rows),
  };
}
