import type { Localized } from '../domain/core/language.ts';
import { OTHERWISE } from '../domain/knowledge/article.ts';
import { CORE_FINDING_KEYS, type FindingKey } from '../domain/knowledge/finding.ts';
import type { FindingNature, FindingNatures } from '../domain/knowledge/finding-nature.ts';
import type { FindingWords } from '../domain/knowledge/knowledge-base.ts';
import type { Choice, Question } from '../domain/knowledge/question.ts';
import { checkShape } from './check-shape.ts';
import { type FindingEntry, findingsSchema } from './findings-schema.ts';
import { plainLines } from './front-matter.ts';
import { phraseFaults } from './phrase-faults.ts';
import { phraseForms } from './phrase-forms.ts';
import type { FileReading, ProblemInFile } from './problem.ts';
import { type KeyPath, type ReportProblem, type YamlSource, yamlSource } from './yaml-source.ts';

/** What `findings.yaml` declares. */
export interface DeclaredFindings {
  readonly keys: readonly FindingKey[];
  readonly questions: readonly Question[];
  readonly words: readonly FindingWords[];
  readonly groups: Readonly<Record<string, string>>;
  readonly natures: FindingNatures;
  /** The only values a key may have, as written; an open key is not in it. */
  readonly closedValues: ReadonlyMap<FindingKey, readonly string[]>;
  /** Open keys whose values are recognised wherever an article names one. */
  readonly recogniseArticleValues: readonly FindingKey[];
}

interface NamedValue {
  readonly value: string;
  readonly label: Localized;
  readonly words: readonly string[];
}

function wordsUnder(
  key: string,
  value: string,
  lists: Readonly<Record<string, readonly string[]>>,
  at: KeyPath,
  report: ReportProblem,
): string[] {
  const words = Object.entries(lists).flatMap(([language, phrases]) =>
    phrases.flatMap((phrase, index) => {
      const path = [key, ...at, value, 'words', language, index];
      for (const says of phraseFaults(phrase)) report(path, says);
      const forms = phraseForms(phrase);
      if (forms === undefined)
        report(path, `"${phrase}" can't be spread out; expected alternatives like (can't|cannot) connect`);
      if (phrase !== phrase.toLowerCase()) report(path, `"${phrase}" holds capitals; expected lower case`);
      return forms ?? [];
    }),
  );
  return [...new Set(words)];
}

function valuesOf(key: string, entry: FindingEntry, report: ReportProblem): NamedValue[] {
  const open = entry.values === 'open';
  const listed = entry.values === 'open' ? (entry as Extract<FindingEntry, { values: 'open' }>).known : entry.values;
  const taken = new Map<string, string>();
  return Object.entries(listed).map(([value, { label, words: lists }]) => {
    const at = open ? 'known' : 'values';
    const words = wordsUnder(key, value, lists, [at], report);
    if (value.toLowerCase() === OTHERWISE)
      report([key, at, value], `"${OTHERWISE}" is kept for articles; expected another value`);
    if (!open && words.length === 0)
      report([key, at, value], 'has no words; expected at least one phrase that reveals it');
    for (const word of words) {
      const other = taken.get(word);
      if (other !== undefined)
        report([key, at, value], `"${word}" already reveals "${other}"; expected one value per phrase`);
      taken.set(word, value);
    }
    return { value, label: label ?? { en: value }, words };
  });
}

function choicesOf(key: string, entry: FindingEntry, values: readonly NamedValue[], report: ReportProblem): Choice[] {
  const wanted = entry.question?.choices ?? values.map((one) => one.value);
  return wanted.flatMap((value, index) => {
    const named = values.find((one) => one.value === value);
    if (named === undefined) {
      report(
        [key, 'question', 'choices', index],
        `"${value}" is no value of ${key}; expected one of ${values.map((one) => one.value).join(', ')}`,
      );
      return [];
    }
    const typed = [value, named.label.en, named.label.fr ?? ''].map((one) => one.toLowerCase());
    return [
      { value, label: named.label, words: [...new Set([...typed, ...named.words])].filter((word) => word !== '') },
    ];
  });
}

function natureIn(key: string, entry: FindingEntry, report: ReportProblem): FindingNature {
  const { context = [] } = entry;
  if (context !== 'all' && entry.values !== 'open') {
    const values = Object.keys(entry.values);
    for (const [index, value] of context.entries())
      if (!values.includes(value))
        report(
          [key, 'context', index],
          `"${value}" is no value of ${key}; expected all, or some of ${values.join(', ')}`,
        );
  }
  return { knownBy: entry['known-by'], matter: entry['asks-about'] ?? key, context };
}

function reportStrangeConditions(
  key: string,
  askedWhen: Readonly<Record<string, readonly string[]>> = {},
  declared: Readonly<Record<string, FindingEntry>>,
  report: ReportProblem,
): void {
  for (const [condition, wanted] of Object.entries(askedWhen)) {
    const entry = declared[condition];
    if (entry === undefined)
      report([key, 'question', 'asked-when', condition], 'is no finding key; expected a declared one');
    const values = entry === undefined || entry.values === 'open' ? wanted : Object.keys(entry.values);
    for (const [index, value] of wanted.entries())
      if (!values.includes(value))
        report([key, 'question', 'asked-when', condition, index], `"${value}" is no value of ${condition}`);
  }
}

function reportMissingKeys(source: YamlSource, found: Readonly<Record<string, unknown>>, report: ReportProblem): void {
  if (source.problems.length > 0) return;
  for (const key of CORE_FINDING_KEYS)
    if (!(key in found)) report([key], 'is missing; expected every core finding key to be declared');
}

/** Reads `findings.yaml`: the finding keys, their values, the words that reveal them, and the questions. */
export function readFindings(fileText: string): FileReading<DeclaredFindings> {
  const source = yamlSource(plainLines(fileText), 1);
  const shape = checkShape(source, findingsSchema(source.value));
  const problems: ProblemInFile[] = [...shape.problems];
  const report: ReportProblem = (path, says) => problems.push({ line: source.lineOf(path), key: path.join('.'), says });
  reportMissingKeys(source, Object(source.value), report);
  if (shape.value === undefined) return { value: undefined, problems };

  const questions: Question[] = [];
  const words: FindingWords[] = [];
  const groups: Record<string, string> = {};
  const natures: Record<string, FindingNature> = {};
  const closedValues = new Map<FindingKey, readonly string[]>();
  const recogniseArticleValues: FindingKey[] = [];
  for (const [key, entry] of Object.entries(shape.value)) {
    const values = valuesOf(key, entry, report);
    for (const { value, label, words: phrases } of values) words.push({ key, value, label, words: phrases });
    natures[key] = natureIn(key, entry, report);
    if (entry.group !== undefined) groups[key] = entry.group;
    if (entry.values !== 'open') closedValues.set(key, Object.keys(entry.values));
    if ('recogniseArticleValues' in entry && entry.recogniseArticleValues === 'yes') recogniseArticleValues.push(key);
    if (entry.question === undefined) continue;
    const { text, why, cost, 'asked-when': askedWhen } = entry.question;
    const choices = choicesOf(key, entry, values, report);
    reportStrangeConditions(key, askedWhen, shape.value, report);
    questions.push({ key, text, why, cost, choices, ...(askedWhen === undefined ? {} : { askedWhen }) });
  }
  return {
    value: { keys: Object.keys(shape.value), questions, words, groups, natures, closedValues, recogniseArticleValues },
    problems,
  };
}
