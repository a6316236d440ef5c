import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { KnowledgeError } from '../../src/knowledge/problem.ts';
import { changed, FINDINGS, INCIDENT, problemsOf, SOUND_FILES, withFolder } from './small-folder.ts';

function problemsIn(files: Readonly<Record<string, string | undefined>>): readonly string[] {
  return withFolder({ ...SOUND_FILES, ...files }, (folder) => problemsOf(() => loadKnowledge(folder)));
}

describe('broken findings are refused with file, line and key', () => {
  it.each<readonly [string, string, string, RegExp]>([
    [
      'a core key that is not declared',
      'stage: { values: open, known-by: { agent: 0.5 } }\n',
      '',
      /^findings\.yaml:1 stage: is missing; expected every core/,
    ],
    [
      'an unknown key',
      'cost: 1',
      'price: 1\n    cost: 1',
      /^findings\.yaml:5 scope\.question\.price: is not a known key/,
    ],
    [
      'an unknown cost',
      'cost: 1',
      'cost: 3',
      /^findings\.yaml:5 scope\.question\.cost: "3" is not allowed; expected one of 1, 2, 4$/,
    ],
    [
      'a question without a reason',
      '    why: { en: One user points to an account. }\n',
      '',
      /^findings\.yaml:2 scope\.question\.why: is missing/,
    ],
    [
      'a closed value without words',
      'words: { en: [everyone] }',
      'words: {}',
      /^findings\.yaml:10 scope\.values\.everyone: has no words/,
    ],
    [
      'a closed value without a label',
      '      label: { en: Everyone }\n',
      '',
      /^findings\.yaml:10 scope\.values\.everyone\.label: is missing/,
    ],
    [
      'one phrase for two values',
      'en: [everyone]',
      'en: [one user]',
      /^findings\.yaml:10 scope\.values\.everyone: "one user" already reveals "one-user"/,
    ],
    [
      'a phrase with capitals',
      'en: [everyone]',
      'en: [Everyone]',
      /^findings\.yaml:12 scope\.values\.everyone\.words\.en\.0: "Everyone" holds capitals/,
    ],
    [
      'brackets that do not pair',
      'en: [everyone]',
      'en: [every(one]',
      /^findings\.yaml:12 scope\.values\.everyone\.words\.en\.0: "every\(one" can't be spread out/,
    ],
    [
      'a class of words with a slip in its name',
      'en: [everyone]',
      'en: ["{unabel} * {connect}"]',
      /^findings\.yaml:12 scope\.values\.everyone\.words\.en\.0: \{unabel\} is no class of words; expected one of \{unable\}$/,
    ],
    [
      'a class of words like no other',
      'en: [everyone]',
      'en: ["{weather} is bad"]',
      /^findings\.yaml:12 scope\.values\.everyone\.words\.en\.0: \{weather\} is no class of words; expected one of \{unable\}, .*\{program\}$/,
    ],
    [
      'a class of words that stays open',
      'en: [everyone]',
      'en: ["{unable * {connect}"]',
      /^findings\.yaml:12 scope\.values\.everyone\.words\.en\.0: .* braces or brackets that do not pair/,
    ],
    [
      'a choice of words that stays open',
      'en: [everyone]',
      'en: ["[all|both users"]',
      /^findings\.yaml:12 scope\.values\.everyone\.words\.en\.0: .* braces or brackets that do not pair/,
    ],
    [
      'a choice that is no value',
      'cost: 1',
      'cost: 1\n    choices: [one-user, nobody]',
      /^findings\.yaml:6 scope\.question\.choices\.1: "nobody" is no value of scope; expected one of one-user, everyone$/,
    ],
    [
      'a value kept for articles',
      '    everyone:',
      '    otherwise:',
      /^findings\.yaml:10 scope\.values\.otherwise: "otherwise" is kept/,
    ],
    [
      'a key that nobody is said to know',
      '  known-by: { host-admin: 0.8 }\n  group: event',
      '  group: event',
      /^findings\.yaml:\d+ event-text\.known-by: is missing/,
    ],
    [
      'somebody who is nobody',
      '{ agent: 0.9 }',
      '{ boss: 0.9 }',
      /^findings\.yaml:\d+ scope\.known-by\.boss: .*expected/,
    ],
    [
      'a chance above 1',
      '{ agent: 0.9 }',
      '{ agent: 1.5 }',
      /^findings\.yaml:\d+ scope\.known-by\.agent: "1\.5" is not allowed; expected a chance from 0 to 1/,
    ],
    [
      'knowers of whom none knows',
      '{ agent: 0.9 }',
      '{ agent: 0 }',
      /^findings\.yaml:\d+ scope\.known-by: .*expected at least one who can know it$/,
    ],
    [
      'a value of mere context that the key does not have',
      '  known-by: { agent: 0.9 }',
      '  known-by: { agent: 0.9 }\n  context: [nobody]',
      /^findings\.yaml:\d+ scope\.context\.0: "nobody" is no value of scope; expected all, or some of one-user, everyone$/,
    ],
    [
      'a question that waits for a key nobody declares',
      '    cost: 1',
      '    cost: 1\n    asked-when: { mood: [bad] }',
      /^findings\.yaml:\d+ scope\.question\.asked-when\.mood: is no finding key/,
    ],
    [
      'a question that waits for a value its key does not have',
      '    cost: 1',
      '    cost: 1\n    asked-when: { scope: [nobody] }',
      /^findings\.yaml:\d+ scope\.question\.asked-when\.scope\.0: "nobody" is no value of scope$/,
    ],
    [
      'a list in place of values',
      'user: { values: open, known-by: { agent: 0.5 } }',
      'user: { values: [a], known-by: { agent: 0.5 } }',
      /^findings\.yaml:\d+ user\.values: a list is of the wrong kind; expected a group of keys$/,
    ],
  ])('%s', (_what, from, to, says) => {
    const problems = problemsIn({ 'findings.yaml': changed(FINDINGS, from, to) });
    expect(
      problems.filter((problem) => says.test(problem)),
      problems.join('\n'),
    ).not.toEqual([]);
  });

  it('an empty file', () => {
    expect(problemsIn({ 'findings.yaml': '' })).toContainEqual(
      expect.stringMatching(/^findings\.yaml:1 file: .*expected a group of keys$/),
    );
  });
});

describe('a broken incident is refused with file, line and key', () => {
  it.each<readonly [string, string, string, RegExp]>([
    [
      'a tracking id that is not the file name',
      'AB1C-2DE',
      'AB1C-2DF',
      /^incidents\/AB1C-2DE\.md:2 trackingId: "AB1C-2DF" .*expected AB1C-2DE$/,
    ],
    [
      'a region nobody knows',
      '[canadaeast]',
      '[canadaeast, narnia]',
      /^incidents\/AB1C-2DE\.md:6 regions\.1: "narnia" .*expected a region/,
    ],
    [
      'a stack version in no known form',
      'rdp-sxs260209500',
      '2602.09500',
      /^incidents\/AB1C-2DE\.md:7 badStackVersions\.0: "2602\.09500" .*expected a stack version/,
    ],
    [
      'a good stack version in no known form',
      '1.0.2602.09400',
      'the old one',
      /^incidents\/AB1C-2DE\.md:8 goodStackVersion: /,
    ],
    [
      'a time without zone',
      '2026-04-29T01:00:00Z',
      '2026-04-29T01:00:00',
      /^incidents\/AB1C-2DE\.md:4 startedAt: .*expected a UTC time/,
    ],
    [
      'an end before the start',
      'endedAt: 2026-04-29',
      'endedAt: 2026-04-28',
      /^incidents\/AB1C-2DE\.md:5 endedAt: .*not before startedAt$/,
    ],
    [
      'no source',
      '  - { document: notice, section: Notice, trust: staff }',
      '  []',
      /^incidents\/AB1C-2DE\.md:10 sources\.0: is missing/,
    ],
    ['a missing section', '## Summary', '## Story', /^incidents\/AB1C-2DE\.md:\d+ ## Summary: is missing/],
  ])('%s', (_what, from, to, says) => {
    const problems = problemsIn({ 'incidents/AB1C-2DE.md': changed(INCIDENT, from, to) });
    expect(
      problems.filter((problem) => says.test(problem)),
      problems.join('\n'),
    ).not.toEqual([]);
  });
});

describe('a folder that is not whole is refused', () => {
  it('without findings.yaml', () => {
    expect(problemsIn({ 'findings.yaml': undefined })).toEqual([
      expect.stringMatching(/^findings\.yaml:1 file: can't be read \(ENOENT\)/),
    ]);
  });

  it('without incidents', () => {
    expect(problemsIn({ 'incidents/AB1C-2DE.md': undefined })).toEqual([
      expect.stringMatching(/^incidents:1 folder: can't be read/),
    ]);
  });

  it('with a file that would be overlooked', () => {
    expect(problemsIn({ 'agent-three.markdown': 'x' })).toEqual([
      expect.stringMatching(/^agent-three\.markdown:1 file: is not part/),
    ]);
  });

  it('when it does not exist, in words and without a stack', () => {
    const load = () => loadKnowledge('/no/such/knowledge');
    expect(load).toThrow(KnowledgeError);
    expect(problemsOf(load).join('\n')).toMatch(/^findings\.yaml:1 file: can't be read/m);
    expect(problemsOf(load).join('\n')).not.toMatch(/\bat .*:\d+:\d+/);
  });
});
