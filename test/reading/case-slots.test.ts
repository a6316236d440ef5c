import { describe, expect, it } from 'vitest';
import type { Said } from '../../src/domain/text/report.ts';
import { caseNumberIn, closeIn, commentIn, editsIn, newCaseIn, switchIn } from '../../src/reading/acts/case-slots.ts';
import { kit } from '../knowledge/kit.ts';

const NOW = '2026-11-20T10:00:00.000Z';

function said(text: string): Said {
  const { heard, ...read } = kit.reader.read(text, { now: NOW });
  return read;
}

describe('what an act of a case names', () => {
  it.each([
    ['case 3', 3],
    ['reopen #12!', 12],
    ['0x204 on vm-3', undefined],
    ['my cases', undefined],
  ])('a number: “%s”', (text, number) => {
    expect(caseNumberIn(text)).toBe(number);
  });

  it.each([
    ['back to case 2', { act: 'case.switch', case: 2 }],
    ['back to the finance one', { act: 'case.switch', case: null, words: 'back to the finance one' }],
    ['revenons au cas 4', { act: 'case.switch', case: 4 }],
    ['case 0', { act: 'case.switch', case: null, words: 'case 0' }],
  ])('the case to go back to: “%s”', (text, act) => {
    expect(switchIn(said(text))).toEqual(act);
  });

  it.each([
    ['close it', false],
    ['ferme le cas svp', false],
    ['close case 3', false],
    ['close it, he found his glasses', true],
    ['nvm, solved itself', true],
  ])('the reason of an ending, where one is said: “%s”', (text, says) => {
    expect(closeIn(said(text))).toEqual({ act: 'case.close', ...(says ? { reason: text } : {}) });
  });

  it.each([
    ['new case', 1, 'now', ''],
    ['no thats a different caller!!', 0.6, 'now', ''],
    ['another caller on the line', 0.9, 'now', ''],
    ['other caller: user in sales gets 0x204', 0.9, 'now', 'other caller: user in sales gets 0x204'],
    ['and one with 0x204', 0.45, 'unclear', 'and one with 0x204'],
    ['another caller has the same thing', 0.99, 'unclear', 'another caller has the same thing'],
  ])('a new case with its words, at once where it was surely heard: “%s”', (text, sure, when, words) => {
    expect(newCaseIn(said(text), sure, kit.knowledge.wishes)).toEqual({ act: 'case.new', when, text: words });
  });

  it.each([
    ['wrong sev make it 2', [{ act: 'ticket.edit', ticket: null, field: 'severity', to: '2' }]],
    ['mauvaise sévérité, mets 2', [{ act: 'ticket.edit', ticket: null, field: 'severity', to: '2' }]],
    ['wrong severity', [{ act: 'ticket.edit', ticket: null, field: 'severity', to: '' }]],
    ['change the title to "Black screen"', [{ act: 'ticket.edit', ticket: null, field: 'title', to: 'Black screen' }]],
  ])('the fields of a ticket with their values: “%s”', (text, acts) => {
    expect(editsIn(said(text), kit.knowledge)).toEqual(acts);
  });

  it.each([
    ['add that shes the CFO', 'shes the CFO'],
    ['ajoute que c’est la directrice', 'c’est la directrice'],
    ['she called again', 'she called again'],
  ])('a note without the words that only say that it is one: “%s”', (text, comment) => {
    expect(commentIn(said(text), kit.knowledge)).toEqual([{ act: 'ticket.comment', ticket: null, comment }]);
  });

  it('no comment where nothing is said', () => {
    expect(commentIn(said('comment on ticket 12'), kit.knowledge)).toEqual([]);
  });
});
