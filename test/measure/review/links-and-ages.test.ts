import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/domain/knowledge/article.ts';
import type { KnownIncident } from '../../../src/domain/knowledge/incident.ts';
import { ageSection, isBefore, newestDate, yearBefore } from '../../../src/measure/review/age-section.ts';
import { caseSection } from '../../../src/measure/review/case-section.ts';
import { idsOfTheProgram, linkSection } from '../../../src/measure/review/link-section.ts';
import { article } from '../../diagnosis/small-knowledge.ts';
import { knowledgeOf } from './small-desk.ts';

const TODAY = '2026-11-20';

function source(date: string | undefined): Source {
  return { document: 'test', section: '', url: undefined, date, trust: 'official' };
}

function incident(sketch: Partial<KnownIncident>): KnownIncident {
  return {
    trackingId: 'AB1C-2DE',
    title: { en: 'x' },
    startedAt: '2026-04-29T01:00:00.000Z',
    endedAt: undefined,
    regions: ['canadaeast'],
    badStackVersions: [],
    goodStackVersion: undefined,
    validUntil: '2026-12-31',
    summary: '',
    tellTheCaller: '',
    sources: [source(undefined)],
    ...sketch,
  };
}

describe('dead links', () => {
  const next = ['two'];
  const two = article('two', { next: ['one'] });

  it('are none where every link leads to an article', () => {
    const one = article('one', { next, cause: 'See [two](two.md#cause) and [a page](https://example.com/x.md).' });
    const known = knowledgeOf({ articles: [one, two], incidents: [incident({ summary: '[two](../two.md)' })] });
    expect(linkSection(known, [{ about: 'src/x.ts', id: 'one' }])).toMatchObject({
      remarks: [],
      looked: '5 links between 2 articles',
    });
  });

  it.each([
    ['"If it does not help"', { articles: [article('one', { next: ['gone'] }), two] }, 'one'],
    ['a cause', { articles: [article('one', { next, cause: '[x](gone.md)' }), two] }, 'one'],
    [
      'a step',
      { articles: [article('one', { next, steps: [{ actor: 'agent', risks: [], text: '[x](gone.md)' }] }), two] },
      'one',
    ],
    ['an incident', { incidents: [incident({ tellTheCaller: '[x](../gone.md)' })] }, 'incidents/AB1C-2DE'],
  ] as const)('are to be mended in %s', (_, sketch, about) => {
    const { remarks } = linkSection(knowledgeOf(sketch), []);
    expect(remarks).toEqual([{ weight: 'mend', about, says: expect.stringContaining('names gone') }]);
  });

  it('are to be mended in the program and in the list of codes too', () => {
    const entry = {
      kind: 'documented',
      space: 'main',
      code: '0x204',
      numbers: [],
      meaning: { en: 'x', fr: 'x' },
      tells: 'reason',
      sources: [source(undefined)],
      articles: ['gone'],
      collect: undefined,
    } as const;
    const known = knowledgeOf({ codes: { entries: [entry], reviewed: TODAY } });
    expect(linkSection(known, []).remarks).toMatchObject([{ weight: 'mend', about: 'codes.yaml 0x204' }]);
    expect(linkSection(knowledgeOf({}), [{ about: 'src/x.ts', id: 'gone' }]).remarks).toMatchObject([
      { about: 'src/x.ts' },
    ]);
    expect(idsOfTheProgram().length).toBeGreaterThan(10);
  });

  it('are not all: an article from which nothing leads on is worth a look', () => {
    expect(linkSection(knowledgeOf({ articles: [article('one')] }), []).remarks).toMatchObject([
      { weight: 'look', about: 'one' },
    ]);
  });
});

describe('ages', () => {
  it('count a year back from the day of the review, months by their last day', () => {
    expect(yearBefore(TODAY)).toBe('2025-11-20');
    expect(isBefore('2025-11-19', '2025-11-20')).toBe(true);
    expect(isBefore('2025-11-20', '2025-11-20')).toBe(false);
    expect(isBefore('2025-11', '2025-11-20')).toBe(false);
    expect(isBefore('2025-10', '2025-11-20')).toBe(true);
    expect(newestDate([source('2022-05-26'), source(undefined), source('2025-01')])).toBe('2025-01');
  });

  it('go by the newest source and by the review, oldest first, those without a date before all', () => {
    const aged = (id: string, dates: readonly (string | undefined)[], reviewed = TODAY) => {
      const [first, ...rest] = dates.map(source);
      return article(id, { sources: [first ?? source(undefined), ...rest], reviewed });
    };
    const articles = [
      aged('fresh', ['2020-01-01', '2026-01-01']),
      aged('old', ['2022-05-26']),
      aged('older', ['2020-01-01', '2019-01-01']),
      aged('undated', [undefined]),
      aged('unreviewed', ['2026-01-01'], '2025-01-01'),
    ];
    const { remarks } = ageSection(knowledgeOf({ articles }), TODAY);
    expect(remarks.map(({ about, says }) => `${about}: ${says}`)).toEqual([
      'undated: none of its sources prints a date.',
      'older: newest source 2020-01-01.',
      'old: newest source 2022-05-26.',
      'unreviewed: last reviewed 2025-01-01.',
    ]);
    expect(remarks.every(({ weight }) => weight === 'look')).toBe(true);
    expect(ageSection(knowledgeOf({ articles }), '2019-06-01').remarks.map(({ about }) => about)).toEqual(['undated']);
  });

  it('show incidents past their day, and codes nobody has looked for lately', () => {
    const known = knowledgeOf({
      incidents: [incident({ validUntil: '2026-11-19' }), incident({ trackingId: 'ZZ1C-2DE', validUntil: TODAY })],
      codes: { entries: [], reviewed: '2024-01-01' },
    });
    expect(ageSection(known, TODAY).remarks.map(({ about }) => about)).toEqual(['codes.yaml', 'incidents/AB1C-2DE']);
  });
});

describe('articles without a real case', () => {
  it('are those that no case accepts', () => {
    const articles = [article('proved'), article('unproved', { title: { en: 'Nobody called' } })];
    const section = caseSection(articles, { from: 'two desk calls', accepted: [['proved', 'none'], ['none']] });
    expect(section.remarks).toEqual([{ weight: 'look', about: 'unproved', says: '“Nobody called”' }]);
    expect(section.looked).toBe('2 cases from two desk calls');
  });
});
