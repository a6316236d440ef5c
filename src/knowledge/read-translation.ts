import { z } from 'zod';
import type { ArticleText } from '../domain/knowledge/article.ts';
import { checkShape } from './check-shape.ts';
import { cutFile } from './front-matter.ts';
import { nextFixesOf } from './next-fixes.ts';
import type { FileReading } from './problem.ts';
import { sectionsOf } from './sections.ts';
import { text } from './shapes.ts';
import { stepsOf } from './steps.ts';

const SECTIONS = ['À dire à l’appelant', 'Cause', 'Étapes', 'Vérifier', 'Si cela n’aide pas'] as const;

const frontMatter = z.strictObject({
  translates: z.string().regex(/^[0-9a-f]{12}$/, 'expected the twelve hex digits of the text that was translated'),
  conflicts: z.array(text).default([]),
});

/** A French article with the hash of the English text it was made from. */
export interface Translation {
  readonly translates: string;
  readonly text: ArticleText;
  readonly next: readonly string[];
}

/** Reads `fr/<fix-id>.md` by itself: the same five sections as the English article, in French. */
export function readTranslation(fileText: string): FileReading<Translation> {
  const cut = cutFile(fileText);
  if ('says' in cut) return { value: undefined, problems: [cut] };
  const front = checkShape(cut.frontMatter, frontMatter);
  const sections = sectionsOf(cut.body, cut.bodyLine, SECTIONS);
  const parts = sections.value;
  if (parts === undefined) return { value: undefined, problems: [...front.problems, ...sections.problems] };
  const steps = stepsOf(parts.Étapes);
  const next = nextFixesOf(parts['Si cela n’aide pas']);
  const problems = [...front.problems, ...sections.problems, ...steps.problems, ...next.problems];
  if (front.value === undefined) return { value: undefined, problems };
  return {
    value: {
      translates: front.value.translates,
      text: {
        tellTheCaller: parts['À dire à l’appelant'].text,
        cause: parts.Cause.text,
        steps: steps.value ?? [],
        verify: parts.Vérifier.text,
        ifItDoesNotHelp: parts['Si cela n’aide pas'].text,
        conflicts: front.value.conflicts,
      },
      next: [...new Set(next.fixes.map((fix) => fix.id))],
    },
    problems,
  };
}
