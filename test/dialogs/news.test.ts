import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsOf, type ProposalNews } from '../../dialogs/troubleshoot/news.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Finding } from '../../src/domain/knowledge/finding.ts';
import { NOW } from '../fleet/observation-builder.ts';
import { kit } from '../knowledge/kit.ts';

const { knowledge } = kit;

function article(id: string) {
  const found = knowledge.articles.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no article ${id}`);
  return found;
}

function said(key: string, value: string, holds = true): Finding {
  return { key, value, holds, from: 'said', at: NOW };
}

/** What comes in while a fix stands on what was known. `after`: everything that is known then. */
function news(fixId: string, before: readonly Finding[], after: readonly Finding[], told = after): ProposalNews {
  const judged = diagnose(knowledge, { findings: after, text: [], asked: [], tried: [], didNotHelp: [] });
  return newsOf(article(fixId), before, after, told, judged);
}

const EMPTY = [said('stage', 'no-feed'), said('resources', 'none-shown')];

describe('what a new fact does to the fix that stands', () => {
  it('fits, where it speaks for it', () => {
    const fact = said('changed', 'account');
    expect(news('app-group-not-assigned', EMPTY, [...EMPTY, fact])).toEqual({
      kind: 'fits',
      falls: false,
      facts: [fact],
    });
  });

  it('rules it out, where it speaks against it and another fits', () => {
    const black = [said('stage', 'black-after-sign-in')];
    expect(news('app-group-not-assigned', EMPTY, black)).toEqual({ kind: 'rules-out', falls: true, facts: black });
  });

  it('speaks against it and lets it stand, where nothing fits better', () => {
    const fact = said('same-pc', 'others-fail');
    expect(news('app-group-not-assigned', EMPTY, [...EMPTY, fact])).toEqual({
      kind: 'speaks-against',
      falls: false,
      facts: [fact],
    });
  });

  it('is new, where it says nothing of it', () => {
    const fact = said('network', 'inside');
    expect(news('app-group-not-assigned', EMPTY, [...EMPTY, fact])).toMatchObject({ kind: 'is-new', facts: [fact] });
  });

  it('decides for another, where it is decisive for that and silent on this one', () => {
    const before = [said('stage', 'black-after-sign-in')];
    const fact = said('event-text', 'INVALID_FORM');
    expect(news('black-screen', before, [...before, fact])).toEqual({
      kind: 'fits-better',
      falls: true,
      facts: [fact],
    });
  });

  it('takes back what it stood on', () => {
    const listed = [said('incident', 'listed'), said('error-code', '0x204')];
    expect(news('service-incident', listed, [said('region', 'germanynorth')])).toMatchObject({
      kind: 'taken-back',
      falls: true,
    });
  });

  it('rules it out, where the trouble is none of a virtual desktop', () => {
    const fact = said('topic', 'other-desktops');
    const before = [said('stage', 'no-feed')];
    expect(news('app-group-not-assigned', before, [...before, fact])).toEqual({
      kind: 'rules-out',
      falls: true,
      facts: [fact],
    });
  });

  it('is known, where it was told before; and nothing, where no fact was told', () => {
    const known = [...EMPTY, said('network', 'inside')];
    expect(news('app-group-not-assigned', known, known, [said('network', 'inside')]).kind).toBe('known');
    expect(news('app-group-not-assigned', known, known, []).kind).toBe('nothing');
  });

  it('names no user', () => {
    expect(news('app-group-not-assigned', EMPTY, [...EMPTY, said('user', 'dana@contoso.com')]).kind).toBe('nothing');
  });

  it('never lets it fall on facts on which it is silent or which speak for it, unless they decide for another', () => {
    const values = knowledge.questions.flatMap(({ key, choices }) => choices.map(({ value }) => said(key, value)));
    const standing = article('app-group-not-assigned');
    const silent = values.filter(({ key }) => standing.signals[key] === undefined && key !== 'topic');
    fc.assert(
      fc.property(fc.constantFrom(...silent), (fact) => {
        const what = news('app-group-not-assigned', EMPTY, [...EMPTY, fact]);
        if (what.falls) expect(what.kind).toBe('fits-better');
      }),
    );
  });
});
