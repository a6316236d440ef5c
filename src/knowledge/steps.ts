import type { ListItem, RootContent } from 'mdast';
import { ACTORS, type Actor, type FixStep, RISKS, type Risk } from '../domain/knowledge/article.ts';
import type { FileReading, ProblemInFile } from './problem.ts';
import type { Section } from './sections.ts';

const MARK = /^\[([^\][]*)\](?!\()\s*/;

function isActor(mark: string): mark is Actor {
  return ACTORS.some((actor) => actor === mark);
}

function isRisk(mark: string): mark is Risk {
  return RISKS.some((risk) => risk === mark);
}

/** The Markdown of a list item without its number, its further lines moved left as far as its first. */
function itemText(item: ListItem, section: Section): string {
  const [first] = item.children;
  const last = item.children.at(-1);
  if (first?.position === undefined || last?.position === undefined) return '';
  const indent = first.position.start.column - 1;
  const whole = section.markdown({ position: { start: first.position.start, end: last.position.end } });
  return whole.replaceAll(new RegExp(`\\n {1,${indent}}`, 'g'), '\n').trim();
}

function stepOf(markdown: string, line: number, key: string): FileReading<FixStep> {
  const problems: ProblemInFile[] = [];
  const marks: string[] = [];
  let text = markdown;
  for (let mark = MARK.exec(text); mark !== null; mark = MARK.exec(text)) {
    marks.push(mark[1] ?? '');
    text = text.slice(mark[0].length);
  }
  const [actor, ...risks] = marks;
  const actors = `expected the step to begin with one of ${ACTORS.map((one) => `[${one}]`).join(' ')}`;
  if (actor === undefined) problems.push({ line, key, says: `names nobody who may do it; ${actors}` });
  else if (!isActor(actor)) problems.push({ line, key, says: `"[${actor}]" is nobody we know; ${actors}` });
  for (const risk of risks.filter((one) => !isRisk(one))) {
    const known = RISKS.map((one) => `[${one}]`).join(' ');
    problems.push({ line, key, says: `"[${risk}]" is no risk; expected after the actor only ${known}` });
  }
  if (text === '') problems.push({ line, key, says: 'has no text; expected what to do' });
  return {
    value: actor !== undefined && isActor(actor) ? { actor, risks: risks.filter(isRisk), text } : undefined,
    problems,
  };
}

function itemsOf(nodes: readonly RootContent[]): ListItem[] {
  return nodes.flatMap((node) => (node.type === 'list' && node.ordered === true ? node.children : []));
}

/** Reads the numbered list of `## Steps`: at least one step, each with its actor mark first, then its risk marks. */
export function stepsOf(section: Section): FileReading<readonly FixStep[]> {
  const problems: ProblemInFile[] = section.nodes
    .filter((node) => node.type !== 'list' || node.ordered !== true)
    .map((node) => ({
      line: section.lineOf(node),
      key: 'steps',
      says: 'stands outside the numbered list and would never be shown; expected only a numbered list',
    }));
  const items = itemsOf(section.nodes);
  if (items.length === 0)
    problems.push({
      line: section.line,
      key: 'steps',
      says: 'holds no step; expected a numbered list with at least one',
    });
  const steps = items.map((item, index) => stepOf(itemText(item, section), section.lineOf(item), `steps.${index + 1}`));
  return {
    value: steps.flatMap((step) => step.value ?? []),
    problems: [...problems, ...steps.flatMap((step) => step.problems)],
  };
}
