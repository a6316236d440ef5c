import type { Article } from '../domain/knowledge/article.ts';
import { articleFrontMatter } from './article-schema.ts';
import { checkShape } from './check-shape.ts';
import { cutFile } from './front-matter.ts';
import { type NextFix, nextFixesOf } from './next-fixes.ts';
import type { FileReading, ProblemInFile } from './problem.ts';
import { sectionsOf } from './sections.ts';
import { stepsOf } from './steps.ts';
import { textHash } from './text-hash.ts';
import type { YamlSource } from './yaml-source.ts';

const SECTIONS = ['Tell the caller', 'Cause', 'Steps', 'Verify', 'If it does not help'] as const;

/** An article with what its checks against other files need: the lines of its keys and links. */
export interface PlacedArticle {
  readonly article: Omit<Article, 'french'>;
  /** Hash of the English text, for its translations. */
  readonly hash: string;
  readonly lineOf: YamlSource['lineOf'];
  readonly nextFixes: readonly NextFix[];
}

/** Reads one article by itself. `problems` lists everything wrong within the file; the article is `undefined` when a part of it is missing. */
export function readArticle(fileText: string): FileReading<PlacedArticle> {
  const cut = cutFile(fileText);
  if ('says' in cut) return { value: undefined, problems: [cut] };
  const front = checkShape(cut.frontMatter, articleFrontMatter);
  const sections = sectionsOf(cut.body, cut.bodyLine, SECTIONS);
  const problems: ProblemInFile[] = [...front.problems, ...sections.problems];
  const parts = sections.value;
  if (parts === undefined) return { value: undefined, problems };

  const steps = stepsOf(parts.Steps);
  const next = nextFixesOf(parts['If it does not help']);
  problems.push(...steps.problems, ...next.problems);
  if (front.value === undefined) return { value: undefined, problems };
  return {
    value: {
      article: {
        ...front.value,
        tellTheCaller: parts['Tell the caller'].text,
        cause: parts.Cause.text,
        steps: steps.value ?? [],
        verify: parts.Verify.text,
        ifItDoesNotHelp: parts['If it does not help'].text,
        next: [...new Set(next.fixes.map((fix) => fix.id))],
      },
      hash: textHash(cut.body),
      lineOf: cut.frontMatter.lineOf,
      nextFixes: next.fixes,
    },
    problems,
  };
}
