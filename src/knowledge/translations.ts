import type { Article, ArticleText, FrenchText } from '../domain/knowledge/article.ts';
import type { Problem } from './problem.ts';
import type { Translation } from './read-translation.ts';

/** A translation and the file it was read from. */
export interface TranslationFile {
  readonly file: string;
  readonly id: string;
  readonly translation: Translation;
}

const CODE = /```[a-z]*\n[\s\S]*?```|`[^`]+`/g;

function codeIn(markdown: string): string[] {
  return [...new Set(markdown.match(CODE) ?? [])].sort();
}

function equal(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}

/** What a translation says differently from the text it translates: a step, who does it, a risk, a command, a link. */
function differences(english: ArticleText & Pick<Article, 'next'>, { text, next }: Translation): [string, string][] {
  const found: [string, string][] = [];
  if (text.steps.length !== english.steps.length)
    found.push(['Étapes', `holds ${text.steps.length} steps; expected ${english.steps.length}, as in English`]);
  else
    text.steps.forEach((step, index) => {
      const original = english.steps[index];
      if (original === undefined) return;
      const key = `Étapes.${index + 1}`;
      const marks = [original.actor, ...original.risks];
      if (!equal([step.actor, ...step.risks], marks))
        found.push([key, `is marked otherwise; expected ${marks.map((mark) => `[${mark}]`).join(' ')}`]);
      if (!equal(codeIn(step.text), codeIn(original.text)))
        found.push([key, `holds other code; expected exactly ${codeIn(original.text).join(', ') || 'none'}`]);
    });
  for (const part of ['tellTheCaller', 'cause', 'verify', 'ifItDoesNotHelp'] as const)
    if (!equal(codeIn(text[part]), codeIn(english[part])))
      found.push([part, `holds other code; expected exactly ${codeIn(english[part]).join(', ') || 'none'}`]);
  if (!equal([...next].sort(), [...english.next].sort()))
    found.push(['Si cela n’aide pas', `links elsewhere; expected ${english.next.join(', ') || 'no link'}`]);
  if (text.conflicts.length !== english.conflicts.length)
    found.push(['conflicts', `holds ${text.conflicts.length} lines; expected ${english.conflicts.length}`]);
  return found;
}

/** The French text of one article. One that was made from an older English text is not shown: its steps may be wrong by now. */
export function frenchTextOf(
  english: Omit<Article, 'french'>,
  hash: string,
  given: TranslationFile | undefined,
): { readonly french: FrenchText; readonly problems: readonly Problem[] } {
  if (given === undefined) return { french: { kind: 'missing', hash }, problems: [] };
  const { file, translation } = given;
  if (translation.translates !== hash) return { french: { kind: 'outdated', hash }, problems: [] };
  const problems = differences(english, translation).map(([key, says]) => ({ file, line: 1, key, says }));
  return { french: { kind: 'translated', text: translation.text }, problems };
}
