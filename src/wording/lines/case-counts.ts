import type { DeskCase } from '../../domain/case/case.ts';
import type { Language } from '../../domain/core/language.ts';
import { regionDisplayName } from '../../domain/core/region.ts';
import { type FindingKey, heldValues } from '../../domain/knowledge/finding.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import { sentences } from '../sentences.ts';
import { valueWords } from './finding-words.ts';
import { outside } from './outside-text.ts';

/** What was told, as far as it says what was wrong. */
const TOLD: readonly FindingKey[] = ['error-code', 'symbolic-code', 'event-text', 'stage'];
const MOST = 5;

/** The commonest names, each with how many cases it stands in; a name of one case is no pattern. */
function commonest(names: readonly (readonly string[])[]): { readonly name: string; readonly cases: number }[] {
  const counts = new Map<string, number>();
  for (const name of names.flatMap((ofCase) => [...new Set(ofCase)])) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, cases]) => ({ name, cases }))
    .filter(({ cases }) => cases > 1)
    .sort((a, b) => b.cases - a.cases || a.name.localeCompare(b.name))
    .slice(0, MOST);
}

function placesOf({ entities }: DeskCase): string[] {
  const { sessionHost, hostPool, region } = entities;
  return [sessionHost, hostPool, region === null ? null : regionDisplayName(region)].flatMap((name) =>
    name === null ? [] : [outside(name)],
  );
}

/** How the cases of a time ended, what was told in more than one of them, and the places named more than once; empty without cases. */
export function caseCountLines(cases: readonly DeskCase[], knowledge: KnowledgeBase, language: Language): string[] {
  if (cases.length === 0) return [];
  const words = sentences(language).outcomes;
  const count = (state: DeskCase['state']) => cases.filter((one) => one.state === state).length;
  const told = commonest(
    cases.map(({ findings }) =>
      TOLD.flatMap((key) => heldValues(findings, key).map((value) => valueWords(key, value, knowledge, language))),
    ),
  );
  const places = commonest(cases.map(placesOf));
  return [
    words.ended({
      solved: count('solved'),
      escalated: count('escalated'),
      cancelled: count('cancelled'),
      closed: count('closed'),
      open: count('open'),
    }),
    ...(told.length === 0 ? [] : [words.toldMost(told)]),
    ...(places.length === 0 ? [] : [words.namedMost(places)]),
  ];
}
