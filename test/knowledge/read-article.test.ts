import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/knowledge/read-article.ts';
import { readFindings } from '../../src/knowledge/read-findings.ts';
import { readIncident } from '../../src/knowledge/read-incident.ts';
import { ARTICLE, FINDINGS, INCIDENT } from './small-folder.ts';

const READERS = [
  { name: 'article', read: readArticle, sound: ARTICLE },
  { name: 'incident', read: readIncident, sound: INCIDENT },
  { name: 'findings', read: readFindings, sound: FINDINGS },
];

describe.each(READERS)('reading a file: $name', ({ read, sound }) => {
  it('finds no problem in a sound one', () => {
    expect(read(sound).problems).toEqual([]);
  });

  it('never throws, whatever is cut out or put in, and says so on a line the file has', () => {
    const damage = fc.record({
      from: fc.nat(sound.length),
      length: fc.nat(40),
      put: fc.oneof(
        fc.string(),
        fc.constantFrom('&a *a', '[', '"', '{', '\n---\n', '\t', '# ', '__proto__: x', ': ', '\u0000'),
      ),
    });
    fc.assert(
      fc.property(damage, ({ from, length, put }) => {
        const text = sound.slice(0, from) + put + sound.slice(from + length);
        const lines = text.split(/\r\n?|\n/).length;
        for (const problem of read(text).problems) {
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(lines);
          expect(problem.says).toContain('expected');
        }
      }),
      { numRuns: 300 },
    );
  });
});
