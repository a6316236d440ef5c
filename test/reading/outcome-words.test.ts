import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictIn } from '../../src/reading/acts/outcome-words.ts';

const REPLIES: readonly (readonly [typed: string, verdict: ReturnType<typeof verdictIn>])[] = [
  ['that fixed it, thanks', 'solved'],
  ['it works now', 'solved'],
  ['everyone is back online', 'solved'],
  ['ça marche maintenant merci', 'solved'],
  ['c’est réglé', 'solved'],
  ['did not help', 'did-not-help'],
  ['still getting the same error', 'did-not-help'],
  ['it didn’t work', 'did-not-help'],
  ['no change', 'did-not-help'],
  ['ça n’a pas aidé', 'did-not-help'],
  ['ça ne marche toujours pas', 'did-not-help'],
  ['rien n’a changé', 'did-not-help'],
  ['I can’t do that', 'cannot-do'],
  ['we have no permission for that', 'cannot-do'],
  ['je ne peux pas le faire', 'cannot-do'],
  ['next', 'next-step'],
  ['étape suivante', 'next-step'],
  ['I don’t know', 'dont-know'],
  ['no idea', 'dont-know'],
  ['je sais pas', 'dont-know'],
  ['why do you ask?', 'why'],
  ['pourquoi tu demandes ça', 'why'],
  ['why is hp-prod-01 full', null],
  ['it is not fixed', null],
  ['when is it fixed', null],
  ['is it resolved?', null],
  ['will this be sorted today?', null],
  ['any idea when its fixed', null],
  ['let me know once it is fixed', null],
  ['ping me when it works again', null],
  ['how long until its back up', null],
  ['so is everyone back online or what', null],
  ['if it is back, should i close', null],
  ['quand est-ce que ça va être réglé', null],
  ['c’est réglé quand', null],
  ['dis-moi quand ça remarche', null],
  ['ok that worked, can i close it?', 'solved'],
  ['after i restarted the host it works again', 'solved'],
  ['is canada east down', null],
  ['event 3277 INVALID_FORM', null],
];

describe('a short reply', () => {
  it.each(REPLIES)('“%s” means %s', (typed, verdict) => {
    expect(verdictIn(typed)).toBe(verdict);
  });

  it('means the same with or without accents, in any case', () => {
    for (const [typed, verdict] of REPLIES) {
      expect(
        verdictIn(
          typed
            .normalize('NFD')
            .replace(/\p{Mn}/gu, '')
            .toUpperCase(),
        ),
      ).toBe(verdict);
    }
  });

  it('is read from any text without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (typed) => void verdictIn(typed)));
  });
});
