import { describe, expect, it } from 'vitest';
import type { FindingWords } from '../../src/domain/knowledge/knowledge-base.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { ARTICLE, changed, FINDINGS, SOUND_FILES, withFolder } from './small-folder.ts';

function load(files: Readonly<Record<string, string>> = {}) {
  return withFolder({ ...SOUND_FILES, ...files }, loadKnowledge);
}

function wordsOf(words: readonly FindingWords[], key: string, value: string): readonly string[] | undefined {
  return words.find((one) => one.key === key && one.value === value)?.words;
}

describe('a sound folder', () => {
  const knowledge = load();
  const [article] = knowledge.articles;

  it('gives every article, incident, question and key', () => {
    expect(knowledge.articles.map((one) => one.id)).toEqual(['agent-one', 'agent-two']);
    expect(knowledge.incidents.map((one) => one.trackingId)).toEqual(['AB1C-2DE']);
    expect(knowledge.questions.map((one) => one.key)).toEqual(['scope']);
    expect(knowledge.keys).toContain('correlation-id');
    expect(knowledge.groups).toEqual({ 'event-id': 'event', 'event-text': 'event' });
  });

  it('gives steps with actor and risks, and their Markdown without marks and indentation', () => {
    expect(article?.steps).toEqual([
      {
        actor: 'host-admin',
        risks: ['restart'],
        text: 'Restart the service:\n\n```powershell\nRestart-Service RDAgentBootLoader\n  -Force\n```',
      },
      { actor: 'agent', risks: [], text: 'Look at the host again.' },
    ]);
  });

  it('keeps sections as Markdown and names the next fixes', () => {
    expect(article?.cause).toBe('The agent **stopped**.');
    expect(article?.next).toEqual(['agent-two']);
    expect(article?.ifItDoesNotHelp).toBe('- [agent-two](agent-two.md) when it stops again');
  });

  it('keeps codes as they were typed and turns minutes into a number', () => {
    expect(article?.signals['error-code']).toEqual({ '0x204': 'supports' });
    expect(article?.effort).toBe(20);
  });

  it('gives stack versions and times in their one form', () => {
    expect(knowledge.incidents[0]).toMatchObject({
      startedAt: '2026-04-29T01:00:00.000Z',
      badStackVersions: ['1.0.2602.09500'],
      goodStackVersion: '1.0.2602.09400',
    });
  });

  it('spreads alternatives into words and lets a choice be typed', () => {
    expect(wordsOf(knowledge.words, 'scope', 'one-user')).toEqual(['one user', 'a single user', 'un seul utilisateur']);
    expect(knowledge.questions[0]?.choices[0]?.words).toEqual(
      expect.arrayContaining(['one-user', 'one user', 'un seul utilisateur', 'a single user']),
    );
  });

  it('recognises an event text that only an article names', () => {
    const signals = '  event-text: { O_NEW_FAILURE: decisive, otherwise: against, "1355": weak }\n  scope:';
    const words = load({ 'agent-one.md': changed(ARTICLE, '  scope:', signals) }).words;
    expect(wordsOf(words, 'event-text', 'O_NEW_FAILURE')).toEqual(['o_new_failure']);
    expect(wordsOf(words, 'event-text', 'otherwise')).toBeUndefined();
    expect(wordsOf(words, 'event-text', '1355')).toBeUndefined();
  });

  it('offers only the choices a question lists', () => {
    const findings = changed(FINDINGS, 'cost: 1', 'cost: 1\n    choices: [everyone]');
    expect(load({ 'findings.yaml': findings }).questions[0]?.choices.map((one) => one.value)).toEqual(['everyone']);
  });
});
