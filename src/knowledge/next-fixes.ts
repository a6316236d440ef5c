import type { Nodes } from 'mdast';
import type { ProblemInFile } from './problem.ts';
import type { Section } from './sections.ts';

/** A link from `## If it does not help` to another article. */
export interface NextFix {
  readonly id: string;
  readonly line: number;
}

const ARTICLE_LINK = /^([^/#?]+)\.md$/;

function linksIn(node: Nodes): Extract<Nodes, { type: 'link' }>[] {
  if (node.type === 'link') return [node];
  return 'children' in node ? node.children.flatMap((child) => linksIn(child)) : [];
}

/** The articles a section links to, in order; a web address is left alone, any other target is a problem. */
export function nextFixesOf(section: Section): { fixes: readonly NextFix[]; problems: readonly ProblemInFile[] } {
  const links = section.nodes.flatMap((node) => linksIn(node)).filter((link) => !/^https:\/\//.test(link.url));
  const fixes = links.flatMap((link) => {
    const id = ARTICLE_LINK.exec(link.url)?.[1];
    return id === undefined ? [] : [{ id, line: section.lineOf(link) }];
  });
  const problems = links
    .filter((link) => !ARTICLE_LINK.test(link.url))
    .map((link) => ({
      line: section.lineOf(link),
      key: 'if-it-does-not-help',
      says: `"${link.url}" leads nowhere; expected [fix-id](fix-id.md) or an https:// address`,
    }));
  return { fixes, problems };
}
