import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { loadSayings, sayingsFiles } from '../../src/knowledge/sayings/load-sayings.ts';
import { readSayings } from '../../src/knowledge/sayings/read-sayings.ts';
import { problemsOf, SOUND_FILES, withFolder } from './small-folder.ts';

const SOUND = {
  by: 'one',
  text: 'agent gone',
  lang: 'en',
  acts: ['tell'],
  is: { scope: ['everyone'], 'error-code': '0x1' },
  article: 'agent-one',
};

function problemsIn(lines: string): readonly string[] {
  return withFolder({ ...SOUND_FILES, 'sayings/desk.jsonl': lines }, (folder) =>
    problemsOf(() => loadSayings(folder, sayingsFiles(folder), ['agent-one'])),
  );
}

describe('a saying', () => {
  it('is read with its facts and their polarity, and with nothing where it says nothing', () => {
    const names = { articles: ['agent-one'], keys: ['scope', 'error-code'], closedValues: new Map() };
    const line = JSON.stringify({ ...SOUND, not: { scope: 'one-user' } });
    expect(readSayings(`${line}\n\n`, names)).toEqual({
      problems: [],
      value: [
        {
          by: 'one',
          text: 'agent gone',
          lang: 'en',
          acts: ['tell'],
          facts: [
            { key: 'scope', value: 'everyone', holds: true },
            { key: 'error-code', value: '0x1', holds: true },
            { key: 'scope', value: 'one-user', holds: false },
          ],
          article: 'agent-one',
          tried: [],
          open: undefined,
          hard: false,
        },
      ],
    });
  });

  it('may stand in the folder or not: knowledge loads all the same', () => {
    expect(withFolder(SOUND_FILES, (folder) => sayingsFiles(folder))).toEqual([]);
    const files = { ...SOUND_FILES, 'sayings/desk.jsonl': JSON.stringify(SOUND) };
    expect(withFolder(files, (folder) => loadKnowledge(folder).articles.length)).toBe(
      withFolder(SOUND_FILES, (folder) => loadKnowledge(folder).articles.length),
    );
  });

  it.each<readonly [string, object | string, RegExp]>([
    ['no JSON', '{"by":', /^sayings\/desk\.jsonl:2 line: is no JSON; expected one object/],
    ['an unknown key', { ...SOUND, mood: 'bad' }, /^sayings\/desk\.jsonl:2 mood: is not a known key/],
    ['nobody who wrote it', { ...SOUND, by: undefined }, /^sayings\/desk\.jsonl:2 by: is missing/],
    ['no act', { ...SOUND, acts: [] }, /:2 acts: is empty; expected at least 1$/],
    ['an unknown act', { ...SOUND, acts: ['sing'] }, /:2 acts\.0: "sing" is not allowed; expected one of tell, answer/],
    ['an unknown article', { ...SOUND, article: 'agent-two' }, /:2 article: .*expected one of none, vague, agent-one$/],
    ['an unknown finding', { ...SOUND, is: { mood: 'bad' } }, /:2 is\.mood: is no finding key; expected one of/],
    ['an unknown value', { ...SOUND, not: { scope: 'me' } }, /:2 not\.scope: "me" is no value of scope; expected one/],
    ['an unknown remedy', { ...SOUND, tried: ['x'] }, /:2 tried\.0: "x" is not allowed; expected one of agent-one$/],
    ['an unknown context', { ...SOUND, open: { kind: 'door' } }, /:2 open\.kind: "door" is not allowed; expected one/],
  ])('with %s is refused with file, line and key', (_what, line, says) => {
    const text = typeof line === 'string' ? line : JSON.stringify(line);
    expect(problemsIn(`${JSON.stringify(SOUND)}\n${text}\n`)).toEqual([expect.stringMatching(says)]);
  });

  it('stands in a file that ends in .jsonl, no other', () => {
    const files = { ...SOUND_FILES, 'sayings/notes.txt': 'x' };
    expect(withFolder(files, (folder) => problemsOf(() => sayingsFiles(folder)))).toEqual([
      expect.stringMatching(/^sayings\/notes\.txt:1 file: is not part of the knowledge/),
    ]);
  });
});
