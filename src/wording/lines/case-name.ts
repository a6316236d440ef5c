import type { CaseGist } from '../../domain/conversation/left-case.ts';
import type { Language } from '../../domain/core/language.ts';
import { regionDisplayName } from '../../domain/core/region.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import { oneLine } from '../../text/one-line.ts';
import { sentences } from '../sentences.ts';
import { valueWords } from './finding-words.ts';
import { outside } from './outside-text.ts';

const LONGEST_SYMPTOM = 40;

function short(symptom: string): string {
  const line = oneLine(symptom);
  return outside(line.length <= LONGEST_SYMPTOM ? line : `${line.slice(0, LONGEST_SYMPTOM - 1)}…`);
}

function placeOf({ sessionHost, hostPool, region }: CaseGist['place']): string[] {
  const name = sessionHost ?? hostPool;
  if (name !== null) return [outside(name)];
  return region === null ? [] : [regionDisplayName(region)];
}

/** A case with its number and what tells it from others: what fails and where; where no fact was told, the beginning of its symptom. */
export function caseNamed(number: number, gist: CaseGist, knowledge: KnowledgeBase, language: Language): string {
  const words = sentences(language).cases;
  const { fact, place, symptom } = gist;
  const quoted = symptom === '' ? [] : [words.quoted(short(symptom))];
  const what = fact === null ? quoted : [valueWords(fact.key, fact.value, knowledge, language)];
  const parts = [...what, ...placeOf(place)];
  return parts.length === 0 ? words.numbered(number) : words.named(number, parts.join(', '));
}
