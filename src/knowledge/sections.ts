import type { Heading, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import type { FileReading, ProblemInFile } from './problem.ts';

/** One `##` section. `lineOf` gives the line in the whole file; `markdown` gives a node's text as it was written. */
export interface Section {
  readonly name: string;
  readonly line: number;
  readonly nodes: readonly RootContent[];
  readonly text: string;
  readonly lineOf: (node: Pick<RootContent, 'position'>) => number;
  readonly markdown: (node: Pick<RootContent, 'position'>) => string;
}

function isSectionHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth <= 2;
}

/** Cuts a body into its `##` sections, which must be exactly `names`, in that order, each with something in it. */
export function sectionsOf<Name extends string>(
  body: string,
  bodyLine: number,
  names: readonly Name[],
): FileReading<Readonly<Record<Name, Section>>> {
  const lineOf = (node: Pick<RootContent, 'position'>) => bodyLine + (node.position?.start.line ?? 1) - 1;
  const markdown = (node: Pick<RootContent, 'position'>) =>
    body.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const problems: ProblemInFile[] = [];
  const found: Section[] = [];
  const wanted = `expected the sections ${names.map((name) => `"## ${name}"`).join(', ')} in this order`;

  const nodes = fromMarkdown(body).children;
  const starts = nodes.flatMap((node, index) => (isSectionHeading(node) ? [index] : []));
  const lead = nodes[0];
  if (lead !== undefined && starts[0] !== 0)
    problems.push({ line: lineOf(lead), key: 'body', says: `text stands before the first section; ${wanted}` });
  starts.forEach((start, index) => {
    const heading = nodes[start] as Heading;
    const name = plainText(heading);
    const inside = nodes.slice(start + 1, starts[index + 1]);
    const section: Section = {
      name,
      line: lineOf(heading),
      nodes: inside,
      text: body.slice(inside[0]?.position?.start.offset ?? 0, inside.at(-1)?.position?.end.offset ?? 0),
      lineOf,
      markdown,
    };
    if (heading.depth !== 2 || !names.some((one) => one === name))
      problems.push({
        line: section.line,
        key: `${'#'.repeat(heading.depth)} ${name}`,
        says: `is no section; ${wanted}`,
      });
    else if (found.some((one) => one.name === name))
      problems.push({
        line: section.line,
        key: `## ${name}`,
        says: 'stands here a second time; expected each section once',
      });
    else {
      found.push(section);
      if (inside.length === 0)
        problems.push({ line: section.line, key: `## ${name}`, says: 'is empty; expected a text' });
    }
  });

  const missing = names.filter((name) => !found.some((section) => section.name === name));
  const lastLine = bodyLine + body.trimEnd().split('\n').length - 1;
  for (const name of missing) problems.push({ line: lastLine, key: `## ${name}`, says: `is missing; ${wanted}` });
  const displaced = missing.length > 0 ? undefined : found.find((section, index) => section.name !== names[index]);
  if (displaced !== undefined)
    problems.push({ line: displaced.line, key: `## ${displaced.name}`, says: `is out of order; ${wanted}` });

  const byName = Object.fromEntries(found.map((section) => [section.name, section])) as Record<Name, Section>;
  return { value: missing.length > 0 ? undefined : byName, problems };
}
