import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/domain/knowledge/article.ts';
import type { KnowledgeBase } from '../../../src/domain/knowledge/knowledge-base.ts';
import { signalSection } from '../../../src/measure/review/signal-section.ts';
import { waysToKnow } from '../../../src/measure/review/ways-to-know.ts';
import { article, question } from '../../diagnosis/small-knowledge.ts';
import { knowledgeOf, readerOf, SMALL_CHECKS } from './small-desk.ts';

function remarks(signals: Article['signals'], more: Partial<KnowledgeBase> = {}) {
  const knowledge = knowledgeOf({ articles: [article('one', { signals })], ...more });
  const ways = waysToKnow(knowledge.questions, SMALL_CHECKS);
  return signalSection(knowledge, ways, readerOf(knowledge)).remarks;
}

describe('signals nobody produces', () => {
  it('are none where a question, a check, a phrase or a rule of reading gives the finding', () => {
    expect(remarks({ mood: { bad: 'weak' } }, { questions: [question('mood', ['bad', 'good'])] })).toEqual([]);
    expect(remarks({ drain: { on: 'weak', otherwise: 'against' } })).toEqual([]);
    const words = [{ key: 'mood', value: 'bad', words: ['in a bad mood'] }];
    const mending = (signals: Article['signals']) =>
      remarks(signals, { words }).filter(({ weight }) => weight === 'mend');
    expect(mending({ mood: { Bad: 'weak' } })).toEqual([]);
    expect(mending({ 'error-code': { '0x204': 'strong' }, 'event-id': { 3277: 'weak' } })).toEqual([]);
  });

  it('are to be mended, and name finding and article', () => {
    expect(remarks({ mood: { bad: 'weak' } })).toEqual([
      { weight: 'mend', about: 'mood “bad”', says: expect.stringMatching(/no question offers it.*\(one\)/) },
    ]);
    expect(remarks({ drain: { off: 'weak' } })).toHaveLength(1);
    expect(remarks({ mood: { bad: 'weak' } }, { questions: [question('mood', ['good', 'fair'])] })).toContainEqual(
      expect.objectContaining({ about: 'mood “bad”', weight: 'mend' }),
    );
  });

  it('are worth a look where only somebody who types them makes them known', () => {
    const words = [{ key: 'mood', value: 'bad', words: ['in a bad mood'] }];
    expect(remarks({ mood: { bad: 'weak' } }, { words })).toEqual([
      {
        weight: 'look',
        about: 'mood',
        says: expect.stringContaining('known only when somebody types it, no question and no check: “bad”.'),
      },
    ]);
    const questions = [question('mood', ['bad', 'good'])];
    expect(remarks({ mood: { bad: 'weak' } }, { words, questions })).toEqual([]);
  });

  it('show the spelling that reading gives to the same value', () => {
    expect(remarks({ 'error-code': { '0x00000204': 'strong' } })).toEqual([
      expect.objectContaining({ says: expect.stringContaining('read as 0x204') }),
    ]);
  });

  it('include a code that a check could hand on, but that no list of codes knows', () => {
    const entry = {
      kind: 'documented',
      space: 'symbolic',
      code: 'Refused',
      numbers: [],
      meaning: { en: 'x', fr: 'x' },
      tells: 'reason',
      sources: [{ document: 'd', section: '', url: undefined, date: undefined, trust: 'official' }],
      articles: [],
      collect: undefined,
    } as const;
    const codes = { entries: [entry], reviewed: '2026-11-20' };
    expect(remarks({ 'symbolic-code': { Refused: 'strong' } }, { codes })).toEqual([]);
    expect(remarks({ 'symbolic-code': { Refussed: 'strong' } }, { codes })).toHaveLength(1);
  });
});

describe('questions', () => {
  it('with one choice are to be mended, and those no article heeds are worth a look', () => {
    expect(remarks({ mood: { bad: 'weak' } }, { questions: [question('mood', ['bad'])] })).toEqual([
      { weight: 'mend', about: 'question mood', says: expect.stringContaining('“bad”') },
    ]);
    expect(remarks({}, { questions: [question('mood', ['bad', 'good'])] })).toEqual([
      { weight: 'look', about: 'question mood', says: expect.stringContaining('no article heeds') },
    ]);
  });

  it('that only free text can answer are left alone', () => {
    expect(remarks({}, { questions: [question('correlation-id', [])] })).toEqual([]);
  });
});
