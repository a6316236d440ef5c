import type { Source } from '../../domain/knowledge/article.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import { counted, type ReviewRemark, type ReviewSection } from './section.ts';

/** The day a year before `today`, both `YYYY-MM-DD`. */
export function yearBefore(today: string): string {
  return String(Number(today.slice(0, 4)) - 1).padStart(4, '0') + today.slice(4);
}

/** Whether a day or a month lies before `limit` (`YYYY-MM-DD`); a month is as old as its last day. */
export function isBefore(date: string, limit: string): boolean {
  return date < limit.slice(0, date.length);
}

/** The newest date the sources print, `YYYY-MM-DD` or `YYYY-MM`; `undefined` where none prints one. */
export function newestDate(sources: readonly Source[]): string | undefined {
  return sources
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
}

interface Aged {
  readonly about: string;
  readonly date: string;
  readonly says: string;
}

function agedArticles({ articles }: KnowledgeBase, limit: string): Aged[] {
  return articles.flatMap(({ id, sources, reviewed }): Aged[] => {
    const newest = newestDate(sources);
    const source =
      newest === undefined
        ? [{ date: '', says: 'none of its sources prints a date' }]
        : isBefore(newest, limit)
          ? [{ date: newest, says: `newest source ${newest}` }]
          : [];
    const review = isBefore(reviewed, limit) ? [{ date: reviewed, says: `last reviewed ${reviewed}` }] : [];
    const [first, ...rest] = [...source, ...review];
    if (first === undefined) return [];
    return [{ about: id, date: first.date, says: `${[first, ...rest].map(({ says }) => says).join(', ')}.` }];
  });
}

/** Articles whose newest source, or whose own review, is older than a year on `today` (`YYYY-MM-DD`), oldest first; incidents past their day. */
export function ageSection(knowledge: KnowledgeBase, today: string): ReviewSection {
  const limit = yearBefore(today);
  const articles = agedArticles(knowledge, limit);
  const over = knowledge.incidents
    .filter(({ validUntil }) => validUntil < today)
    .map(({ trackingId, validUntil }): Aged => {
      return { about: `incidents/${trackingId}`, date: validUntil, says: `valid until ${validUntil}: history by now.` };
    });
  const { reviewed } = knowledge.codes;
  const codes = isBefore(reviewed, limit)
    ? [{ about: 'codes.yaml', date: reviewed, says: `codes without a meaning were last looked for ${reviewed}.` }]
    : [];
  const aged = [...articles, ...over, ...codes].sort(
    (a, b) => a.date.localeCompare(b.date) || a.about.localeCompare(b.about),
  );
  return {
    title: `Older than a year on ${today}`,
    why: 'Azure changes every month; the card shows the age, and the agent trusts it less.',
    looked: `${counted(knowledge.articles.length, 'article')}, ${counted(knowledge.incidents.length, 'known incident')}`,
    remarks: aged.map(({ about, says }): ReviewRemark => ({ weight: 'look', about, says })),
  };
}
