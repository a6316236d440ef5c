import type { ProblemInFile } from './problem.ts';
import { type YamlSource, yamlSource } from './yaml-source.ts';

/** A Markdown file cut in two. `bodyLine` is the line of the file on which the body begins. */
export interface CutFile {
  readonly frontMatter: YamlSource;
  readonly body: string;
  readonly bodyLine: number;
}

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** Line breaks as `\n`, without a byte order mark, so that lines count the same whoever saved the file. */
export function plainLines(fileText: string): string {
  return fileText.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/** Cuts a file into front matter and body; a problem where the two lines of three hyphens are missing. */
export function cutFile(fileText: string): CutFile | ProblemInFile {
  const whole = plainLines(fileText);
  const match = FRONT_MATTER.exec(whole);
  if (match === null || match.index !== 0) {
    return { line: 1, key: 'front matter', says: 'is missing; expected --- on line 1 and --- after the last key' };
  }
  return {
    frontMatter: yamlSource(match[1] ?? '', 2),
    body: whole.slice(match[0].length),
    bodyLine: match[0].split('\n').length - (match[0].endsWith('\n') ? 0 : -1),
  };
}
