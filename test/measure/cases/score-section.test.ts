import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Figures } from '../../../src/measure/cases/figures.ts';
import { type ScoresBefore, scoreSection, scoresAtLastCommit } from '../../../src/measure/cases/score-section.ts';

const folder = mkdtempSync(join(tmpdir(), 'scores-'));
afterAll(() => rmSync(folder, { recursive: true }));

function figures(hits: number, questions: number): ReadonlyMap<string, Figures> {
  const each: Figures = {
    'text, first place': { kind: 'share', hits, total: 9 },
    'questions a case': { kind: 'mean', value: questions, total: 9 },
  };
  return new Map([
    ['desk calls / outage', each],
    ['desk calls', each],
  ]);
}

function keptAt(hits: number, questions: number): ScoresBefore {
  const each = { 'text, first place': [hits, 9] as [number, number], 'questions a case': questions };
  return { kind: 'read', scores: { 'desk calls': each, 'desk calls / outage': each } };
}

describe('scores since the last commit', () => {
  it('differ in nothing where nothing changed', () => {
    const section = scoreSection(keptAt(4, 1.5), figures(4, 1.5), '9 desk calls');
    expect(section.remarks).toEqual([]);
    expect(section.looked).toContain('no difference');
  });

  it('say what is worse first, whole sets before their parts, with the number of cases', () => {
    const { remarks, looked } = scoreSection(keptAt(4, 1.5), figures(6, 2), '9 desk calls');
    expect(remarks.map(({ about, says }) => `${about}: ${says}`)).toEqual([
      'desk calls: questions a case worse, 1.50 (n 9) → 2.00 (n 9)',
      'desk calls / outage: questions a case worse, 1.50 (n 9) → 2.00 (n 9)',
      'desk calls: text, first place better, 4/9 → 6/9',
      'desk calls / outage: text, first place better, 4/9 → 6/9',
    ]);
    expect(looked).toContain('2 figures worse, 2 better');
    expect(remarks.every(({ weight }) => weight === 'look')).toBe(true);
  });

  it('call a figure that was not kept before neither better nor worse', () => {
    const { remarks } = scoreSection({ kind: 'read', scores: {} }, figures(4, 1.5), '9 desk calls');
    expect(remarks[0]?.says).toBe('text, first place changed, not measured → 4/9');
  });

  it('are not looked at without git, or with a file that is not of the format', () => {
    const absent = scoresAtLastCommit(folder, 'scores.json');
    expect(absent.kind).toBe('unknown');
    expect(scoreSection(absent, figures(4, 1.5), '9 desk calls')).toMatchObject({
      unlooked: expect.stringContaining('git'),
      remarks: [],
    });
  });

  it('come from the last commit, whatever the file holds by now', () => {
    const repository = join(folder, 'repository');
    mkdirSync(repository);
    const git = (...words: string[]) =>
      execFileSync(
        'git',
        ['-c', 'user.name=desk', '-c', 'user.email=desk@example.com', '-c', 'commit.gpgsign=false', ...words],
        { cwd: repository },
      );
    git('init', '--quiet');
    writeFileSync(join(repository, 'scores.json'), '{"set":{"first":[1,2]}}');
    git('add', '.');
    git('commit', '--quiet', '--no-verify', '-m', 'scores');
    writeFileSync(join(repository, 'scores.json'), '{"set":{"first":[2,2]}}');
    git('add', '.');
    expect(scoresAtLastCommit(repository, 'scores.json')).toEqual({ kind: 'read', scores: { set: { first: [1, 2] } } });
    writeFileSync(join(repository, 'other.json'), '[]');
    git('add', '.');
    git('commit', '--quiet', '--no-verify', '-m', 'other');
    expect(scoresAtLastCommit(repository, 'other.json')).toEqual({
      kind: 'unknown',
      why: expect.stringContaining('format'),
    });
  });
});
