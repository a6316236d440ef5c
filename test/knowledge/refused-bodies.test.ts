import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { ARTICLE, changed, problemsOf, SOUND_FILES, withFolder } from './small-folder.ts';

function problemsWith(article: string): readonly string[] {
  return withFolder({ ...SOUND_FILES, 'agent-one.md': article }, (folder) => problemsOf(() => loadKnowledge(folder)));
}

// what is broken, what stands in the sound article, what stands there instead, what the load says
const BROKEN: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'a missing section',
    '## Verify\n\nThe host is Available.\n\n',
    '',
    /^agent-one\.md:\d+ ## Verify: is missing; expected the sections/,
  ],
  ['an empty section', 'We are on it.', '', /^agent-one\.md:23 ## Tell the caller: is empty/],
  ['an unknown section', '## Cause', '## Reason', /^agent-one\.md:27 ## Reason: is no section/],
  [
    'a section twice',
    '## Cause',
    '## Cause\n\nOne.\n\n## Cause',
    /^agent-one\.md:31 ## Cause: stands here a second time/,
  ],
  ['a section of the wrong level', '## Cause', '# Cause', /^agent-one\.md:27 # Cause: is no section/],
  [
    'text before the sections',
    '---\n\n## Tell',
    '---\n\nHello.\n\n## Tell',
    /^agent-one\.md:23 body: text stands before the first section/,
  ],
  [
    'a step without an actor',
    '[agent] Look',
    'Look',
    /^agent-one\.md:39 steps\.2: names nobody who may do it; .*\[agent\] \[caller\]/,
  ],
  ['an unknown actor', '[agent] Look', '[boss] Look', /^agent-one\.md:39 steps\.2: "\[boss\]" is nobody we know/],
  [
    'an unknown risk',
    '[restart] Restart',
    '[explosion] Restart',
    /^agent-one\.md:33 steps\.1: "\[explosion\]" is no risk; expected after the actor only \[restart\]/,
  ],
  ['a step without text', '[agent] Look at the host again.', '[agent]', /^agent-one\.md:39 steps\.2: has no text/],
  [
    'text outside the numbered list',
    '2. [agent] Look',
    'Then:\n\n1. [agent] Look',
    /^agent-one\.md:39 steps: stands outside the numbered list/,
  ],
  [
    'a list without numbers',
    '1. [host-admin] [restart] Restart the service:',
    '- [host-admin] [restart] Restart the service:',
    /^agent-one\.md:33 steps: stands outside/,
  ],
  [
    'less disruption than a step does',
    'disruption: restarts-host',
    'disruption: none',
    /^agent-one\.md:7 disruption: "none" is less than a step marked \[restart\] does; expected at least restarts-host$/,
  ],
  [
    'a restart where sessions end',
    '[restart] Restart',
    '[ends sessions] Restart',
    /^agent-one\.md:7 disruption: "restarts-host" .*expected at least ends-sessions$/,
  ],
  [
    'a link to no article',
    '(agent-two.md)',
    '(agent-three.md)',
    /^agent-one\.md:47 if-it-does-not-help: "agent-three" is no article/,
  ],
  [
    'a link to itself',
    '(agent-two.md)',
    '(agent-one.md)',
    /^agent-one\.md:47 if-it-does-not-help: "agent-one" is this article/,
  ],
  [
    'a link to a place elsewhere',
    '(agent-two.md)',
    '(../agent-two.md)',
    /^agent-one\.md:47 if-it-does-not-help: "\.\.\/agent-two\.md" leads nowhere/,
  ],
];

describe('a broken body of an article is refused with file, line and key', () => {
  it.each(BROKEN)('%s', (_what, from, to, says) => {
    const problems = problemsWith(changed(ARTICLE, from, to));
    expect(
      problems.filter((problem) => says.test(problem)),
      problems.join('\n'),
    ).not.toEqual([]);
  });

  it('sections out of order', () => {
    const verify = '## Verify\n\nThe host is Available.\n\n';
    const problems = problemsWith(changed(ARTICLE, verify, '').replace('## Steps', `${verify}## Steps`));
    expect(problems).toEqual([expect.stringMatching(/^agent-one\.md:31 ## Verify: is out of order/)]);
  });

  it('no step at all', () => {
    const [before = '', after = ''] = ARTICLE.split(/1\. \[host-admin\][\s\S]*again\.\n/);
    expect(problemsWith(`${before}Nothing.\n${after}`)).toContainEqual(
      expect.stringMatching(/^agent-one\.md:31 steps: holds no step/),
    );
  });
});
