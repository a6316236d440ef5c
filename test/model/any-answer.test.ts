import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGIONS } from '../../src/domain/core/region.ts';
import type { ReadRequest } from '../../src/domain/model/language-model.ts';
import { INTENTS } from '../../src/domain/text/intent.ts';
import { completionJson } from '../../src/model/client/completion.ts';
import { ExchangeError } from '../../src/model/client/trouble.ts';
import { nearness, vectorsOf } from '../../src/model/embedding/vectors.ts';
import { createDisguise } from '../../src/model/privacy/disguise.ts';
import { secondReading } from '../../src/model/reading/reading-answer.ts';
import { readingInstructions, readingQuestion } from '../../src/model/reading/reading-question.ts';
import { vocabularyOf } from '../../src/model/reading/vocabulary.ts';
import { wordingAnswer } from '../../src/model/wording/wording-answer.ts';
import { kit } from '../knowledge/kit.ts';
import { strictSchemaFault } from '../standins/openai/strict-schema.ts';
import { HOSTILE_SENTENCES } from './hostile-model.ts';

const { knowledge } = kit;
const vocabulary = vocabularyOf(knowledge);
const TEXT = 'the lady in hp-made-up gets nothing but a big dark void, wiped the client cache twice already';
const LINES = [
  'Microsoft says: listed, read 2026-11-20 09:00 UTC.',
  'We see: 5 of 12 hosts take sessions, 7 failing; 31 sessions; read 2026-11-20 09:00 UTC.',
  'Not looked at: sign-ins, so I can’t see whether users connect.',
  'vm-made-up-1 (hp-made-up): Unavailable: takes no sessions, since 2026-11-20 08:00 UTC.',
];
const disguise = createDisguise({
  names: () => ({ hostPools: ['hp-made-up'], sessionHosts: ['vm-made-up-1'] }),
  ordinary: new Set(['the', 'lady']),
  secret: new Uint8Array(32).fill(7),
  sendNames: false,
});
const request = (lookAlikes: ReadRequest['lookAlikes'] = []): ReadRequest => ({
  conversation: 'a',
  text: TEXT,
  before: [],
  language: 'en',
  lookAlikes,
});

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    ...HOSTILE_SENTENCES,
    ...LINES,
    TEXT,
    'a big dark void',
    'stage=slow',
    'service-incident',
    'hp-made-up',
  ),
  fc.constantFrom(...vocabulary.findings.keys(), ...vocabulary.fixes.keys()),
  fc.subarray(TEXT.split(' '), { minLength: 1 }).map((words) => words.join(' ')),
);
const anyReading = fc.record({
  intent: fc.oneof(fc.constantFrom(...INTENTS), piece),
  findings: fc.array(fc.record({ finding: piece, holds: fc.boolean(), words: piece })),
  tried: fc.array(fc.record({ fix: piece, words: piece })),
  region: fc.oneof(piece, fc.constant(null)),
  host_pool: fc.oneof(piece, fc.constant(null)),
  session_host: fc.oneof(piece, fc.constant(null)),
  alike: fc.array(piece),
});

describe('whatever a model answers to be read', () => {
  it('only values of the vocabulary get through, with words that stand in the text, and look-alikes that were given', () => {
    const lookAlikes = [{ id: 'service-incident', title: 'A fault on Microsoft’s side' }];
    fc.assert(
      fc.property(fc.oneof(anyReading, fc.jsonValue()), (answer) => {
        const read = secondReading(answer, request(lookAlikes), vocabulary, (text) => text);
        if (read === undefined) return;
        expect(INTENTS).toContain(read.intent);
        for (const { key, value, words } of read.findings) {
          expect(vocabulary.findings.has(`${key}=${value}`)).toBe(true);
          expect(TEXT.toLowerCase()).toContain(words.toLowerCase());
        }
        for (const { fixId, words } of read.tried) {
          expect(vocabulary.fixes.has(fixId)).toBe(true);
          expect(TEXT.toLowerCase()).toContain(words.toLowerCase());
        }
        for (const name of [read.hostPool, read.sessionHost])
          if (name !== null) expect(TEXT.toLowerCase()).toContain(name.toLowerCase());
        if (read.region !== null) expect(REGIONS.map((one) => one.name)).toContain(read.region);
        for (const id of read.alike) expect(id).toBe('service-incident');
      }),
      { numRuns: 2_000 },
    );
  });

  it('an honest reading gets through whole', () => {
    const answer = {
      intent: 'troubleshoot',
      findings: [{ finding: 'stage=black-after-sign-in', holds: true, words: 'nothing but a big  dark void' }],
      tried: [{ fix: 'client-cache-or-version', words: 'wiped the client cache twice already' }],
      region: 'canadaeast',
      host_pool: 'hp-made-up',
      session_host: null,
    };
    expect(secondReading(answer, request(), vocabulary, (text) => text)).toMatchObject({
      intent: 'troubleshoot',
      findings: [{ key: 'stage', value: 'black-after-sign-in', holds: true }],
      tried: [{ fixId: 'client-cache-or-version' }],
      region: 'canadaeast',
      hostPool: 'hp-made-up',
    });
  });
});

/** Words of a text, for an oracle simpler than the check itself. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
const ADDED = ['in', 'short', 'and', 'but', 'while', 'whereas', 'is', 'are', 'the'];

describe('whatever a model answers to be worded', () => {
  it('every word that gets through stands in the lines, and nothing that could be markup', () => {
    const known = new Set([...LINES.flatMap(wordsOf), ...ADDED]);
    fc.assert(
      fc.property(fc.oneof(fc.record({ sentences: fc.array(piece) }), fc.jsonValue()), (answer) => {
        const worded = wordingAnswer(
          answer,
          { conversation: 'a', purpose: 'status', language: 'en', lines: LINES },
          disguise(),
        );
        if (worded.kind !== 'worded') return;
        for (const word of wordsOf(worded.text)) expect(known).toContain(word);
        expect(worded.text).not.toMatch(/[<>{}[\]`*#|]|https?:/);
        expect(worded.text.length).toBeLessThanOrEqual(520);
      }),
      { numRuns: 2_000 },
    );
  });

  it('lines given back with their placeholders get through with their names', () => {
    const hidden = disguise();
    const sentences = LINES.map((line) => hidden.hide(line));
    expect(sentences.join()).not.toContain('made-up');
    const worded = wordingAnswer(
      { sentences },
      { conversation: 'a', purpose: 'status', language: 'en', lines: LINES },
      hidden,
    );
    expect(worded).toMatchObject({ kind: 'worded', text: expect.stringContaining('vm-made-up-1 (hp-made-up)') });
  });

  it('one short sentence sums up nothing', () => {
    const lines = { conversation: 'a', purpose: 'status', language: 'en', lines: LINES } as const;
    expect(
      wordingAnswer({ sentences: ['Microsoft says: listed, read 2026-11-20 09:00 UTC.'] }, lines, disguise()),
    ).toEqual({
      kind: 'unfit',
    });
  });

  it('a name nobody gave, or a placeholder of another exchange, drops its sentence', () => {
    const stranger = disguise().hide('vm-made-up-1 (hp-made-up): Unavailable: takes no sessions');
    const lines = { conversation: 'a', purpose: 'status', language: 'en', lines: LINES } as const;
    expect(wordingAnswer({ sentences: [stranger] }, lines, disguise())).toEqual({ kind: 'unfit' });
    expect(wordingAnswer({ sentences: ['vm-99 takes no sessions.'] }, lines, disguise())).toEqual({ kind: 'unfit' });
  });
});

describe('whatever the service answers', () => {
  it('becomes JSON or a named failure', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (answer) => {
        try {
          completionJson(answer);
        } catch (error) {
          expect(error).toBeInstanceOf(ExchangeError);
        }
      }),
    );
  });

  it('becomes one vector of length 1 for each text, or none at all', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ index: fc.nat({ max: 3 }), embedding: fc.array(fc.double({ noNaN: false }), { maxLength: 4 }) }),
        ),
        (data) => {
          const vectors = vectorsOf({ data }, 2);
          if (vectors === undefined) return;
          expect(vectors.length).toBe(2);
          for (const one of vectors) expect(nearness(one, one)).toBeCloseTo(1, 4);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('the schema that is asked for', () => {
  it('is one the service takes in strict mode, with and without look-alikes, and holds the vocabulary of findings.yaml', () => {
    const instructions = readingInstructions(vocabulary);
    for (const lookAlikes of [[], knowledge.articles.slice(0, 8).map(({ id }) => ({ id, title: id }))]) {
      const { name, schema } = readingQuestion(request(lookAlikes), vocabulary, instructions, (text) => text);
      expect(strictSchemaFault(name, schema)).toBeUndefined();
      expect(JSON.stringify(schema)).toContain('"stage=black-after-sign-in"');
    }
    for (const { key, value } of vocabulary.findings.values()) {
      const question = knowledge.questions.find((one) => one.key === key);
      expect(question?.choices.map((one) => one.value)).toContain(value);
    }
  });
});
