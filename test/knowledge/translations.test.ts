import { describe, expect, it } from 'vitest';
import { articleText } from '../../src/domain/knowledge/article.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { KnowledgeError } from '../../src/knowledge/problem.ts';
import { ARTICLE, changed, SOUND_FILES, withFolder } from './small-folder.ts';

function firstOf(files: Readonly<Record<string, string>>) {
  return withFolder(files, (folder) => {
    const article = loadKnowledge(folder).articles.find(({ id }) => id === 'agent-one');
    if (article === undefined) throw new Error('agent-one is gone');
    return article;
  });
}

const untranslated = firstOf(SOUND_FILES).french;
const hash = untranslated.kind === 'translated' ? '' : untranslated.hash;

const FRENCH = `---
translates: ${hash}
---

## À dire à l’appelant

On s'en occupe.

## Cause

L'agent s'est **arrêté**.

## Étapes

1. [host-admin] [restart] Redémarrez le service :

   \`\`\`powershell
   Restart-Service RDAgentBootLoader
     -Force
   \`\`\`
2. [agent] Regardez l'hôte de nouveau.

## Vérifier

L'hôte est disponible.

## Si cela n’aide pas

- [agent-two](agent-two.md) s'il s'arrête encore
`;

function problemsWith(french: string, file = 'fr/agent-one.md'): readonly string[] {
  try {
    firstOf({ ...SOUND_FILES, [file]: french });
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
}

describe('a French article', () => {
  it('is what an agent reads in French; in English nothing changes', () => {
    const article = firstOf({ ...SOUND_FILES, 'fr/agent-one.md': FRENCH });
    expect(articleText(article, 'fr').steps[1]?.text).toBe("Regardez l'hôte de nouveau.");
    expect(articleText(article, 'fr').tellTheCaller).toBe("On s'en occupe.");
    expect(articleText(article, 'en').steps).toEqual(article.steps);
  });

  it('is not shown once the English text has changed: English is, and the new hash is named', () => {
    const files = { ...SOUND_FILES, 'fr/agent-one.md': FRENCH };
    const article = firstOf({ ...files, 'agent-one.md': changed(ARTICLE, 'We are on it.', 'We look at it.') });
    expect(article.french).toMatchObject({ kind: 'outdated', hash: expect.not.stringMatching(hash) });
    expect(articleText(article, 'fr').tellTheCaller).toBe('We look at it.');
  });

  it('stays good when only signals, phrases or sources of the English article change', () => {
    const files = { ...SOUND_FILES, 'fr/agent-one.md': FRENCH };
    const article = firstOf({ ...files, 'agent-one.md': changed(ARTICLE, 'effort: 20', 'effort: 25') });
    expect(article.french.kind).toBe('translated');
  });

  it.each([
    ['a step less', ["2. [agent] Regardez l'hôte de nouveau.\n", ''], 'holds 1 steps; expected 2'],
    ['another actor', ['2. [agent]', '2. [caller]'], 'Étapes.2: is marked otherwise; expected [agent]'],
    ['a risk less', ['[host-admin] [restart]', '[host-admin]'], 'expected [host-admin] [restart]'],
    ['another command', ['  -Force', '  -Confirm'], 'Étapes.1: holds other code'],
    ['a command that is not in English', ["Regardez l'hôte", 'Lancez `qwinsta`'], 'expected exactly none'],
    ['another link', ['[agent-two](agent-two.md)', 'autre chose'], 'links elsewhere; expected agent-two'],
    ['no hash', [`translates: ${hash}`, 'translates: oui'], 'expected the twelve hex digits'],
    ['a section less', ['## Vérifier', '## Contrôle'], 'expected the sections "## À dire à l’appelant"'],
  ] as const)('with %s fails the load and says what is expected', (_what, [from, to], says) => {
    expect(problemsWith(changed(FRENCH, from, to)).join('\n')).toContain(says);
  });

  it('of no article fails the load', () => {
    expect(problemsWith(FRENCH, 'fr/agent-nine.md').join('\n')).toContain('translates no article');
  });
});
