import type { ProsePart } from '../domain/knowledge/block.ts';
import { type ParsedMarkdown, parsedMarkdown } from '../knowledge/blocks.ts';
import { type CardElement, command, text } from './elements.ts';

const ARTICLE_LINK = /\[([a-z0-9-]+)\]\(\1\.md\)/g;
/** A code span at least this long (characters) is a command to copy. */
const COMMAND_LENGTH = 24;
/** Characters with a meaning in Markdown → ones that look like them. */
const LOOKALIKE: Readonly<Record<string, string>> = {
  '*': '∗',
  '`': '’',
  '[': '(',
  ']': ')',
  '<': '‹',
  '>': '›',
  '~': '∼',
  '|': '¦',
  '\\': '＼',
};

const MARKS = /[*`[\]<>~|\\]/g;

/**
 * Text that did not come from us, for the few places where a card reads Markdown: it cannot make links or markup there, and looks nearly the same.
 * An underscore stays: inside a name it means nothing, and names have it.
 */
export function plain(untrusted: string): string {
  return untrusted.replace(MARKS, (mark) => LOOKALIKE[mark] ?? mark);
}

/** Whether code may stand inside a sentence: short, and without a character that Markdown would take away. */
function staysInSentence(code: string): boolean {
  return code.length < COMMAND_LENGTH && plain(code) === code && !code.includes('_');
}

/** Cards know no code spans: short code stands in its sentence; a command ends it, gets a line of its own, and the sentence goes on below. */
function proseElements(parts: readonly ProsePart[]): CardElement[] {
  const elements: CardElement[] = [];
  let prose = '';
  const close = () => {
    if (/[\p{L}\p{N}]/u.test(prose)) elements.push(text(prose.trim()));
    prose = '';
  };
  for (const part of parts) {
    if (part.kind === 'words') prose += prose === '' ? part.text.replace(/^[.,;:]\s*/, '') : part.text;
    else if (staysInSentence(part.text)) prose += part.text;
    else {
      close();
      elements.push(...command(part.text));
    }
  }
  close();
  return elements;
}

// A text is parsed once, so what follows from that is drawn once.
const drawn = new WeakMap<ParsedMarkdown, readonly CardElement[]>();

/** Markdown of an article → card elements: paragraphs and lists as text, commands on lines of their own in a fixed-width font. */
export function markdownElements(markdown: string): readonly CardElement[] {
  const parsed = parsedMarkdown(markdown);
  const known = drawn.get(parsed);
  if (known !== undefined) return known;
  const elements = parsed.blocks.flatMap((block) =>
    block.kind === 'code' ? command(block.text) : proseElements(block.parts),
  );
  drawn.set(parsed, elements);
  return elements;
}

/** Markdown with links to other articles turned into their titles: in a chat there is no file to open. */
export function withArticleTitles(markdown: string, titleOf: (fixId: string) => string): string {
  return markdown.replace(ARTICLE_LINK, (_link, fixId: string) => `**${titleOf(fixId)}**`);
}
