import { parseSync } from 'oxc-parser';

interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Stands in a pattern for a part that is put in when the program runs. */
const FILLED_IN = '§';

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((field) => (Array.isArray(field) ? field : [field]).filter(isNode));
}

/** A bar with room on both sides pipes one step of a query into the next; no pattern is written so. */
function isPipe(text: string, at: number): boolean {
  return /\s/.test(text[at - 1] ?? ' ') && text[at + 1] === ' ';
}

/** Where the content of a group begins: behind its bracket and what says of which kind it is. */
function groupStart(pattern: string, at: number): number {
  return at + (/^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(pattern.slice(at))?.[0].length ?? 1);
}

/** How many characters of a pattern stand in alternatives (`a|b`), the groups inside them included. */
export function lengthOfAlternatives(pattern: string): number {
  let inClass = false;
  // Each group that is open: where it began, whether it has alternatives, and what the groups in it have.
  const open = [{ from: 0, parted: false, within: 0 }];
  const close = (to: number): number => {
    const group = open.pop();
    const length = group === undefined ? 0 : group.parted ? to - group.from : group.within;
    const outer = open.at(-1);
    if (outer !== undefined) outer.within += length;
    return length;
  };
  for (let at = 0; at < pattern.length; at += 1) {
    const letter = pattern[at];
    const group = open.at(-1);
    if (letter === '\\') at += 1;
    else if (inClass) inClass = letter !== ']';
    else if (letter === '[') inClass = true;
    else if (letter === '(') open.push({ from: groupStart(pattern, at), parted: false, within: 0 });
    else if (letter === ')' && open.length > 1) close(at);
    else if (letter === '|' && group !== undefined && !isPipe(pattern, at)) group.parted = true;
  }
  while (open.length > 1) close(pattern.length);
  return close(pattern.length);
}

/** The text of a literal, a template or a sum of them; `undefined` for anything else. */
function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral') {
    const parts = node.quasis as readonly { readonly value: { readonly raw: string } }[];
    return parts.map(({ value }) => value.raw).join(FILLED_IN);
  }
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined && right === undefined ? undefined : `${left ?? FILLED_IN}${right ?? FILLED_IN}`;
}

/** `[…].join('|')`, as the pattern that it makes. */
function joinedOf(node: SyntaxNode): string | undefined {
  const callee = node.callee;
  const [separator] = (node.arguments ?? []) as readonly unknown[];
  if (node.type !== 'CallExpression' || !isNode(callee) || textOf(separator) !== '|') return undefined;
  const [list, method] = [callee.object, callee.property];
  if (!isNode(list) || list.type !== 'ArrayExpression' || !isNode(method) || method.name !== 'join') return undefined;
  return (list.elements as readonly unknown[]).map((one) => textOf(one) ?? FILLED_IN).join('|');
}

function patternsIn(node: SyntaxNode): string[] {
  const { regex } = node as { regex?: { readonly pattern: string } };
  const pattern = regex?.pattern ?? joinedOf(node) ?? textOf(node);
  return pattern === undefined ? childrenOf(node).flatMap(patternsIn) : [pattern];
}

/**
 * For each pattern of a file with more than `most` characters in alternatives, how many it has. A pattern is a regular expression literal, or any
 * string: it may be handed to `RegExp` here or elsewhere.
 */
export function longAlternatives(file: string, code: string, most: number): number[] {
  const { program } = parseSync(file, code);
  return patternsIn(program as unknown as SyntaxNode)
    .map(lengthOfAlternatives)
    .filter((length) => length > most);
}
