import { describe, expect, it } from 'vitest';
import { codesOfCase } from '../../src/domain/case/codes-of-case.ts';
import { OTHERWISE, type Strength } from '../../src/domain/knowledge/article.ts';
import type { CodeSpace } from '../../src/domain/knowledge/code-entry.ts';
import { type CodeMeaning, codeMeaning } from '../../src/domain/knowledge/code-meaning.ts';
import { kit } from './kit.ts';

const { knowledge } = kit;
/** Findings that are codes, statuses and messages word for word; the last two are no codes of a case, so they are looked up where they stand. */
const CODE_KEYS = ['error-code', 'extended-error-code', 'symbolic-code', 'event-id', 'event-text'];
const STATUS_SPACES: readonly CodeSpace[] = ['host-status', 'health-check'];
const TELLING: readonly Strength[] = ['decisive', 'strong'];

interface Told {
  readonly article: string;
  readonly key: string;
  readonly value: string;
}

const told: readonly Told[] = knowledge.articles.flatMap(({ id, signals }) =>
  [...CODE_KEYS, ...STATUS_SPACES].flatMap((key) =>
    Object.entries(signals[key] ?? {}).flatMap(([value, strength]) =>
      value !== OTHERWISE && TELLING.includes(strength) ? [{ article: id, key, value }] : [],
    ),
  ),
);

/** What the product says of a code when a case holds it alone. */
function meanings({ key, value }: Told): readonly CodeMeaning[] {
  const space = STATUS_SPACES.find((one) => one === key);
  if (space !== undefined) return [codeMeaning(knowledge, { text: value, space })];
  return codesOfCase(knowledge, [{ key, value, holds: true, from: 'said', at: '2026-11-20T10:00:00.000Z' }]);
}

function articlesOf(meaning: CodeMeaning): readonly string[] {
  if (meaning.kind === 'known') return meaning.entry.articles;
  if (meaning.kind === 'undocumented') return [];
  return meaning.readings.flatMap((one) => (one.kind === 'documented' ? one.articles : []));
}

describe('a code that decides an article, or speaks strongly for it', () => {
  it('leads there in codes.yaml', () => {
    const astray = told.filter((one) => !meanings(one).flatMap(articlesOf).includes(one.article));
    expect(astray.map(({ article, key, value }) => `${article}: ${key} ${value}`)).toEqual([]);
    expect(told.length).toBeGreaterThan(110);
  });

  it('is explained, and nobody is asked which of two things it is where both are one', () => {
    const unclear = told.filter((one) => meanings(one).some(({ kind }) => kind !== 'known'));
    expect(unclear.map(({ key, value }) => `${key} ${value}`)).toEqual([]);
  });
});
