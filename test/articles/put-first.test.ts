import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { type Article, OTHERWISE, type Strength } from '../../src/domain/knowledge/article.ts';
import type { Finding } from '../../src/domain/knowledge/finding.ts';
import { kit } from '../knowledge/kit.ts';

const { knowledge } = kit;
const AT = '2026-11-20T09:00:00.000Z';

interface Named {
  readonly key: string;
  readonly value: string;
  readonly strength: Strength;
}

function named(article: Article, ...strengths: Strength[]): Named[] {
  return Object.entries(article.signals).flatMap(([key, values]) =>
    Object.entries(values)
      .filter(([value, strength]) => value !== OTHERWISE && strengths.includes(strength))
      .map(([value, strength]) => ({ key, value, strength })),
  );
}

function leader(findings: readonly Named[]): string | undefined {
  const held = findings.map(({ key, value }): Finding => ({ key, value, holds: true, from: 'said', at: AT }));
  return diagnose(knowledge, { findings: held, text: [], asked: [], tried: [], didNotHelp: [] }).candidates[0]?.fixId;
}

describe('the articles', () => {
  it('are all there: one for each of the 33 fixes of the four documents', () => {
    expect(knowledge.articles.length).toBeGreaterThanOrEqual(33);
  });

  it.each(knowledge.articles.map((article) => [article.id, article] as const))(
    '%s is put first by the findings it names as decisive or strong, taken together',
    (id, article) => {
      const findings = named(article, 'decisive', 'strong');
      expect(findings.length).toBeGreaterThan(0);
      expect(leader(findings)).toBe(id);
    },
  );

  it.each(
    knowledge.articles.flatMap((article) =>
      named(article, 'decisive').map((one) => [article.id, `${one.key} = ${one.value}`, one] as const),
    ),
  )('%s is put first by %s alone', (id, _words, finding) => {
    expect(leader([finding])).toBe(id);
  });
});
