import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readFindings } from '../../../src/knowledge/read-findings.ts';
import { slicesOf } from '../../../src/measure/cases/case-slices.ts';
import { loadDeskCalls } from '../../../src/measure/cases/desk-call.ts';
import type { Figures } from '../../../src/measure/cases/figures.ts';
import { loadLabelledFiles, readLabelledFile } from '../../../src/measure/cases/labelled-lines.ts';
import { differences, readScores, scoresOf, writeScores } from '../../../src/measure/cases/scores.ts';
import { strangerLines, strangersIn } from '../../../src/measure/cases/strangers.ts';
import { labelled } from './small-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'scores-'));
afterAll(() => rmSync(folder, { recursive: true }));

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function run(hits: number, questions: number): ReadonlyMap<string, Figures> {
  return new Map([
    ['small', { first: { kind: 'share', hits, total: 9 }, questions: { kind: 'mean', value: questions, total: 9 } }],
  ]);
}

describe('kept scores', () => {
  it('are read back as they were written, one figure a line', () => {
    const file = join(folder, 'a.json');
    writeScores(file, scoresOf(run(4, 1.256)));
    expect(readScores(file)).toEqual({ small: { first: [4, 9], questions: 1.26 } });
    expect(readFileSync(file, 'utf8').split('\n')).toContain('    "first": [4, 9],');
    expect(readScores(join(folder, 'absent.json'))).toBeNull();
  });

  it('are refused where the file is not of the format', () => {
    const file = join(folder, 'b.json');
    writeFileSync(file, '{"small": {"first": "4/9"}}');
    expect(() => readScores(file)).toThrow();
  });

  it('show what went up or down, what is new, and nothing where nothing changed', () => {
    const before = scoresOf(run(4, 1.2));
    expect(differences(before, scoresOf(run(4, 1.2)))).toEqual([]);
    expect(differences(before, scoresOf(run(6, 1.2)))).toEqual(['small › first: 4/9 → 6/9']);
    expect(differences({}, { small: { first: [1, 2] } })).toEqual(['small › first: not measured → 1/2']);
  });
});

describe('labelled lines', () => {
  const line = (changes: object) =>
    JSON.stringify({
      id: 'a1',
      text: 'x',
      accept: ['other'],
      quality: 'high',
      findings: { scope: 'one-host', errorCode: '0x204', region: 'unknown', eventId: null },
      ...changes,
    });

  it('become cases with our keys, `other` being none', () => {
    const file = readLabelledFile('dev', line({}));
    expect(file.kind === 'cases' ? file.cases[0] : null).toMatchObject({
      kind: 'none',
      accept: ['none'],
      hidden: { 'hosts-affected': ['one-host'], 'error-code': ['0x204'] },
    });
  });

  it('become messages where they have an intent', () => {
    const text = '{"text":"is it down","intent":"status.region","region":null,"name":null}';
    expect(readLabelledFile('messages', text)).toMatchObject({ kind: 'messages', messages: [{ text: 'is it down' }] });
  });

  it('are refused with file and line, and an absent folder gives none', () => {
    expect(() => readLabelledFile('dev', `${line({})}\n\n${line({ quality: 'sure' })}`)).toThrow('dev.jsonl:3');
    expect(loadLabelledFiles(join(folder, 'absent'))).toEqual({ files: [], problems: [] });
  });

  it('are measured apart: sure labels, low ones, and those without a fix', () => {
    const lines = [line({}), line({ id: 'a2', accept: ['x'] }), line({ id: 'a3', accept: ['x'], quality: 'low' })];
    const { cases } = slicesOf([readLabelledFile('dev', lines.join('\n'))], new Map());
    expect(cases.map((one) => [one.name, one.cases.map((each) => each.id)])).toEqual([
      ['dev, high and medium', ['a2']],
      ['dev, low', ['a3']],
      ['dev, other', ['a1']],
    ]);
    expect(slicesOf([readLabelledFile('dev', lines.join('\n'))], new Map(), 'LOW').cases).toHaveLength(1);
  });
});

describe('strangers', () => {
  const known = { keys: ['scope', 'since'], closedValues: new Map([['scope', ['site']]]) };

  it('are keys, closed values and ids that the knowledge does not have', () => {
    const one = labelled('x', ['a', 'none'], { hidden: { scope: ['site', 'moon'], since: ['noon'], mood: ['bad'] } });
    const strangers = strangersIn([one], known, ['b']);
    expect(strangers).toEqual({ keys: ['mood'], values: ['scope: moon'], ids: ['a'] });
    expect(strangerLines(strangers)).toHaveLength(3);
    expect(strangerLines(strangersIn([], known, []))).toEqual([]);
  });

  it('are not among the finding keys of the kept desk calls', () => {
    const findings = readFindings(readFileSync(here('../../../knowledge/findings.yaml'), 'utf8')).value;
    const calls = [...loadDeskCalls(here('../../../src/measure/cases/desk-calls')).values()].flat();
    expect(findings === undefined ? null : strangersIn(calls, findings, []).keys).toEqual([]);
  });
});
