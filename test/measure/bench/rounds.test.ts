import { describe, expect, it } from 'vitest';
import { figure, median, overRounds, ratioOverRounds, spread } from '../../../src/measure/bench/turns/rounds.ts';

describe('figures over rounds', () => {
  it('takes the middle of an odd count and the mean of the middle two of an even one', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 1, 4, 2])).toBe(3);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });

  it('divides round by round, so that a slow round of both does not count as a slow product', () => {
    const own = [6, 60, 8];
    const echo = [2, 20, 2];
    expect(ratioOverRounds(own, echo)).toEqual({ median: 3, least: 3, most: 4 });
    expect(overRounds(own).median / overRounds(echo).median).toBe(4);
  });

  it('refuses rounds that have no partner', () => {
    expect(() => ratioOverRounds([1, 2], [1])).toThrow(RangeError);
  });

  it('prints the median with what the rounds spread over', () => {
    const rounds = overRounds([6.04, 5.96, 7]);
    expect(figure(rounds, 1)).toBe('6.0');
    expect(spread(rounds, 1)).toBe('6.0x (6.0-7.0)');
  });
});
