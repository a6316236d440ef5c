import { INCIDENT_FIX } from '../../diagnosis/incident-first.ts';
import type { Article } from '../../domain/knowledge/article.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import { TRIED_FIX_IDS } from '../../reading/facts/findings.ts';
import { counted, type ReviewRemark, type ReviewSection } from './section.ts';

interface NamedId {
  readonly about: string;
  readonly id: string;
}

const ARTICLE_LINK = /\]\((?:\.\.?\/)*([^)\s#:/]+)\.md(?:#[^)\s]*)?\)/g;

function linksIn(about: string, texts: readonly string[]): NamedId[] {
  return texts.flatMap((text) => [...text.matchAll(ARTICLE_LINK)].map(([, id = '']) => ({ about, id })));
}

function linksOfArticle(article: Article): NamedId[] {
  const { id, tellTheCaller, cause, steps, verify, ifItDoesNotHelp, conflicts, next } = article;
  const texts = [tellTheCaller, cause, ...steps.map(({ text }) => text), verify, ifItDoesNotHelp, ...conflicts];
  return [...next.map((one) => ({ about: id, id: one })), ...linksIn(id, texts)];
}

/** Fix ids that the program itself knows: an article that is renamed leaves them behind. */
export function idsOfTheProgram(): NamedId[] {
  const tried = TRIED_FIX_IDS.map((id) => ({ about: 'src/reading/facts/tried-fixes.ts', id }));
  return [{ about: 'src/diagnosis/incident-first.ts', id: INCIDENT_FIX }, ...tried];
}

function linksOf({ articles, incidents, codes }: KnowledgeBase): NamedId[] {
  const meanings = codes.entries.flatMap((entry) =>
    entry.kind === 'documented' ? entry.articles.map((id) => ({ about: `codes.yaml ${entry.code}`, id })) : [],
  );
  const notices = incidents.flatMap(({ trackingId, summary, tellTheCaller }) =>
    linksIn(`incidents/${trackingId}`, [summary, tellTheCaller]),
  );
  return [...articles.flatMap(linksOfArticle), ...notices, ...meanings];
}

/** Links that lead to no article, wherever they stand, and articles from which nothing leads on. `program`: ids the code names. */
export function linkSection(knowledge: KnowledgeBase, program: readonly NamedId[]): ReviewSection {
  const known = new Set(knowledge.articles.map(({ id }) => id));
  const links = [...linksOf(knowledge), ...program];
  const dead = new Set(links.filter(({ id }) => !known.has(id)).map(({ about, id }) => `${about}\n${id}`));
  const deadLinks = [...dead].map((one): ReviewRemark => {
    const [about = '', id = ''] = one.split('\n');
    return { weight: 'mend', about, says: `names ${id}, and there is no such article. Correct the id or take it out.` };
  });
  const ends = knowledge.articles
    .filter(({ next }) => next.length === 0)
    .map(
      ({ id }): ReviewRemark => ({
        weight: 'look',
        about: id,
        says: 'leads on to no other article if it does not help.',
      }),
    );
  return {
    title: 'Dead links',
    why: 'When a fix does not help, the agent follows these with a caller on the line.',
    looked: `${counted(links.length, 'link')} between ${counted(known.size, 'article')}`,
    remarks: [...deadLinks, ...ends],
  };
}
