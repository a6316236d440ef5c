import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hear } from '../../../src/reading/learned/hear.ts';
import { actsHeard } from '../../../src/reading/learned/heard-acts.ts';
import { factsHeard, factsTogether } from '../../../src/reading/learned/heard-facts.ts';
import { learn } from '../../../src/reading/learned/learned-model.ts';
import { bytesOf, modelFrom, TRAINER_VERSION } from '../../../src/reading/learned/model-bytes.ts';
import { SMALL_SAYINGS } from './small-sayings.ts';

const MODEL = learn([...SMALL_SAYINGS, ...SMALL_SAYINGS, ...SMALL_SAYINGS]);
const BLACK = { key: 'stage', value: 'black-after-sign-in', holds: true };
const SCOPE = { kind: 'question', finding: 'scope' } as const;

describe('what was learned', () => {
  it('hears the article, whose matter it is and its facts in words that nobody used in this order', () => {
    const heard = hear(MODEL, 'user has a black screen after he signs in');
    expect(heard.article[0]?.name).toBe('black-screen');
    expect(heard.whose[0]?.name).toBe('ours');
    expect(factsHeard(heard)).toEqual([BLACK]);
    expect(actsHeard(heard).does.map(({ act }) => act)).toEqual(['tell']);
  });

  it('hears a matter of another team, and its topic', () => {
    const heard = hear(MODEL, 'my printer jams');
    expect(heard.whose[0]?.name).toBe('other-team');
    expect(heard.topic[0]?.name).toBe('printing');
    expect(heard.article[0]?.name).toBe('-');
  });

  it('hears words with a mistake in them', () => {
    expect(hear(MODEL, 'blak screenn after sign inn').article[0]?.name).toBe('black-screen');
  });

  it('hears an answer where a question stands open', () => {
    expect(actsHeard(hear(MODEL, 'everyone', SCOPE)).does.map(({ act }) => act)).toEqual(['answer']);
  });

  it('hears a fact denied only where a word denies', () => {
    const denied = hear(MODEL, 'the screen is not black');
    expect(denied.facts[0]?.name).toBe('!stage=black-after-sign-in');
    const told = hear(MODEL, 'the screen is black');
    expect(told.facts.map(({ name }) => name).filter((name) => name.startsWith('!'))).toEqual([]);
  });

  it('says something of every text, and gives probabilities', () => {
    for (const text of ['', '   ', '🙂', 'zzz qqq', 'a'.repeat(5000)]) {
      const heard = hear(MODEL, text);
      const sum = heard.first.reduce((total, { probability }) => total + probability, 0);
      expect(sum).toBeGreaterThan(0.9);
      expect(sum).toBeLessThan(1.0001);
    }
  });

  it('is the same for the same sayings, to the last bit', () => {
    const again = learn([...SMALL_SAYINGS, ...SMALL_SAYINGS, ...SMALL_SAYINGS]);
    expect(Buffer.compare(bytesOf(again), bytesOf(MODEL))).toBe(0);
  });

  it('is what this version of the trainer makes of these sayings: raise TRAINER_VERSION when it changes', () => {
    const print = createHash('sha256').update(bytesOf(MODEL)).digest('hex').slice(0, 16);
    expect([TRAINER_VERSION, print]).toEqual([3, 'df24491ccfaa7c2d']);
  });

  it('passes over what one writer alone says', () => {
    const strange = SMALL_SAYINGS.map((one) => ({ ...one, by: 'ann' }));
    expect(learn(strange).vocabulary.weights.length).toBe(0);
  });

  it('is learned from nothing as well', () => {
    expect(hear(learn([]), 'black screen').article).toEqual([
      { name: '-', probability: expect.any(Number) },
      expect.anything(),
      expect.anything(),
    ]);
  });
});

describe('word lists beside what was heard', () => {
  const heard = hear(MODEL, 'user has a black screen after he signs in');

  it('keep names and what no saying teaches', () => {
    const found = [
      { key: 'session-host', value: 'vm-7', holds: true },
      { key: 'drain', value: 'on', holds: true },
    ];
    expect(factsTogether(found, heard, MODEL.labels)).toEqual([...found, BLACK]);
  });

  it('lose a fact that is taught and was not heard, and say nothing twice', () => {
    const found = [{ key: 'scope', value: 'everyone', holds: true }, BLACK];
    const unheard = { ...heard, facts: heard.facts.filter(({ name }) => name !== 'scope=everyone') };
    expect(factsTogether(found, unheard, MODEL.labels)).toEqual([BLACK]);
  });
});

describe('a model kept as bytes', () => {
  const bytes = bytesOf(MODEL);

  it('hears the same when it is read back', () => {
    const back = modelFrom(bytes);
    expect(back === undefined ? undefined : hear(back, 'black screen')).toEqual(hear(MODEL, 'black screen'));
  });

  it('is not read when it is cut off, of another version or no model', () => {
    const other = new TextDecoder('latin1').decode(bytes).replace(`"version":${TRAINER_VERSION}`, '"version":0');
    expect(modelFrom(bytes.subarray(0, bytes.length - 8))).toBeUndefined();
    expect(modelFrom(Uint8Array.from(other, (letter) => letter.charCodeAt(0)))).toBeUndefined();
    expect(modelFrom(new TextEncoder().encode('no model at all'))).toBeUndefined();
    expect(modelFrom(new Uint8Array())).toBeUndefined();
  });
});
