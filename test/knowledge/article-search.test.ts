import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticleSearch } from '../../src/knowledge/article-search.ts';
import { phraseCloseness } from '../../src/knowledge/phrase-closeness.ts';
import { searchTerms } from '../../src/knowledge/search-terms.ts';
import { kit } from './kit.ts';

const { search } = kit;
const { articles } = kit.knowledge;

function best(text: string) {
  const [first] = search.match(text);
  return first ?? { id: 'nothing', similarity: 0 };
}

describe('article search', () => {
  it.each([
    ['agent cannot reach the broker', 'agent-invalid-form'],
    ['INVALID_FORM in the event log', 'agent-invalid-form'],
    ['no space left on the disk, DownloadMsiException', 'agent-download-msi-no-space'],
    ['the join account is asked for MFA', 'join-mfa-timeout'],
    ['AVD outage in our region', 'service-incident'],
    ["la page d'état du broker ne s'ouvre pas", 'agent-invalid-form'],
    ['la page d etat du broker ne s ouvre pas', 'agent-invalid-form'],
    ['panne dans notre région', 'service-incident'],
  ])('finds for "%s" the article %s', (text, id) => {
    expect(best(text).id).toBe(id);
    expect(best(text).similarity).toBeGreaterThan(0.3);
  });

  it('forgives typing errors and endings', () => {
    expect(best('brokr helth pages failing').id).toBe('agent-invalid-form');
    expect(best('connections to the brokers').similarity).toBeCloseTo(best('connection to the broker').similarity, 5);
  });

  it.each(['hello', 'thanks a lot', 'the weather is nice today in paris', 'who won the football match', ''])(
    'finds next to nothing for "%s"',
    (text) => {
      expect(best(text).similarity).toBeLessThan(0.12);
    },
  );

  it('is as sure of a sentence that stands in a long story as of the sentence alone', () => {
    const words = 'agent cannot reach the broker';
    const among = `${words} and my neighbour bought a purple bicycle yesterday although trains were late`;
    expect(best(among).id).toBe(best(words).id);
    expect(best(among).similarity).toBeCloseTo(best(words).similarity, 1);
  });

  it('one sentence that says just this tells more than its words scattered over other phrases', () => {
    const closenessTo = phraseCloseness(articles);
    const [article] = articles;
    const closeness = (terms: ReadonlySet<string>) => closenessTo(terms).get(article?.id ?? '') ?? 0;
    const phrases = article?.phrases.en.map((phrase) => new Set(searchTerms(phrase))) ?? [];
    const scattered = new Set(phrases.flatMap((terms) => [...terms].slice(0, 1)));
    const together = phrases.reduce((most, terms) => (terms.size > most.size ? terms : most));
    expect(closeness(together)).toBeGreaterThan(closeness(new Set([...scattered].slice(0, together.size))));
    expect(closeness(new Set(['bicycle']))).toBe(0);
  });

  it('gives the same similarity again, best first, each article once', () => {
    const matches = search.match('host stuck in upgrading after the stack update');
    expect(matches).toEqual(search.match('host stuck in upgrading after the stack update'));
    expect(matches.map((one) => one.similarity)).toEqual(
      matches.map((one) => one.similarity).toSorted((a, b) => b - a),
    );
    expect(new Set(matches.map((one) => one.id)).size).toBe(matches.length);
  });

  it('never throws and stays between 0 and 1, whatever the text', () => {
    const word = fc.constantFrom(
      'agent',
      'broker',
      '0x204',
      'INVALID_FORM',
      'écran',
      '__proto__',
      'constructor',
      '💥',
      '\n',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(word, { maxLength: 300 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { similarity } of search.match(text)) {
          expect(similarity).toBeGreaterThanOrEqual(0);
          expect(similarity).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('finds nothing where there are no articles', () => {
    expect(createArticleSearch([]).match('agent')).toEqual([]);
  });
});
