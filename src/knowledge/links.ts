import type { Problem } from './problem.ts';
import type { KeyPath, YamlSource } from './yaml-source.ts';

/** A name that a file takes from another one, and where it stands. */
export interface Link {
  readonly name: string;
  readonly line: number;
  readonly key: string;
}

/** The names under one key of a file as links, each with the line it stands on. */
export function linksUnder(names: readonly string[], at: KeyPath, lineOf: YamlSource['lineOf']): Link[] {
  return names.map((name, index) => {
    const path = [...at, index];
    return { name, line: lineOf(path), key: path.join('.') };
  });
}

/** The links that lead nowhere; `expected` says where they should lead. */
export function brokenLinks(
  file: string,
  links: readonly Link[],
  known: ReadonlySet<string>,
  expected: string,
): Problem[] {
  return links
    .filter(({ name }) => !known.has(name))
    .map(({ name, line, key }) => ({ file, line, key, says: `"${name}" leads nowhere; expected ${expected}` }));
}
