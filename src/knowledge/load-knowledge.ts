import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Article, OTHERWISE } from '../domain/knowledge/article.ts';
import type { KnownIncident } from '../domain/knowledge/incident.ts';
import type { FindingWords, KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import { NO_WISHES } from '../domain/knowledge/wish-words.ts';
import { type ArticleFile, checkTogether } from './check-together.ts';
import { checkTopics } from './check-topics.ts';
import { brokenLinks } from './links.ts';
import { type FileReading, KnowledgeError, type Problem } from './problem.ts';
import { readArticle } from './read-article.ts';
import { readCodes } from './read-codes.ts';
import { type DeclaredFindings, readFindings } from './read-findings.ts';
import { readIncident } from './read-incident.ts';
import { readRoutes } from './read-routes.ts';
import { readTerms } from './read-terms.ts';
import { readTranslation } from './read-translation.ts';
import { readWishes } from './read-wishes.ts';
import { frenchTextOf, type TranslationFile } from './translations.ts';

const FINDINGS_FILE = 'findings.yaml';
const CODES_FILE = 'codes.yaml';
const ROUTES_FILE = 'routes.yaml';
const TERMS_FILE = 'terms.yaml';
const WISHES_FILE = 'wishes.yaml';
const INCIDENTS_FOLDER = 'incidents';
const FRENCH_FOLDER = 'fr';
/** The folder that holds sayings; they are loaded by themselves. */
export const SAYINGS_FOLDER = 'sayings';
const PARTS: readonly string[] = [
  FINDINGS_FILE,
  CODES_FILE,
  ROUTES_FILE,
  TERMS_FILE,
  WISHES_FILE,
  INCIDENTS_FOLDER,
  FRENCH_FOLDER,
  SAYINGS_FOLDER,
];

interface Loading {
  readonly folder: string;
  readonly problems: Problem[];
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
}

/** Names in a folder without hidden ones, sorted; a problem where the folder can't be read. */
function namesIn({ folder, problems }: Loading, inside: string): string[] {
  try {
    return readdirSync(join(folder, inside))
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch (error) {
    const says = `can't be read (${systemCode(error)}); expected a folder`;
    problems.push({ file: inside === '' ? basename(folder) : inside, line: 1, key: 'folder', says });
    return [];
  }
}

function read<Value>(
  { folder, problems }: Loading,
  file: string,
  reader: (text: string) => FileReading<Value>,
): Value | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, file), 'utf8');
  } catch (error) {
    problems.push({ file, line: 1, key: 'file', says: `can't be read (${systemCode(error)}); expected a text file` });
    return undefined;
  }
  const reading = reader(text);
  problems.push(...reading.problems.map((problem) => ({ file, ...problem })));
  return reading.value;
}

function refuseStrangers({ problems }: Loading, names: readonly string[], inside: string): void {
  for (const name of names.filter((one) => !one.endsWith('.md')))
    problems.push({
      file: inside + name,
      line: 1,
      key: 'file',
      says: 'is not part of the knowledge; expected files that end in .md',
    });
}

function loadIncidents(loading: Loading): KnownIncident[] {
  const names = namesIn(loading, INCIDENTS_FOLDER);
  refuseStrangers(loading, names, `${INCIDENTS_FOLDER}/`);
  return names
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const file = `${INCIDENTS_FOLDER}/${name}`;
      const placed = read(loading, file, readIncident);
      if (placed === undefined) return [];
      const { incident, lineOf } = placed;
      const expected = basename(name, '.md');
      if (incident.trackingId !== expected) {
        const says = `"${incident.trackingId}" is not the file's name; expected ${expected}`;
        loading.problems.push({ file, line: lineOf(['trackingId']), key: 'trackingId', says });
      }
      return [incident];
    });
}

/** The French articles. A folder without them is no fault: those articles are shown in English. */
function loadTranslations(loading: Loading, ids: ReadonlySet<string>): TranslationFile[] {
  if (!existsSync(join(loading.folder, FRENCH_FOLDER))) return [];
  const names = namesIn(loading, FRENCH_FOLDER);
  refuseStrangers(loading, names, `${FRENCH_FOLDER}/`);
  return names
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const file = `${FRENCH_FOLDER}/${name}`;
      const id = basename(name, '.md');
      if (!ids.has(id))
        loading.problems.push({ file, line: 1, key: 'file', says: 'translates no article; expected the name of one' });
      const translation = read(loading, file, readTranslation);
      return translation === undefined ? [] : [{ file, id, translation }];
    });
}

/**
 * Words for values that only an article names, so that a new article is recognised without a line in `findings.yaml`. A bare number is none: it
 * would be found in ticket numbers and times.
 */
function wordsFromArticles(articles: readonly Pick<Article, 'signals'>[], findings: DeclaredFindings): FindingWords[] {
  const known = new Set(findings.words.map(({ key, value }) => `${key} ${value.toLowerCase()}`));
  return findings.recogniseArticleValues.flatMap((key) => {
    const values = new Set(articles.flatMap((article) => Object.keys(article.signals[key] ?? {})));
    return [...values]
      .filter((value) => value !== OTHERWISE && !known.has(`${key} ${value.toLowerCase()}`) && !/^\d+$/.test(value))
      .map((value) => ({ key, value, label: { en: value }, words: [value.toLowerCase()] }));
  });
}

/**
 * Loads and checks the folder `knowledge/`: articles, `findings.yaml`, `codes.yaml`, `routes.yaml`, `terms.yaml`, `wishes.yaml`, `incidents/`, `fr/`. Throws a `KnowledgeError`
 * that lists every problem; one broken file fails the whole load, so that a start never goes on with half of the knowledge.
 */
export function loadKnowledge(folder: string): KnowledgeBase {
  const loading: Loading = { folder, problems: [] };
  const names = namesIn(loading, '');
  const articleNames = names.filter((name) => name.endsWith('.md'));
  refuseStrangers(
    loading,
    names.filter((name) => !PARTS.includes(name)),
    '',
  );
  const findings = read(loading, FINDINGS_FILE, readFindings);
  const placed = articleNames.flatMap((file): ArticleFile[] => {
    const article = read(loading, file, readArticle);
    return article === undefined ? [] : [{ file, ...article }];
  });
  const ids = new Set(articleNames.map((name) => basename(name, '.md')));
  for (const one of placed) loading.problems.push(...checkTogether(one, ids, findings));
  const french = loadTranslations(loading, ids);
  const articles = placed.map(({ article, hash }): Article => {
    const given = french.find(({ id }) => id === article.id);
    const translated = frenchTextOf(article, hash, given);
    loading.problems.push(...translated.problems);
    return { ...article, french: translated.french };
  });
  const incidents = loadIncidents(loading);
  const codes = read(loading, CODES_FILE, readCodes);
  const routes = read(loading, ROUTES_FILE, readRoutes);
  const terms = read(loading, TERMS_FILE, readTerms) ?? [];
  const wishes = read(loading, WISHES_FILE, readWishes) ?? NO_WISHES;
  loading.problems.push(
    ...brokenLinks(CODES_FILE, codes?.articles ?? [], ids, 'the name of an article in this folder'),
    ...(routes === undefined || findings === undefined ? [] : checkTopics(ROUTES_FILE, routes, findings)),
  );
  if (articleNames.length === 0)
    loading.problems.push({
      file: basename(folder),
      line: 1,
      key: 'folder',
      says: 'holds no article; expected <fix-id>.md',
    });
  if (loading.problems.length > 0 || findings === undefined || codes === undefined || routes === undefined)
    throw new KnowledgeError(folder, loading.problems);

  const { keys, questions, words, groups, natures } = findings;
  return {
    articles,
    incidents,
    questions,
    words: [...words, ...wordsFromArticles(articles, findings)],
    keys,
    groups,
    natures,
    codes: codes.book,
    routes: routes.book,
    terms,
    wishes,
  };
}
