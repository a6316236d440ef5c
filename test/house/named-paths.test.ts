import { readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { commentsOf, fileNamesIn, leadsSomewhere, projectFiles } from './named-paths.ts';

const FILES = projectFiles();
const WITH_COMMENTS = FILES.filter((file) => /\.(?:[jt]s|yaml|example)$|^\.ci\/|^\.gitignore$/.test(file));
const PAPERS = FILES.filter((file) => /^(?:README|CONTRIBUTING|docs\/.*)\.md$/.test(file));
/** Notes that facts were once taken from and that nobody who has the project can open. */
const NOT_SHIPPED =
  /\b(?:(?:[Ee]xtended|[Dd]ocumented)[ -]facts|[Ff]acts (?:file|sheet)|azure\/(?:facts|sdk)|sdk-behaviour|fidelity-|knowledge-check|reference\/|(?:design|house)\.md|S[0-3]\b)/;

/** What a comment leans on and that nobody could open. */
function cannotBeOpened(comment: string): string[] {
  const gone = fileNamesIn(comment).filter((name) => !leadsSomewhere(name, FILES, 'anywhere'));
  return [...gone, ...(NOT_SHIPPED.exec(comment.replace(/https?:\S+/g, '')) ?? [])];
}

function inlineCode(node: Nodes): string[] {
  if (node.type === 'inlineCode') return [node.value];
  return 'children' in node ? node.children.flatMap(inlineCode) : [];
}

/** Paths and names of files of ours that a paper has in backticks. */
function pathsIn(paper: string): string[] {
  const tops = new Set(FILES.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
  return inlineCode(fromMarkdown(paper))
    .map((code) => code.split('#')[0] ?? '')
    .filter((code) => !code.includes(' '))
    .filter((code) => tops.has(code.split('/')[0]) || /^[\w<>*-]+\.(?:ts|yaml)$/.test(code));
}

function missing(paths: readonly string[]): string[] {
  return paths.filter((path) => !leadsSomewhere(path, FILES, path.includes('/') ? 'top' : 'anywhere'));
}

describe('a comment', () => {
  it('leans on no file that is not part of the project', () => {
    const comments = WITH_COMMENTS.flatMap((file) => commentsOf(file).map((comment) => ({ file, comment })));
    expect(comments.length).toBeGreaterThan(3_000);
    expect(comments.flatMap(({ comment }) => fileNamesIn(comment)).length).toBeGreaterThan(50);
    expect(comments.flatMap(({ file, comment }) => cannotBeOpened(comment).map((name) => `${file}: ${name}`))).toEqual(
      [],
    );
  });

  it.each([
    ['/** Read there (notes/azure.md section 5). */', ['notes/azure.md']],
    ['// The usual ones (extended facts, part C).', ['extended facts']],
    ['// One of `knowledge/<id>.md` or strengths.ts, see https://example.com/azure/facts.md', []],
    ["const named = 'notes/azure.md';", []],
  ])('is searched as it should be: %s', (code, found) => {
    expect(commentsOf('any.ts', code).flatMap(cannotBeOpened)).toEqual(found);
  });

  it('of a list is searched like one of a program', () => {
    expect(commentsOf('any.yaml', 'a: 1\n  # From notes.md.\nb: "# no.md"').flatMap(cannotBeOpened)).toEqual([
      'notes.md',
    ]);
  });
});

describe('the papers', () => {
  it('name in backticks only paths that exist', () => {
    const named = PAPERS.flatMap((paper) => pathsIn(readFileSync(paper, 'utf8')).map((path) => ({ paper, path })));
    expect(named.length).toBeGreaterThan(100);
    expect(named.flatMap(({ paper, path }) => missing([path]).map(() => `${paper}: ${path}`))).toEqual([]);
  });

  it('would be caught with a path that is gone', () => {
    const paper =
      '`src/text` `src/wording/<language>` `test/status/scenarios/*.yaml` `findings.yaml` `src/gone/*.ts` `gone.yaml` `docs/gone.md` `/readyz`';
    expect(missing(pathsIn(paper))).toEqual(['src/gone/*.ts', 'gone.yaml', 'docs/gone.md']);
  });
});
