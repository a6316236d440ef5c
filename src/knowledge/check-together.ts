import { DISRUPTIONS, type Disruption, OTHERWISE, type Risk } from '../domain/knowledge/article.ts';
import type { Problem } from './problem.ts';
import type { PlacedArticle } from './read-article.ts';
import type { DeclaredFindings } from './read-findings.ts';
import type { ReportProblem } from './yaml-source.ts';

/** An article and the file it was read from. */
export interface ArticleFile extends PlacedArticle {
  readonly file: string;
}

const LEAST_DISRUPTION: Readonly<Record<Risk, Disruption>> = {
  restart: 'restarts-host',
  'ends sessions': 'ends-sessions',
  registry: 'none',
};

function checkSignals({ article }: ArticleFile, findings: DeclaredFindings, report: ReportProblem): void {
  for (const [key, values] of Object.entries(article.signals)) {
    if (!findings.keys.includes(key)) {
      report(['signals', key], `is no finding key; expected one of ${findings.keys.join(', ')}`);
      continue;
    }
    const closed = findings.closedValues.get(key);
    if (closed === undefined) continue;
    const allowed = new Set([OTHERWISE, ...closed.map((value) => value.toLowerCase())]);
    for (const value of Object.keys(values)) {
      if (!allowed.has(value.toLowerCase()))
        report(['signals', key, value], `is no value of ${key}; expected one of ${[...closed, OTHERWISE].join(', ')}`);
    }
  }
}

function checkDisruption({ article }: ArticleFile, report: ReportProblem): void {
  const rank = (disruption: Disruption) => DISRUPTIONS.indexOf(disruption);
  const risks = [...new Set(article.steps.flatMap((step) => step.risks))];
  for (const risk of risks) {
    const least = LEAST_DISRUPTION[risk];
    if (rank(article.disruption) < rank(least))
      report(
        ['disruption'],
        `"${article.disruption}" is less than a step marked [${risk}] does; expected at least ${least}`,
      );
  }
}

/** Checks one article against its file name, the declared findings and the other articles. */
export function checkTogether(
  one: ArticleFile,
  articleIds: ReadonlySet<string>,
  findings: DeclaredFindings | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const { file, article, lineOf, nextFixes } = one;
  const report: ReportProblem = (path, says) => problems.push({ file, line: lineOf(path), key: path.join('.'), says });
  const expectedId = file.replace(/\.md$/, '');
  if (article.id !== expectedId) report(['id'], `"${article.id}" is not the file's name; expected ${expectedId}`);
  if (findings !== undefined) checkSignals(one, findings, report);
  checkDisruption(one, report);
  for (const { id, line } of nextFixes) {
    const key = 'if-it-does-not-help';
    if (id === article.id) problems.push({ file, line, key, says: `"${id}" is this article; expected another one` });
    else if (!articleIds.has(id))
      problems.push({ file, line, key, says: `"${id}" is no article; expected the name of a file in this folder` });
  }
  return problems;
}
