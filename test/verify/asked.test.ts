import { describe, expect, it } from 'vitest';
import { ArgumentError, askedFor } from './asked.ts';

describe('the arguments of a verification', () => {
  it('are none for everything, and --changed for what changed', () => {
    expect(askedFor([])).toBe('all');
    expect(askedFor(['--changed'])).toBe('changed');
  });

  it.each([['--fast'], ['changed'], ['--changed=HEAD'], ['--changed', '--all']])(
    '%s are refused in a sentence that says which there are',
    (...args) => {
      expect(() => askedFor(args)).toThrow(ArgumentError);
      expect(() => askedFor(args)).toThrow(/^".*" is not understood: .* -- --changed at what changed/);
    },
  );
});
