import { decodeEntities } from '../text/html-entities.ts';

function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<br\b[^<>]*>|<\/?(?:p|div|ul|ol|tr|table|h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^<>]*>/gi, '');
}

/**
 * HTML as Service Health sends it → plain text: blocks and breaks become lines, list items begin with `- `, every other tag goes, entities are
 * decoded once. Text without HTML comes back as it was, its spaces tidied. The result is text, never markup: who shows it must escape it.
 */
export function plainText(html: string): string {
  let text = html;
  // What is left around a tag may be a tag again.
  for (let bare = withoutTags(text); bare !== text; bare = withoutTags(text)) text = bare;
  return decodeEntities(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '-')
    .join('\n');
}
