import { describe, expect, it } from 'vitest';
import { proposedSeverity } from '../../dialogs/severity.ts';
import { judge } from '../../dialogs/troubleshoot/judge.ts';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import { buttonsOf, PlayedConversation } from './played-conversation.ts';

const NOW = '2026-11-20T09:00:00.000Z';

async function seen(scenario: string) {
  const port = createDemoAzure({ scenario: loadScenario(scenario), clock: () => NOW });
  return await observeFleet(port, () => NOW, { deadlineMs: 5_000, poolConcurrency: 4 });
}

const SUSPECTED = await seen('suspected');
const QUIET = await seen('quiet');
const EVERYONE_DOWN = [
  'everyone in Canada East has trouble',
  'nobody in Canada East can work, everyone is affected',
  'all users in Canada East see nothing at all',
  'everyone in Canada East is slow',
];

describe('severity 1: everyone, and an outage seen', () => {
  it.each(EVERYONE_DOWN)('nothing is asked about the cause: %s', (text) => {
    const played = new PlayedConversation(rooms, () => SUSPECTED, NOW);
    const said = played.type(text);
    expect(played.case === null ? null : proposedSeverity(played.case)).toBe(1);
    const asked = said.flatMap((one) => (one.kind === 'question' ? [one.key] : []));
    expect(asked.filter((key) => key !== 'correlation-id')).toEqual([]);
    expect(said.flatMap(buttonsOf).map((one) => one.payload.act)).toContain('escalate');
  });

  it('the same words with time left would be worth a question', () => {
    const asked = EVERYONE_DOWN.flatMap((text) => {
      const played = new PlayedConversation(rooms, () => SUSPECTED, NOW);
      played.type(text);
      return played.case === null ? [] : [judge(played.case, rooms.knowledge, rooms.search, 3).next.kind];
    });
    expect(asked).toContain('ask');
  });
});

describe('questions that take long', () => {
  const LATER = '2026-11-20T09:01:31.000Z';

  function answering(second: string) {
    const played = new PlayedConversation(rooms, () => QUIET, NOW);
    played.type('a user has trouble with her desktop');
    expect(played.said.some((one) => one.kind === 'question')).toBe(true);
    played.now = second;
    return { played, said: played.type('I don’t know') };
  }

  it('after 90 seconds the ticket is offered once, and the question still comes', () => {
    const { played, said } = answering(LATER);
    expect(said.map((one) => one.kind)).toEqual(['text', 'question']);
    expect(
      said
        .slice(0, 1)
        .flatMap(buttonsOf)
        .map((one) => one.payload.act),
    ).toEqual(['escalate']);
    expect(played.type('I don’t know').map((one) => one.kind)).not.toContain('text');
  });

  it('before that it is not pressed on anybody', () => {
    expect(answering('2026-11-20T09:01:00.000Z').said.map((one) => one.kind)).toEqual(['question']);
  });
});
