import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { ARTICLE, changed, problemsOf, SOUND_FILES, withFolder } from './small-folder.ts';

function problemsWith(article: string): readonly string[] {
  return withFolder({ ...SOUND_FILES, 'agent-one.md': article }, (folder) => problemsOf(() => loadKnowledge(folder)));
}

// what is broken, what stands in the sound article, what stands there instead, what the load says
const BROKEN: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'an id that is not the file name',
    'id: agent-one',
    'id: agent-ones',
    /^agent-one\.md:2 id: "agent-ones" .*expected agent-one$/,
  ],
  [
    'an id with capitals',
    'id: agent-one',
    'id: Agent-One',
    /^agent-one\.md:2 id: "Agent-One" .*expected lower case words/,
  ],
  ['a missing key', 'component: agent\n', '', /^agent-one\.md:2 component: is missing; expected one of agent, stack/],
  ['an unknown key', 'effort: 20', 'effort: 20\ncolour: red', /^agent-one\.md:7 colour: is not a known key/],
  [
    'an unknown key of a source',
    '    date: 2022-05-26',
    '    day: 2022-05-26',
    /^agent-one\.md:18 sources\.0\.day: is not a known key/,
  ],
  [
    'a value that is not on its list',
    'prior: uncommon',
    'prior: often',
    /^agent-one\.md:5 prior: "often" is not allowed; expected one of common, uncommon, rare$/,
  ],
  [
    'an effort that is no number',
    'effort: 20',
    'effort: soon',
    /^agent-one\.md:6 effort: "soon" is not allowed; expected whole minutes/,
  ],
  [
    'an unknown strength',
    'one-user: against',
    'one-user: maybe',
    /^agent-one\.md:9 signals\.scope\.one-user: "maybe" .*expected one of decisive, strong/,
  ],
  [
    'an undeclared signal key',
    '  error-code:',
    '  eror-code:',
    /^agent-one\.md:10 signals\.eror-code: is no finding key; expected one of scope/,
  ],
  [
    'an unknown value of a closed key',
    'one-user: against',
    'one-users: against',
    /^agent-one\.md:9 signals\.scope\.one-users: is no value of scope; expected one of one-user, everyone, otherwise$/,
  ],
  [
    'a title without English',
    '{ en: The agent is lost,',
    '{',
    /^agent-one\.md:3 title\.en: is missing; expected a text$/,
  ],
  [
    'no English phrase',
    'en: [agent is lost]',
    'en: []',
    /^agent-one\.md:12 phrases\.en: is empty; expected at least 1$/,
  ],
  ['an unknown trust', 'trust: official', 'trust: sure', /^agent-one\.md:19 sources\.0\.trust: "sure" /],
  [
    'an address that is not https',
    'url: https://',
    'url: http://',
    /^agent-one\.md:17 sources\.0\.url: .*expected an address that starts with https/,
  ],
  [
    'a day that is not in the calendar',
    'reviewed: 2026-11-20',
    'reviewed: 2026-02-30',
    /^agent-one\.md:20 reviewed: "2026-02-30" .*YYYY-MM-DD$/,
  ],
  [
    'a key written twice',
    'prior: uncommon',
    'prior: uncommon\nprior: rare',
    /^agent-one\.md:6 yaml: Map keys must be unique/,
  ],
  [
    'an unquoted star',
    'agent is lost]',
    '*.contoso.com]',
    /^agent-one\.md:12 yaml: "\*\.contoso\.com" is read as an alias/,
  ],
  [
    'YAML that does not end',
    'fr: [agent perdu]',
    'fr: [agent perdu',
    /^agent-one\.md:\d+ yaml: .*expected valid YAML$/,
  ],
  ['no front matter', '---\nid', 'id', /^agent-one\.md:1 front matter: is missing/],
];

describe('a broken front matter is refused with file, line and key', () => {
  it.each(BROKEN)('%s', (_what, from, to, says) => {
    const problems = problemsWith(changed(ARTICLE, from, to));
    expect(
      problems.filter((problem) => says.test(problem)),
      problems.join('\n'),
    ).not.toEqual([]);
  });

  it('an empty file', () => {
    expect(problemsWith('')[0]).toMatch(/^agent-one\.md:1 front matter: is missing/);
  });

  it('counts lines the same in a file saved with Windows line breaks and a byte order mark', () => {
    const saved = `\ufeff${changed(ARTICLE, 'trust: official', 'trust: sure').replaceAll('\n', '\r\n')}`;
    expect(problemsWith(saved)).toEqual([expect.stringMatching(/^agent-one\.md:19 sources\.0\.trust: /)]);
  });

  it('reports every problem of every file at once, in the order of files and lines', () => {
    const files = {
      ...SOUND_FILES,
      'agent-one.md': changed(changed(ARTICLE, 'prior: uncommon', 'prior: often'), '[agent] Look', '[boss] Look'),
      'agent-two.md': 'not an article',
    };
    const problems = withFolder(files, (folder) => problemsOf(() => loadKnowledge(folder)));
    expect(problems.map((problem) => problem.replace(/: .*/s, ''))).toEqual([
      'agent-one.md:5 prior',
      'agent-one.md:39 steps.2',
      'agent-two.md:1 front matter',
    ]);
  });
});
