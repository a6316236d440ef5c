import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, ProsePart } from '../domain/knowledge/block.ts';

/** An article's Markdown as it is shown (`blocks`) and as it is spoken (`plain`: without marks, links by their words). */
export interface ParsedMarkdown {
  readonly blocks: readonly Block[];
  readonly plain: string;
}

/** A stretch of the Markdown that is shown as something else. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly code: 'lines' | 'span' | null;
  readonly text: string;
}

const BLANK_LINES = /\n{2,}/;

function placeOf({ position }: Nodes): readonly [from: number, to: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

/** The marks around the words of a node: the asterisks of bold words, the brackets and the address of a link. */
function marksOf(node: Extract<Nodes, { type: 'strong' | 'link' }>): Cut[] {
  const [from, to] = placeOf(node);
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first === undefined || last === undefined) return [];
  const mark = { code: null, text: '' };
  return [
    { from, to: placeOf(first)[0], ...mark },
    { from: placeOf(last)[1], to, ...mark },
  ];
}

function cutsOf(node: Nodes): readonly Cut[] {
  const [from, to] = placeOf(node);
  if (node.type === 'code') return [{ from, to, code: 'lines', text: node.value }];
  if (node.type === 'inlineCode') return [{ from, to, code: 'span', text: node.value }];
  const inside = 'children' in node ? node.children.flatMap(cutsOf) : [];
  return node.type === 'strong' || node.type === 'link' ? [...inside, ...marksOf(node)] : inside;
}

/** The paragraphs of a stretch without code blocks: words and code spans by turns. */
function proseOf(markdown: string, from: number, to: number, spans: readonly Cut[]): Block[] {
  const paragraphs: ProsePart[][] = [[]];
  const addWords = (text: string): void => {
    const [first = '', ...rest] = text.split(BLANK_LINES);
    paragraphs.at(-1)?.push({ kind: 'words', text: first });
    for (const words of rest) paragraphs.push([{ kind: 'words', text: words }]);
  };
  let at = from;
  for (const span of spans) {
    addWords(markdown.slice(at, span.from));
    paragraphs.at(-1)?.push({ kind: 'code', text: span.text });
    at = span.to;
  }
  addWords(markdown.slice(at, to));
  return paragraphs
    .filter((parts) => parts.some(({ kind, text }) => kind === 'code' || text.trim() !== ''))
    .map((parts) => ({ kind: 'prose', parts }));
}

function blocksOf(markdown: string, cuts: readonly Cut[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  const addProse = (to: number): void => {
    const spans = cuts.filter(({ code, from }) => code === 'span' && from >= at && from < to);
    blocks.push(...proseOf(markdown, at, to, spans));
  };
  for (const { code, from, to, text } of cuts) {
    if (code !== 'lines') continue;
    addProse(from);
    blocks.push({ kind: 'code', text });
    at = to;
  }
  addProse(markdown.length);
  return blocks;
}

function plainOf(markdown: string, cuts: readonly Cut[]): string {
  let plain = '';
  let at = 0;
  for (const { from, to, code, text } of cuts) {
    plain += markdown.slice(at, from) + (code === 'lines' ? `${text}\n` : text);
    at = to;
  }
  return (plain + markdown.slice(at)).trim();
}

function parse(markdown: string): ParsedMarkdown {
  const cuts = cutsOf(fromMarkdown(markdown)).toSorted((a, b) => a.from - b.from);
  return { blocks: blocksOf(markdown, cuts), plain: plainOf(markdown, cuts) };
}

// The texts of the articles never change while the program runs, and each is shown often.
const parsed = new Map<string, ParsedMarkdown>();

/** Parses the Markdown of an article, each text once. Links, bold words and lists stay Markdown in the words of a block. */
export function parsedMarkdown(markdown: string): ParsedMarkdown {
  const known = parsed.get(markdown) ?? parse(markdown);
  parsed.set(markdown, known);
  return known;
}
