import { describe, expect, it } from 'vitest';
import type { KnowledgeBase } from '../../../src/domain/knowledge/knowledge-base.ts';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';
import { reviewLines } from '../../../src/measure/review/print.ts';
import { reviewKnowledge } from '../../../src/measure/review/review.ts';
import { mustMend, type ReviewRemark, type ReviewSection } from '../../../src/measure/review/section.ts';
import { changed, SOUND_FILES, withFolder } from '../../knowledge/small-folder.ts';
import { readerOf, SMALL_CHECKS } from './small-desk.ts';

const SCORES: ReviewSection = { title: 'Scores', why: 'why', looked: 'one set', remarks: [] };

function reviewed(files: Readonly<Record<string, string>>): ReviewSection[] {
  return withFolder(files, (folder) =>
    reviewKnowledge({
      open: () => {
        const knowledge: KnowledgeBase = loadKnowledge(folder);
        return { knowledge, reader: readerOf(knowledge) };
      },
      checks: SMALL_CHECKS,
      cases: { from: 'nowhere', accepted: [] },
      today: '2026-11-20',
      scores: () => SCORES,
    }),
  );
}

function section(remarks: readonly ReviewRemark[]): ReviewSection {
  return { title: 'Part', why: 'It matters.', looked: 'everything', remarks };
}

describe('a review', () => {
  it('looks at eight things; what a lead may live with is no failure', () => {
    const sections = reviewed(SOUND_FILES);
    expect(sections).toHaveLength(8);
    expect(sections.flatMap(({ remarks }) => remarks).length).toBeGreaterThan(2);
    expect(mustMend(sections.filter(({ title }) => title !== 'Dead links'))).toBe(false);
  });

  it('is only about loading where the knowledge does not load, with file, line, key and what to do', () => {
    const broken = changed(SOUND_FILES['agent-two.md'] ?? '', 'prior: uncommon', 'prior: often');
    const sections = reviewed({ ...SOUND_FILES, 'agent-two.md': broken });
    expect(sections).toHaveLength(1);
    expect(sections[0]?.remarks).toMatchObject([{ weight: 'mend', about: 'agent-two.md:5 prior' }]);
    expect(sections[0]?.remarks[0]?.says).toContain('expected');
    expect(mustMend(sections)).toBe(true);
  });

  it('does not hide a fault of the program', () => {
    const open = () => {
      throw new TypeError('broken');
    };
    const desk = { open, checks: [], cases: { from: '', accepted: [] }, today: '2026-11-20', scores: () => SCORES };
    expect(() => reviewKnowledge(desk)).toThrow(TypeError);
  });
});

describe('a printed review', () => {
  const looks = Array.from({ length: 30 }, (_, index): ReviewRemark => {
    return { weight: 'look', about: `a${index}`, says: 'is long '.repeat(30).trim() };
  });

  it('keeps to 100 columns, cuts a long list and says how much is left', () => {
    const lines = reviewLines([section(looks)], false);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines.length).toBeLessThan(25);
    expect(lines.at(-2)?.trim()).toBe('25 more, --all shows them');
    expect(reviewLines([section(looks)], true).join('\n')).toContain('a29');
  });

  it('puts what must be mended first and never cuts it', () => {
    const mending = looks.map((one): ReviewRemark => ({ ...one, weight: 'mend', about: `m${one.about}` }));
    const text = reviewLines([section([...looks, ...mending])], false).join('\n');
    expect(text).toMatch(/^30 things to mend, 30 things worth a look/);
    expect(text).toContain('  MEND  ma29:');
    expect(text).toContain('30 more, --all shows them');
  });

  it('says so where nothing was found, and where nothing was looked at', () => {
    const blind: ReviewSection = { ...section([]), unlooked: 'git is absent' };
    const lines = reviewLines([section([]), blind], false);
    expect(lines[0]).toBe('Nothing to mend, 0 things worth a look, 1 part not looked at.');
    expect(lines).toContain('1. Part: nothing found');
    expect(lines).toContain('2. Part: not looked at, git is absent.');
  });
});
