import { describe, expect, it } from 'vitest';
import { SELF_TEST_PARTS, type SelfTestLine } from '../../src/domain/fleet/self-test.ts';
import type { ModelStanding } from '../../src/domain/model/language-model.ts';
import { deskLine, type Health, healthSheet, missingLine } from '../../src/wording/status/health-lines.ts';

const AZURE: readonly SelfTestLine[] = SELF_TEST_PARTS.map((part) => ({ part, state: 'ok' }));
const MODEL: ModelStanding = { state: 'ok', missing: [], counts: { requests: 1, tokens: 9, given: 1 } };
const FAILED = { kind: 'failed', failure: { kind: 'refused', detail: 'RT has no queue Desk: set RT_QUEUE' } } as const;
const WELL: Health = { azure: AZURE, desk: { kind: 'done', value: null }, model: MODEL, demo: false };

function withPart(line: SelfTestLine): Health {
  return { ...WELL, azure: AZURE.map((one) => (one.part === line.part ? line : one)) };
}

function headline(more: Partial<Health>): string {
  return healthSheet({ ...WELL, ...more }, 'en').headline;
}

describe('the self-test', () => {
  it('says that everything works where everything was tried and works', () => {
    expect(headline({})).toBe('Everything I read from works.');
    expect(healthSheet(WELL, 'fr').headline).toBe('Tout ce que je lis fonctionne.');
  });

  it.each<[string, Partial<Health>, string]>([
    [
      'a part that is not connected',
      withPart({ part: 'connection-log', state: 'off' }),
      'Connection log (Log Analytics)',
    ],
    ['a part that had nothing to be tried on', withPart({ part: 'session-hosts', state: 'untried' }), 'Session hosts'],
    ['a ticket desk that was not asked', { desk: undefined }, 'Ticket desk'],
    ['a language model that is not set', { model: undefined }, 'Language model'],
    ['a language model that was not asked yet', { model: { ...MODEL, counts: { requests: 0 } } }, 'Language model'],
    ['Azure, where the demo fleet stands for it', { demo: true }, 'Azure'],
  ])('names %s in its first line instead', (_what, more, name) => {
    expect(headline(more)).toBe(`What I tried works. Not tried: ${name}.`);
    expect(healthSheet({ ...WELL, ...more }, 'fr').headline).toMatch(/^Ce que j’ai essayé fonctionne\. Pas essayé : ./);
  });

  it('names all that was not tried', () => {
    expect(headline({ ...withPart({ part: 'connection-log', state: 'off' }), model: undefined })).toBe(
      'What I tried works. Not tried: Connection log (Log Analytics), Language model.',
    );
  });

  it.each<[string, Partial<Health>, RegExp]>([
    [
      'the ticket desk',
      { desk: FAILED },
      /^✖ Ticket desk: it takes no ticket.*\(RT has no queue Desk: set RT_QUEUE\)$/m,
    ],
    ['the language model', { model: { ...MODEL, state: 'failing', trouble: 'refused' } }, /^✖ Language model: .*401/m],
  ])('counts %s among what does not work, with the reason', (_what, more, line) => {
    const sheet = healthSheet({ ...WELL, ...more }, 'en');
    expect(sheet.headline).toBe('1 part of what I work with does not work.');
    expect(sheet.lines.join('\n')).toMatch(line);
  });

  it('has one line for each part, whatever its state', () => {
    expect(healthSheet(WELL, 'en').lines).toHaveLength(SELF_TEST_PARTS.length + 2);
    expect(healthSheet({ ...WELL, desk: undefined, model: undefined }, 'fr').lines).toHaveLength(
      SELF_TEST_PARTS.length + 2,
    );
  });

  it('tells whoever runs the bot what is missing, and nothing of what is there or left out', () => {
    expect(missingLine({ part: 'activity', state: 'ok' })).toBeNull();
    expect(missingLine({ part: 'activity', state: 'off' })).toBeNull();
    expect(missingLine({ part: 'session-hosts', state: 'untried' })).toContain('Session hosts: not tried');
    expect(deskLine(FAILED.failure)).toContain('set RT_QUEUE');
  });
});
