import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SAYING_ACTS, type Saying } from '../../src/domain/text/saying.ts';
import { articleSayings } from '../../src/knowledge/sayings/article-sayings.ts';
import { loadSayings, sayingsFiles } from '../../src/knowledge/sayings/load-sayings.ts';
import { kit } from './kit.ts';

const FOLDER = fileURLToPath(new URL('../../knowledge', import.meta.url));
const ARTICLES = kit.knowledge.articles.map(({ id }) => id);
const sayings = loadSayings(FOLDER, sayingsFiles(FOLDER), ARTICLES);

function having(test: (saying: Saying) => boolean): number {
  return sayings.filter(test).length;
}

describe('the sayings of the product', () => {
  it('are at least 8,000, a third of them French, from at least 25 writers', () => {
    expect(sayings.length).toBeGreaterThanOrEqual(8000);
    expect(having(({ lang }) => lang === 'fr') / sayings.length).toBeGreaterThan(0.3);
    expect(new Set(sayings.map(({ by }) => by)).size).toBeGreaterThanOrEqual(25);
  });

  it('are hard for a reader of keywords in one of four', () => {
    expect(having(({ hard }) => hard) / sayings.length).toBeGreaterThan(0.25);
  });

  it('speak for every article, by several writers each', () => {
    const writers = (id: string) => new Set(sayings.filter(({ article }) => article === id).map(({ by }) => by)).size;
    expect(ARTICLES.filter((id) => writers(id) < 4)).toEqual([]);
  });

  it('do everything that a message can do, and stand in every context', () => {
    expect(SAYING_ACTS.filter((act) => having(({ acts }) => acts.includes(act)) < 20)).toEqual([]);
    const kinds = new Map(sayings.map(({ open }) => [open?.kind ?? 'nothing', open]));
    expect(kinds.size).toBe(7);
  });

  it('tell of matters of other teams, and of nothing for a desk', () => {
    expect(having(({ topic }) => topic !== undefined)).toBeGreaterThan(500);
    expect(having(({ acts }) => acts.includes('off-topic'))).toBeGreaterThan(200);
  });

  it('stand beside the titles and phrases of the articles, in both languages', () => {
    const own = articleSayings(kit.knowledge.articles);
    expect(new Set(own.map(({ article }) => article)).size).toBe(ARTICLES.length);
    expect(new Set(own.map(({ lang }) => lang))).toEqual(new Set(['en', 'fr']));
  });
});
