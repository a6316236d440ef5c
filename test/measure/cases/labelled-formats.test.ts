import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { slicesOf } from '../../../src/measure/cases/case-slices.ts';
import { loadLabelledFiles, readLabelledFile } from '../../../src/measure/cases/labelled-lines.ts';
import { measure } from '../../../src/measure/cases/measure.ts';
import { SMALL_DESK } from './small-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'labelled-'));
afterAll(() => rmSync(folder, { recursive: true }));

function lines(...rows: readonly object[]): string {
  return rows.map((row) => JSON.stringify(row)).join('\n');
}

const QUESTION = { id: 'e1', text: 'x', accept: ['other'], quality: 'high', findings: {} };
const CALL = { id: 'd1', text: 'x', accept: ['token'], quality: 'desk', facts: { scope: 'site' }, first: ['*ask*'] };
const ACTS = { id: 'm1', text: 'is it down', acts: [{ act: 'ask.status' }], open: null };
const FOREIGN = { id: 'y1', set: 'clinc', text: 'a show on broadway' };

/** The figures of one file, by slice. */
function figuresOf(name: string, content: string) {
  const { cases, messages } = slicesOf([readLabelledFile(name, content)], new Map());
  return measure(cases, messages, SMALL_DESK, []).figures;
}

describe('labelled files of several formats', () => {
  it('are told apart by their fields', () => {
    const kinds = [QUESTION, CALL, ACTS, FOREIGN].map((row) => readLabelledFile('x', lines(row)).kind);
    expect(kinds).toEqual(['cases', 'cases', 'acts', 'foreign']);
  });

  it('hold questions and calls side by side; what a call knows is said only when asked', () => {
    const file = readLabelledFile('dev-2', lines(QUESTION, { ...CALL, first: ['token', 'other'] }));
    expect(file.kind === 'cases' ? file.cases[1] : null).toMatchObject({
      kind: 'documented',
      hidden: { scope: ['site'] },
      first: ['token', 'none'],
    });
  });

  it('measure calls apart, and questions that no article answers yet, unless one is accepted all the same', () => {
    const missing = { ...QUESTION, missing: 'app-attach' };
    const rows = lines(
      QUESTION,
      { ...missing, id: 'e2' },
      { ...missing, id: 'e3', accept: ['other', 'token'] },
      { ...missing, id: 'e4', accept: ['token'] },
      CALL,
    );
    const { cases } = slicesOf([readLabelledFile('dev-2', rows)], new Map());
    expect(cases.map((one) => [one.name, one.kind, one.cases.map((each) => each.id)])).toEqual([
      ['dev-2, high and medium', 'documented', ['e4']],
      ['dev-2, calls', 'documented', ['d1']],
      ['dev-2, other', 'none', ['e1', 'e3']],
      ['dev-2, an article is missing', 'none', ['e2']],
    ]);
  });

  it('count the first reply to a call as right where it is what the label takes, asking included', () => {
    const rows = lines(
      { ...CALL, id: 'd1', text: 'event 3277' },
      { ...CALL, id: 'd2', text: 'event 3277 TOKEN', first: ['token'] },
      { ...CALL, id: 'd3', text: 'event 3277 TOKEN', first: ['broker'] },
    );
    const figures = figuresOf('dev-2', rows).get('dev-2, calls');
    expect(figures?.['right at the first reply']).toEqual({ kind: 'share', hits: 2, total: 3 });
  });

  it('score the first act as far as an intent stands for it, and say how many are not measured', () => {
    const rows = lines(
      { ...ACTS, text: 'is canada east down' },
      { ...ACTS, text: 'thanks!', acts: [{ act: 'social' }] },
      { ...ACTS, text: 'thanks!', acts: [{ act: 'help' }], accept: [['social']] },
      { ...ACTS, text: 'thanks!', acts: [{ act: 'off-topic' }] },
      { ...ACTS, text: 'no change', acts: [{ act: 'outcome.failed' }] },
    );
    expect(figuresOf('acts', rows).get('acts')).toEqual({
      'first act, as far as an intent stands for it': { kind: 'share', hits: 3, total: 4 },
      'not measured yet: no intent stands for the act': { kind: 'share', hits: 1, total: 5 },
    });
  });

  it('give three figures for foreign messages', () => {
    const rows = lines(
      FOREIGN,
      { ...FOREIGN, text: 'event 3277 TOKEN on my toaster' },
      { ...FOREIGN, text: 'is canada east down' },
    );
    expect(figuresOf('foreign', rows).get('foreign')).toEqual({
      'given a fix': { kind: 'share', hits: 1, total: 3 },
      'pulled into troubleshooting': { kind: 'share', hits: 1, total: 3 },
      'given a status card': { kind: 'share', hits: 1, total: 3 },
    });
  });

  it('are skipped and named where nobody knows their format, or one line is of another one', () => {
    writeFileSync(join(folder, 'a.jsonl'), lines(FOREIGN));
    writeFileSync(join(folder, 'b.jsonl'), lines({ id: 'q1', question: 'what is this' }));
    writeFileSync(join(folder, 'c.jsonl'), `${lines(QUESTION)}\n\n{"id":`);
    writeFileSync(join(folder, 'd.jsonl'), lines(CALL, { ...CALL, first: [] }));
    const { files, problems } = loadLabelledFiles(folder);
    expect(files.map(({ name }) => name)).toEqual(['a']);
    expect(problems).toEqual([
      expect.stringMatching(/^b\.jsonl is of no format that is known here.*skipped$/),
      expect.stringMatching(/^c\.jsonl:3 is no JSON; the file is skipped$/),
      expect.stringMatching(/^d\.jsonl:2 is not of the format of cases; the file is skipped$/),
    ]);
  });

  it('end the command with a line on standard error and a status that is not 0, after the figures of the others', () => {
    const run = spawnSync(process.execPath, ['src/measure/cases.ts', folder, '--set', 'a'], { encoding: 'utf8' });
    expect(run.stdout).toContain('pulled into troubleshooting');
    expect(run.stderr).toContain('b.jsonl is of no format');
    expect(run.stderr).not.toContain('    at ');
    expect(run.status).toBe(1);
  }, 60_000);
});
