import { z } from 'zod';
import { type OtherDeskRoute, plainWords, type RouteBook, STANDS } from '../domain/knowledge/other-desks.ts';
import { FIX_ID } from './article-schema.ts';
import { bothLanguages } from './both-languages.ts';
import { checkShape } from './check-shape.ts';
import { plainLines } from './front-matter.ts';
import { type Link, linksUnder } from './links.ts';
import { phraseForms } from './phrase-forms.ts';
import type { FileReading, ProblemInFile } from './problem.ts';
import { text } from './shapes.ts';
import { type ReportProblem, yamlSource } from './yaml-source.ts';

/** The routes with the topics they name, which are checked against `findings.yaml`. */
export interface PlacedRoutes {
  readonly book: RouteBook;
  readonly topics: readonly Link[];
}

const route = z.strictObject({
  topics: z.array(text).min(1),
  says: bothLanguages,
  stands: z.enum(STANDS).default('unless-named'),
  codes: z.enum(['shared', 'none']).default('none'),
  beside: z.enum(['apart', 'same']).default('same'),
});

const phrasesShape = z
  .strictObject({ en: z.array(text).default([]), fr: z.array(text).default([]) })
  .default({ en: [], fr: [] });

const routesSchema = z.strictObject({
  ours: phrasesShape,
  apart: phrasesShape,
  routes: z.record(z.string().regex(FIX_ID, 'expected lower case words joined by hyphens'), route),
});

function phrasesOf(
  under: 'ours' | 'apart',
  language: string,
  phrases: readonly string[],
  report: ReportProblem,
): string[] {
  return phrases.flatMap((phrase, index) => {
    const forms = phraseForms(phrase);
    if (forms === undefined)
      report([under, language, index], `"${phrase}" can't be spread out; expected alternatives like (in|inside) avd`);
    return (forms ?? []).map(plainWords).filter((form) => form !== '');
  });
}

/** A topic that leads to two places leads nowhere. */
function reportTwins(topics: readonly Link[]): ProblemInFile[] {
  const seen = new Set<string>();
  return topics.flatMap(({ name, line, key }) => {
    if (seen.has(name)) return [{ line, key, says: `"${name}" has a route already; expected one route per topic` }];
    seen.add(name);
    return [];
  });
}

/** Reads `routes.yaml`. `problems` lists everything wrong within the file. */
export function readRoutes(fileText: string): FileReading<PlacedRoutes> {
  const source = yamlSource(plainLines(fileText), 1);
  const shape = checkShape(source, routesSchema);
  const problems: ProblemInFile[] = [...shape.problems];
  if (shape.value === undefined) return { value: undefined, problems };
  const report: ReportProblem = (path, says) => problems.push({ line: source.lineOf(path), key: path.join('.'), says });
  const written = Object.entries(shape.value.routes);
  const topics = written.flatMap(([id, one]) => linksUnder(one.topics, ['routes', id, 'topics'], source.lineOf));
  problems.push(...reportTwins(topics));
  const listed = (under: 'ours' | 'apart', phrases: Readonly<Record<string, readonly string[]>>) => [
    ...new Set(Object.entries(phrases).flatMap(([language, some]) => phrasesOf(under, language, some, report))),
  ];
  const ours = listed('ours', shape.value.ours);
  const notOursPhrases = listed('apart', shape.value.apart).sort((one, other) => other.length - one.length);
  const routes = written.map(([id, { topics: named, says, stands, codes, beside }]): OtherDeskRoute => {
    return { id, topics: named, says, stands, sharesCodes: codes === 'shared', besideCase: beside };
  });
  return { value: { book: { routes, ours, notOursPhrases }, topics }, problems };
}
