import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';

const PAPERS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name))
    .sort(),
];

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

const read = new Map<string, Nodes[]>();

function parsed(paper: string): Nodes[] {
  const nodes = read.get(paper) ?? nodesOf(fromMarkdown(readFileSync(paper, 'utf8')));
  read.set(paper, nodes);
  return nodes;
}

/** The anchors a paper's headings get where it is shown: lower case, hyphens for blanks, other marks left out. */
function anchorsOf(paper: string): string[] {
  return parsed(paper)
    .filter((node) => node.type === 'heading')
    .map((heading) =>
      plainText(heading)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    );
}

/** Links and pictures that lead to a place in this project, as they are written. */
function ownLinks(nodes: readonly Nodes[]): string[] {
  return nodes
    .flatMap((node) => (node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node.url] : []))
    .filter((url) => !/^[a-z]+:/i.test(url));
}

/** Why a link of a paper leads nowhere, or `null`. */
function broken(paper: string, url: string): string | null {
  const [path = '', anchor] = url.split('#');
  const target = path === '' ? paper : normalize(join(dirname(paper), path));
  if (!existsSync(target)) return `${paper}: ${url} leads to no file`;
  if (anchor === undefined || anchorsOf(target).includes(anchor)) return null;
  return `${paper}: ${url} names no heading of ${target}`;
}

/** What a text of ours names of the papers, file and heading, and that does not exist. */
function goneHeadings(code: string): string[] {
  return [...code.matchAll(/\bdocs\/[\w/-]+\.md#[\p{L}\p{N}_-]+/gu)]
    .map(([named]) => named)
    .filter((named) => broken('README.md', named) !== null);
}

function codeFiles(): string[] {
  return ['src', 'dialogs', 'test', 'knowledge'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|yaml|md)$/.test(name))
      .map((name) => join(folder, name)),
  );
}

describe('the papers', () => {
  it('open with a README of at most 90 lines, none longer than 140 characters', () => {
    const lines = readFileSync('README.md', 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(90);
    expect(lines.filter((line) => line.length > 140)).toEqual([]);
  });

  it('name the two commands where a program finds them: in the first block of the README', () => {
    const block = parsed('README.md').find((node) => node.type === 'code');
    const commands = block?.value.split('\n').map((line) => line.split('#')[0]?.trim());
    expect(block?.lang).toBe('sh');
    expect(commands).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });

  it('link only to files and headings that exist', () => {
    const links = PAPERS.flatMap((paper) => ownLinks(parsed(paper)).map((url) => [paper, url] as const));
    expect(PAPERS.length).toBeGreaterThan(10);
    expect(links.length).toBeGreaterThan(40);
    expect(links.flatMap(([paper, url]) => broken(paper, url) ?? [])).toEqual([]);
  });

  it('lead from the list of decisions to every one of them', () => {
    const listed = ownLinks(parsed('docs/decisions/README.md'));
    const kept = readdirSync('docs/decisions').filter((name) => name !== 'README.md');
    expect(kept.length).toBeGreaterThan(5);
    expect([...listed].sort()).toEqual(kept.sort());
  });

  it('hold every heading that a comment in the code names', () => {
    const files = codeFiles();
    expect(files.length).toBeGreaterThan(400);
    const gone = files.flatMap((file) => goneHeadings(readFileSync(file, 'utf8')).map((named) => `${file}: ${named}`));
    expect(gone).toEqual([]);
    const paper = 'docs/azure-facts.md';
    expect(goneHeadings(`/** Two of them (${paper}#clouds, ${paper}#gone). */`)).toEqual([`${paper}#gone`]);
  });

  it('would notice a link to a file or a heading that is gone', () => {
    const links = ownLinks(
      nodesOf(fromMarkdown('[a](docs/nothing.md) ![b](README.md) [c](#try-it) [d](#gone) [e](https://x.y)')),
    );
    expect(links).toEqual(['docs/nothing.md', 'README.md', '#try-it', '#gone']);
    expect(links.map((url) => broken('README.md', url))).toEqual([
      expect.stringContaining('no file'),
      null,
      null,
      expect.stringContaining('no heading'),
    ]);
  });
});
