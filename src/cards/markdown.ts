import { type CardElement, command, text } from './elements.ts';

const CODE_SPAN = /`([^`]+)`/;
const CODE_BLOCK = /```[a-z]*\n([\s\S]*?)```/g;
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
function paragraphElements(paragraph: string): CardElement[] {
  const elements: CardElement[] = [];
  let prose = '';
  const close = () => {
    if (/[\p{L}\p{N}]/u.test(prose)) elements.push(text(prose.trim()));
    prose = '';
  };
  // `split` with one group puts what was between the marks at the odd places.
  for (const [index, part] of paragraph.split(new RegExp(CODE_SPAN, 'g')).entries()) {
    if (index % 2 === 0) prose += prose === '' ? part.replace(/^[.,;:]\s*/, '') : part;
    else if (staysInSentence(part)) prose += part;
    else {
      close();
      elements.push(...command(part));
    }
  }
  close();
  return elements;
}

/** Markdown of an article → card elements: paragraphs and lists as text, commands on lines of their own in a fixed-width font. */
export function markdownElements(markdown: string): CardElement[] {
  return markdown.split(CODE_BLOCK).flatMap((block, index) => {
    if (index % 2 === 1) return command(block.trimEnd());
    const paragraphs = block.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
    return paragraphs.flatMap((paragraph) => paragraphElements(paragraph.trim()));
  });
}

/** Markdown with links to other articles turned into their titles: in a chat there is no file to open. */
export function withArticleTitles(markdown: string, titleOf: (fixId: string) => string): string {
  return markdown.replace(ARTICLE_LINK, (_link, fixId: string) => `**${titleOf(fixId)}**`);
}

/** Markdown without its marks, for the spoken form. */
export function markdownText(markdown: string): string {
  return markdown
    .replace(CODE_BLOCK, '$1')
    .replace(new RegExp(CODE_SPAN, 'g'), '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .trim();
}
