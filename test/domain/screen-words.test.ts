import { describe, expect, it } from 'vitest';
import { givesScreenWords } from '../../src/domain/knowledge/wish-slots.ts';
import { kit } from '../knowledge/kit.ts';

describe('words of a screen', () => {
  it.each([
    ['it says "we could not reach the gateway right now"', true],
    ["windows app spins then We couldn't connect to the gateway because of an error", true],
    ['ça dit « Nous n’avons pas pu trouver la ressource distante »', true],
    ['Your account is configured to prevent you from using this device', true],
    // A name or a code in quotation marks says nothing of the screen.
    ['her desktop is called "Claims Desktop"', false],
    ['it says "0x204"', false],
    ['one user has a black screen after sign in', false],
  ])('are given or not: %s', (text, given) => {
    expect(givesScreenWords(text, kit.knowledge.wishes)).toBe(given);
  });
});
