import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeFor } from '../../src/domain/knowledge/other-desks.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { readRoutes } from '../../src/knowledge/read-routes.ts';
import { changed, FINDINGS, problemsOf, SOUND_FILES, withFolder } from './small-folder.ts';

/** Sound routes; every line is there to be broken once. */
const ROUTES = `ours:
  en: [(in|inside) avd]
  fr: [dans la session]
routes:
  printing:
    topics: [printing]
    says: { en: To the printers., fr: Aux imprimantes. }
  prices:
    topics: [pricing]
    stands: unless-fault
    says: { en: To the buyers., fr: Aux achats. }
`;
const TOPICS = `${FINDINGS}topic:
  known-by: { agent: 0.7 }
  values:
    printing: { label: { en: printing }, words: { en: [printer] } }
    pricing: { label: { en: prices }, words: { en: [price] } }
`;

function folder(routes: string | undefined) {
  return { ...SOUND_FILES, 'findings.yaml': TOPICS, 'codes.yaml': 'reviewed: 2026-11-20\n', 'routes.yaml': routes };
}

function problemsIn(routes: string | undefined): readonly string[] {
  return withFolder(folder(routes), (at) => problemsOf(() => loadKnowledge(at)));
}

describe('a sound file', () => {
  it('becomes part of the knowledge', () => {
    const knowledge = withFolder(folder(ROUTES), loadKnowledge);
    expect(knowledge.routes.ours).toEqual(['in avd', 'inside avd', 'dans la session']);
    expect(routeFor(knowledge, 'pricing')).toEqual({
      id: 'prices',
      topics: ['pricing'],
      says: { en: 'To the buyers.', fr: 'Aux achats.' },
      stands: 'unless-fault',
      sharesCodes: false,
      besideCase: 'same',
    });
    expect(routeFor(knowledge, 'printing')?.stands).toBe('unless-named');
  });
});

describe('a broken file is refused with file, line and key', () => {
  it.each<readonly [string, string, string, RegExp]>([
    [
      'a sentence without French',
      ', fr: Aux imprimantes.',
      '',
      /^routes\.yaml:7 routes\.printing\.says\.fr: is missing; expected a text$/,
    ],
    [
      'a topic nobody declares',
      '[printing]',
      '[printing, weather]',
      /^routes\.yaml:6 routes\.printing\.topics\.1: "weather" leads nowhere; expected a value of the key topic/,
    ],
    [
      'a topic with two routes',
      '[pricing]',
      '[pricing, printing]',
      /^routes\.yaml:9 routes\.prices\.topics\.1: "printing" has a route already/,
    ],
    [
      'a topic without a route',
      '[pricing]',
      '[printing]',
      /^routes\.yaml:1 routes: the topic "pricing" of findings\.yaml is missing; expected a route/,
    ],
    [
      'a route without a topic',
      '[pricing]',
      '[]',
      /^routes\.yaml:9 routes\.prices\.topics: is empty; expected at least 1$/,
    ],
    [
      'an id with blanks',
      '  prices:',
      '  "the prices":',
      /^routes\.yaml:8 routes\.the prices: .*expected lower case words joined by hyphens/,
    ],
    [
      'a step',
      'stands: unless-fault',
      'steps: [restart it]',
      /^routes\.yaml:10 routes\.prices\.steps: is not a known key/,
    ],
    [
      'brackets that do not pair',
      '(in|inside) avd',
      '(in|inside avd',
      /^routes\.yaml:2 ours\.en\.0: "\(in\|inside avd" can't be spread out/,
    ],
    [
      'a language nobody speaks',
      '  fr: [dans la session]',
      '  de: [in der Sitzung]',
      /^routes\.yaml:3 ours\.de: is not a known key/,
    ],
    ['no routes', 'routes:', 'ways:', /^routes\.yaml:1 routes: is missing; expected a group of keys$/],
  ])('%s', (_what, from, to, says) => {
    const problems = problemsIn(changed(ROUTES, from, to));
    expect(
      problems.filter((problem) => says.test(problem)),
      problems.join('\n'),
    ).not.toEqual([]);
  });

  it('and so is a folder without it', () => {
    expect(problemsIn(undefined)).toEqual([expect.stringMatching(/^routes\.yaml:1 file: can't be read \(ENOENT\)/)]);
  });

  it('never by an exception, whatever is cut out or put in', () => {
    const damage = fc.record({
      from: fc.nat(ROUTES.length),
      length: fc.nat(30),
      put: fc.oneof(fc.string(), fc.constantFrom('[', '"', '{', '\n', ': ', '(', '|', '*a')),
    });
    fc.assert(
      fc.property(damage, ({ from, length, put }) => {
        const text = ROUTES.slice(0, from) + put + ROUTES.slice(from + length);
        for (const problem of readRoutes(text).problems) {
          expect(problem.line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
          expect(problem.says).toContain('expected');
        }
      }),
      { numRuns: 200 },
    );
  });
});
