import type { Language, Localized } from '../../domain/core/language.ts';
import type { Finding, FindingKey } from '../../domain/knowledge/finding.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import { same } from '../../text/same.ts';
import { sentences } from '../sentences.ts';
import { outside } from './outside-text.ts';
import { fullTime } from './when.ts';

/** A finding's key as a person says it. */
export function keyWords(key: FindingKey, language: Language): string {
  return sentences(language).findings.key(key);
}

function labelOf(key: FindingKey, value: string, knowledge: KnowledgeBase): Localized | undefined {
  const choices = knowledge.questions.find((question) => question.key === key)?.choices ?? [];
  return (
    choices.find((choice) => same(choice.value, value))?.label ??
    knowledge.words.find((words) => words.key === key && same(words.value, value))?.label
  );
}

/**
 * The moment that belongs to a value, for texts that are read on another day: ` (2026-11-20 07:40 UTC)`, as closely as it is known. Empty where no
 * moment is known.
 */
export function momentNote(findings: readonly Finding[], key: FindingKey, value: string, language: Language): string {
  const moment = findings.find((one) => one.key === key && one.value === value && one.holds)?.moment;
  if (moment === undefined) return '';
  const words = sentences(language).time;
  const time = fullTime(moment.at);
  const said = { minute: time, hour: words.about(time), day: words.from(time) };
  return ` (${said[moment.within]})`;
}

/** A finding's value as a person says it: the label of its choice where there is one, the exact string otherwise. */
export function valueWords(key: FindingKey, value: string, knowledge: KnowledgeBase, language: Language): string {
  const label = labelOf(key, value, knowledge);
  return label?.[language] ?? label?.en ?? outside(value);
}
