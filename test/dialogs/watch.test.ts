import { describe, expect, it } from 'vitest';
import { watchTurn } from '../../dialogs/watch-turn.ts';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import { shifted } from '../../src/domain/core/time.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import { MOST_WATCHES } from '../../src/domain/status/watch.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import { buttonsOf, PlayedConversation } from './played-conversation.ts';

const NOW = '2026-11-20T09:00:00.000Z';

async function seen(scenario: string): Promise<Observation> {
  const port = createDemoAzure({ scenario: loadScenario(scenario), clock: () => NOW });
  return await observeFleet(port, () => NOW, { deadlineMs: 5_000, poolConcurrency: 4 });
}

const QUIET = await seen('quiet');
const INCIDENT = await seen('default');

function at(observation: Observation, minute: number): Observation {
  return { ...observation, at: shifted(NOW, minute * 60_000) };
}

function conversation(look = QUIET): PlayedConversation {
  return new PlayedConversation(rooms, () => look, NOW);
}

function texts(said: readonly Say[]): string {
  return said
    .flatMap((say) => (say.kind === 'text' ? [say.text] : say.kind === 'sheet' ? [say.headline, ...say.lines] : []))
    .join('\n');
}

/** Lets looks follow one another, a minute apart, and gives what is said after each. */
function watching(played: PlayedConversation, looks: readonly Observation[], language: 'en' | 'fr' = 'en'): string[] {
  return looks.map((look, index) => {
    const observation = at(look, index + 1);
    const sight = { observation, incidents: rooms.knowledge.incidents, now: observation.at, language };
    const turn = watchTurn(played.watches, sight);
    played.watches = turn.watches;
    return texts(turn.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.say] : [])));
  });
}

describe('watching', () => {
  it.each([
    ['watch Canada East', 'region', 'canadaeast'],
    ['tell me when hp-prod-01 changes', 'hostpool', 'hp-prod-01'],
    ['keep an eye on vm-3', 'host', 'vm-3'],
    ['let me know when KR8C-K1Z is updated', 'event', 'KR8C-K1Z'],
    ['surveille Canada Est', 'region', 'canadaeast'],
    ['préviens-moi quand hp-prod-01 change', 'hostpool', 'hp-prod-01'],
  ])('“%s” begins one, says what is so now and how it ends', (line, kind, id) => {
    const played = conversation();
    const said = texts(played.type(line));
    expect(played.watches.map(({ subject }) => subject)).toEqual([
      { kind, id: expect.stringMatching(new RegExp(`^${id}`, 'i')) },
    ]);
    expect(said).toMatch(/stop watching|arrête de surveiller/);
    expect(played.case).toBeNull();
  });

  it('says nothing to one odd reading, one message when a second agrees, and nothing again after that', () => {
    const played = conversation();
    played.type('watch Canada East');
    expect(watching(played, [QUIET, INCIDENT, QUIET, QUIET])).toEqual(['', '', '', '']);
    const [first, second, third] = watching(played, [INCIDENT, INCIDENT, INCIDENT]);
    expect(first).toBe('');
    expect(second).toMatch(/^Changed\. Yes, Microsoft reports .*KR8C-K1Z/);
    expect(second).toContain('Before: no sign of trouble');
    expect(third).toBe('');
  });

  it('what changes in one region at once comes in one message', () => {
    const played = conversation();
    played.type('watch Canada East');
    played.type('watch hp-prod-01');
    expect(played.watches).toHaveLength(2);
    const [, second] = watching(played, [INCIDENT, INCIDENT]);
    expect(second).toMatch(/^2 things you watch changed in Canada East\./);
  });

  it('speaks French where the conversation does', () => {
    const played = conversation();
    played.type('watch KR8C-K1Z');
    expect(watching(played, [INCIDENT, INCIDENT], 'fr')[1]).toMatch(/^Changement\. KR8C-K1Z est/);
  });

  it('a look that could not be made is no news', () => {
    const played = conversation(INCIDENT);
    played.type('watch Canada East');
    const unread: Observation = {
      ...INCIDENT,
      subscriptions: INCIDENT.subscriptions.map((one) => ({
        ...one,
        pools: { kind: 'unknown', why: 'unreachable', detail: 'no answer', at: NOW },
        events: { kind: 'unknown', why: 'unreachable', detail: 'no answer', at: NOW },
      })),
    };
    expect(watching(played, [unread, unread, unread])).toEqual(['', '', '']);
  });
});

describe('ending and seeing watches', () => {
  function two(): PlayedConversation {
    const played = conversation();
    played.type('watch Canada East');
    played.type('watch hp-prod-01');
    return played;
  }

  it('“stop watching …” ends that one, “stop watching” all', () => {
    const played = two();
    expect(texts(played.type('stop watching Canada East'))).toMatch(/no longer watch Canada East/);
    expect(played.watches).toHaveLength(1);
    played.type('stop watching');
    expect(played.watches).toEqual([]);
  });

  it('a bare “stop” ends them where nothing else is open, and cancels the case where one is', () => {
    const idle = two();
    idle.type('stop');
    expect(idle.watches).toEqual([]);
    const busy = two();
    busy.type('a user gets a black screen after sign-in');
    busy.type('stop');
    expect(busy.case?.state).toBe('cancelled');
    expect(busy.watches).toHaveLength(2);
  });

  it('the list says what is watched and what was told; nothing twice, nothing unknown, not too many', () => {
    const played = two();
    expect(texts(played.type('my watches'))).toMatch(/2 things here\.[\s\S]*Canada East: no sign of trouble/);
    expect(texts(played.type('watch canada east'))).toMatch(/already/);
    expect(texts(played.type('watch hp-nowhere-77'))).toMatch(/I know no .*hp-nowhere-77/);
    expect(texts(conversation().type('my watches'))).toMatch(/nothing/);
    expect(texts(conversation().type('watch'))).toMatch(/What shall I watch/);
    const watch = played.watches[0];
    if (watch === undefined) throw new Error('nothing is watched');
    played.watches = Array.from({ length: MOST_WATCHES }, (_, index) => ({
      ...watch,
      subject: { kind: 'hostpool', id: `hp-${index}` } as const,
    }));
    expect(texts(played.type('watch UK South'))).toMatch(/the most/);
  });

  it('the buttons of a message show the place, and end the watch', () => {
    const played = two();
    const [stop] = played.type('my watches').flatMap(buttonsOf);
    if (stop === undefined) throw new Error('no button');
    played.press(stop.payload);
    expect(played.watches).toEqual([]);
  });
});
