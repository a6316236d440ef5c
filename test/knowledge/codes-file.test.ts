import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeMeaning } from '../../src/domain/knowledge/code-meaning.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { readCodes } from '../../src/knowledge/read-codes.ts';
import { changed, problemsOf, SOUND_FILES, withFolder } from './small-folder.ts';

/** Sound codes; every line is there to be broken once. */
const CODES = `reviewed: 2026-11-20
sources:
  page: [{ document: page, section: A page, date: 2018-05-31, trust: official }]
main:
  from: page
  codes:
    "0x204": { en: no socket, fr: aucun socket, tells: place, articles: [agent-one] }
    "0x904": { en: socket closed, fr: socket fermé, collect: { en: the other code, fr: l'autre code } }
  nothing-found: ["0x307"]
extended:
  from: page
  codes:
    "0x1000-0x7fff": { en: protocol error, fr: erreur de protocole }
symbolic:
  from: page
  codes:
    TransportClosed: { en: transport closed, fr: transport fermé, numbers: ["516"] }
`;
const ROUTES = 'routes: {}\n';

function folder(codes: string | undefined) {
  return { ...SOUND_FILES, 'codes.yaml': codes, 'routes.yaml': ROUTES };
}

function problemsIn(codes: string | undefined): readonly string[] {
  return withFolder(folder(codes), (at) => problemsOf(() => loadKnowledge(at)));
}

describe('a sound file', () => {
  it('becomes part of the knowledge', () => {
    const knowledge = withFolder(folder(CODES), loadKnowledge);
    expect(knowledge.codes.entries.map(({ space, code }) => `${space} ${code}`)).toEqual([
      'main 0x204',
      'main 0x904',
      'main 0x307',
      'extended 0x1000-0x7fff',
      'symbolic TransportClosed',
    ]);
    expect(codeMeaning(knowledge, { text: '516' })).toMatchObject({
      kind: 'known',
      entry: { code: '0x204', tells: 'place', articles: ['agent-one'], sources: [{ trust: 'official' }] },
      alsoNamed: [{ code: 'TransportClosed' }],
    });
  });
});

describe('a broken file is refused with file, line and key', () => {
  it.each<readonly [string, string, string, RegExp]>([
    [
      'a meaning without French',
      ', fr: aucun socket',
      '',
      /^codes\.yaml:7 main\.codes\.0x204\.fr: is missing; expected a text$/,
    ],
    [
      'an empty meaning',
      'en: no socket',
      'en: ""',
      /^codes\.yaml:7 main\.codes\.0x204\.en: is empty; expected a text$/,
    ],
    [
      'what to collect in one language',
      ", fr: l'autre code",
      '',
      /^codes\.yaml:8 main\.codes\.0x904\.collect\.fr: is missing/,
    ],
    [
      'an article that does not exist',
      '[agent-one]',
      '[agent-nine]',
      /^codes\.yaml:7 main\.codes\.0x204\.articles\.0: "agent-nine" leads nowhere; expected the name of an article/,
    ],
    [
      'a source nobody wrote down',
      '  from: page\n  codes:\n    "0x204"',
      '  from: book\n  codes:\n    "0x204"',
      /^codes\.yaml:5 main\.from: "book" is no source; expected one of page$/,
    ],
    [
      'a source of one code nobody wrote down',
      'tells: place',
      'tells: place, from: [book]',
      /^codes\.yaml:7 main\.codes\.0x204\.from: "book" is no source/,
    ],
    [
      'a trust that is none',
      'trust: official',
      'trust: sure',
      /^codes\.yaml:3 sources\.page\.0\.trust: "sure" is not allowed; expected one of official/,
    ],
    [
      'a code in capitals',
      '"0x904"',
      '"0x90A"',
      /^codes\.yaml:8 main\.codes\.0x90A: .*expected a code like 0x204, in lower case/,
    ],
    ['a code in decimal', '"0x904"', '"2308"', /^codes\.yaml:8 main\.codes\.2308: .*expected a code like 0x204/],
    ['a code twice', '"0x904"', '"0x204"', /^codes\.yaml:8 yaml: .*expected valid YAML$/],
    [
      'a code that has a meaning and none',
      '["0x307"]',
      '["0x307", "0x904"]',
      /^codes\.yaml:9 main\.nothing-found\.1: is "0x904" again; expected every code once/,
    ],
    [
      'a number in hexadecimal',
      '["516"]',
      '["0x204"]',
      /^codes\.yaml:17 symbolic\.codes\.TransportClosed\.numbers\.0: "0x204" .*expected a decimal number/,
    ],
    [
      'a number that is none',
      'tells: place',
      'tells: cause',
      /^codes\.yaml:7 main\.codes\.0x204\.tells: "cause" is not allowed; expected one of place$/,
    ],
    ['a space nobody knows', 'extended:', 'other:', /^codes\.yaml:10 other: is not a known key/],
    ['no day of review', 'reviewed: 2026-11-20\n', '', /^codes\.yaml:1 reviewed: is missing/],
    ['an unknown key', 'tells: place', 'fix: restart it', /^codes\.yaml:7 main\.codes\.0x204\.fix: is not a known key/],
  ])('%s', (_what, from, to, says) => {
    const problems = problemsIn(changed(CODES, from, to));
    expect(
      problems.filter((problem) => says.test(problem)),
      problems.join('\n'),
    ).not.toEqual([]);
  });

  it('and so is a folder without it', () => {
    expect(problemsIn(undefined)).toEqual([expect.stringMatching(/^codes\.yaml:1 file: can't be read \(ENOENT\)/)]);
  });

  it('never by an exception, whatever is cut out or put in, and on a line the file has', () => {
    const damage = fc.record({
      from: fc.nat(CODES.length),
      length: fc.nat(40),
      put: fc.oneof(
        fc.string(),
        fc.constantFrom('&a *a', '[', '"', '{', '\n', '\t', '# ', '__proto__: x', ': ', '0x', '-'),
      ),
    });
    fc.assert(
      fc.property(damage, ({ from, length, put }) => {
        const text = CODES.slice(0, from) + put + CODES.slice(from + length);
        const lines = text.split(/\r\n?|\n/).length;
        for (const problem of readCodes(text).problems) {
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(lines);
          expect(problem.says).toContain('expected');
        }
      }),
      { numRuns: 300 },
    );
  });
});
