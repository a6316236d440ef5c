import { describe, expect, it } from 'vitest';
import { doneSteps } from '../../src/knowledge/done-steps.ts';
import { kit } from './kit.ts';

function article(id: string) {
  const found = kit.knowledge.articles.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no article ${id}`);
  return found;
}

/** Its first step: refresh the list in Windows App, or sign out of it and in again. Its last one, after others assigned the user: refresh the list again. */
const EMPTY_LIST = article('app-group-not-assigned');

describe('the steps that words say were done', () => {
  it.each([
    'she already refreshed and signed out and back in and restarted her laptop',
    'already refreshed the list, still nothing',
    'we tried refreshing it',
    'signed out, same',
    'elle a déjà actualisé la liste',
    'on a actualisé, toujours pareil',
  ])('“%s” tells the first of an empty list, and never the one after the work of others', (text) => {
    expect(doneSteps(EMPTY_LIST, text)).toEqual([0]);
  });

  it.each([
    'she has not refreshed the list',
    'should the list be refreshed?',
    'she never signed out',
    'refreshed the page of the news',
    'she signed in this morning',
    'elle n’a pas actualisé la liste',
    'faut-il que la liste soit actualisée',
    'the desktop is gone since Thursday',
  ])('“%s” tells none', (text) => {
    expect(doneSteps(EMPTY_LIST, text)).toEqual([]);
  });

  it('never are what a host’s admin does, or what has a risk', () => {
    for (const one of kit.knowledge.articles) {
      const everything = one.steps.map(({ text }) => text.replace(/^(\w+?)e?\b/, '$1ed')).join('\n');
      for (const index of doneSteps(one, everything)) {
        expect(one.steps[index]?.risks).toEqual([]);
        expect(['agent', 'caller']).toContain(one.steps[index]?.actor);
      }
    }
  });
});
