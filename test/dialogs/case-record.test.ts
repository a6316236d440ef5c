import { describe, expect, it } from 'vitest';
import { openCase, withAnswer, withQuestion, withReport } from '../../dialogs/troubleshoot/case-record.ts';
import { kit } from '../knowledge/kit.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const { reader } = kit;

describe('an answer to “since when”', () => {
  const asked = withQuestion(openCase(1, reader.read('black screen', { now: NOW }), NOW), 'since', 'Since when?', NOW);
  const typed = withReport(asked, reader.read('at 07:40 utc', { now: NOW }), NOW);

  it('keeps the moment that was typed', () => {
    expect(withAnswer(typed, 'since', 'today', NOW).findings.filter(({ key }) => key === 'since')).toEqual([
      {
        key: 'since',
        value: 'today',
        holds: true,
        from: 'asked',
        at: NOW,
        moment: { at: '2026-11-20T07:40:00.000Z', within: 'minute' },
      },
    ]);
  });

  it('has no moment where another value was chosen', () => {
    expect(withAnswer(typed, 'since', 'days', NOW).findings.filter(({ key }) => key === 'since')).toEqual([
      { key: 'since', value: 'days', holds: true, from: 'asked', at: NOW },
    ]);
  });
});
