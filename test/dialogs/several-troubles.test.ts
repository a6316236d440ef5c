import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import { openRooms } from '../../src/compose/rooms.ts';
import type { Say } from '../../src/domain/say.ts';
import { buttonsOf, PlayedConversation } from './played-conversation.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const rooms = openRooms();
const port = createDemoAzure({ scenario: loadScenario('quiet'), clock: () => NOW });
const seen = await observeFleet(port, () => NOW, { deadlineMs: 5_000, poolConcurrency: 4 });
const TWO = 'a user gets a black screen after sign-in. Separately, another user cannot see any resources';

function conversation(): PlayedConversation {
  return new PlayedConversation(rooms, () => seen, NOW);
}

function texts(said: readonly Say[]): string {
  return said.flatMap((say) => (say.kind === 'text' ? [say.text] : [])).join('\n');
}

describe('a message that tells of two troubles', () => {
  it('says that they are two, which one is looked at, and that the other waits', () => {
    const played = conversation();
    expect(texts(played.type(TWO))).toMatch(/2 separate troubles.*“a user gets a black screen/s);
    expect(played.case?.symptom).toBe('a user gets a black screen after sign-in.');
    expect(played.case?.findings.filter(({ value }) => value === 'no-feed')).toEqual([]);
  });

  it.each(['that fixed it', 'cancel', 'start over'])(
    '“%s” closes the first and offers the other as a button',
    (word) => {
      const played = conversation();
      played.type(TWO);
      const said = played.type(word);
      expect(said.flatMap(buttonsOf).map((one) => one.label)).toContainEqual(
        expect.stringContaining('another user cannot see any resources'),
      );
      played.pressLabel('another user cannot see any resources');
      expect(played.case).toMatchObject({ number: 2, state: 'open' });
      expect(played.case?.symptom).toContain('cannot see any resources');
    },
  );

  it('handing the first over offers the other too', () => {
    const played = conversation();
    played.type(TWO);
    played.type('escalate');
    const said = played.pressLabel('Open the ticket');
    expect(said.flatMap(buttonsOf).map((one) => one.label)).toContainEqual(expect.stringContaining('Take up'));
  });

  it('a trouble that is not ours waits, although it was told first', () => {
    const played = conversation();
    played.type('the printer does not print. Separately, one user gets a black screen after sign-in');
    expect(played.case?.symptom).toContain('black screen');
    expect(played.case?.waiting).toEqual(['the printer does not print.']);
  });
});
