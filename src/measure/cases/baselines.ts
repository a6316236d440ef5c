import MiniSearch from 'minisearch';
import type { Article } from '../../domain/knowledge/article.ts';
import { DOCUMENT_ORDER } from './document-order.ts';
import type { LabelledCase } from './labelled-case.ts';

/** A ranking of fix ids that needs none of our reading, findings or diagnosis: what the product has to beat. */
export interface Baseline {
  readonly name: string;
  rank(labelled: LabelledCase): string[];
}

function documentOrder(articles: readonly Article[]): Baseline {
  const place = (id: string) => (DOCUMENT_ORDER.includes(id) ? DOCUMENT_ORDER.indexOf(id) : DOCUMENT_ORDER.length);
  const order = articles.map((one) => one.id).sort((a, b) => place(a) - place(b) || a.localeCompare(b, 'en'));
  return { name: "the documents' own order", rank: () => order };
}

/** FNV-1a over the characters of a text: the same on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** The articles in an order drawn for each case from its id and a fixed seed, so that every run draws the same. */
function randomOrder(articles: readonly Article[], seed: string): Baseline {
  const ids = articles.map((one) => one.id);
  const rank = (labelled: LabelledCase) =>
    [...ids].sort((a, b) => hash(`${seed} ${labelled.id} ${a}`) - hash(`${seed} ${labelled.id} ${b}`));
  return { name: 'random order', rank };
}

function wholeText(article: Article): string {
  const { title, phrases, tellTheCaller, cause, steps, verify, signals } = article;
  const values = Object.values(signals).flatMap((one) => Object.keys(one));
  const says = [title.en, title.fr ?? '', ...phrases.en, ...phrases.fr, tellTheCaller, cause, verify, ...values];
  return [...says, ...steps.map((step) => step.text)].join('\n');
}

/** BM25 alone over the articles' whole text, as MiniSearch does it by default. */
function textSearch(articles: readonly Article[]): Baseline {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(articles.map((article) => ({ id: article.id, text: wholeText(article) })));
  return { name: 'BM25 alone', rank: ({ text }) => index.search(text).map(({ id }) => String(id)) };
}

/** The three rankings every figure is set beside. */
export function baselines(articles: readonly Article[]): Baseline[] {
  return [documentOrder(articles), randomOrder(articles, 'avd-desk'), textSearch(articles)];
}
