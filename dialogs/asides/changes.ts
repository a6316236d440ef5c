import { sentences } from '../../src/wording/sentences.ts';
import { subjectName } from '../../src/wording/status/status-headline.ts';
import { newestChanges } from '../../src/wording/status/status-lines.ts';
import type { AsideAnswer, AsideSight } from './asked.ts';

const MOST_LINES = 3;

/** Who changed what in the last 24 h, by kind and role, never by name. */
export function changesAnswer({ answer, moments, context }: AsideSight): AsideAnswer {
  const { asides } = sentences(context.language);
  const name = subjectName(answer.subject, context.language);
  const { changes, changesRead } = answer;
  if (changes.length === 0) return { lines: [changesRead ? asides.changes.none(name) : asides.changes.unread(name)] };
  const few = changes.length <= MOST_LINES;
  const shown = newestChanges(answer, few ? MOST_LINES : MOST_LINES - 1, moments, context.language);
  return { lines: few ? shown : [asides.changes.some(name, changes.length), ...shown] };
}
