import { describe, expect, it } from 'vitest';
import { quickChecks } from './quick-checks.ts';

function named(...changed: readonly string[]): Record<string, string> {
  return Object.fromEntries(quickChecks(changed).map(({ name, words }) => [name, words.join(' ')]));
}

describe('beside the tests', () => {
  it('the format of what changed is looked at, and the types and dead code of everything', () => {
    expect(named('src/a.ts', 'notes/b.md', 'manifest/c.json')).toEqual({
      'format and lint': 'biome check --no-errors-on-unmatched src/a.ts manifest/c.json',
      types: expect.stringMatching(/^tsc -p \. /),
      'dead code': 'knip',
    });
  });

  it('the format of everything is looked at where its rules changed', () => {
    expect(named('src/a.ts', '.biome.json')['format and lint']).toMatch(/ \.$/);
  });

  it('no format is looked at where only texts changed', () => {
    expect(Object.keys(named('notes/b.md'))).toEqual(['types', 'dead code']);
  });
});
