import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import { buttonsOf, PlayedConversation } from './played-conversation.ts';

const NOW = '2026-11-20T09:00:00.000Z';
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

describe('a further trouble in the middle of a case', () => {
  const OTHER = 'by the way, another user gets 0x904 when connecting from home';

  function busy(): PlayedConversation {
    const played = conversation();
    played.type('a user gets a black screen after sign-in');
    return played;
  }

  it('is asked about, and changes nothing before that', () => {
    const played = busy();
    const before = played.case;
    const said = played.type(OTHER);
    expect(texts(said)).toMatch(
      /Case 1 is about “a user gets a black screen.*belong to it, or is it another trouble\?/,
    );
    expect(played.case).toBe(before);
  });

  it('“more about case 1” adds it to the case', () => {
    const played = busy();
    played.type(OTHER);
    played.pressLabel('More about case 1');
    expect(played.case?.findings).toContainEqual(expect.objectContaining({ key: 'error-code', value: '0x904' }));
    expect(played.case?.waiting).toBeUndefined();
  });

  it('“a new case” opens one with it at once; the first is parked and named, not closed', () => {
    const played = busy();
    played.type(OTHER);
    const said = played.pressLabel('A new case');
    expect(texts(said)).toContain('Case 1 (Black or blank screen after sign-in) is parked.');
    expect(played.case).toMatchObject({ number: 2, state: 'open', symptom: OTHER });
    expect(played.keptCases.get(1)).toMatchObject({ state: 'open' });
    expect(played.document.parked?.map(({ number }) => number)).toEqual([1]);
  });

  it('a button of an older card keeps it, once, and offers it when the case is closed', () => {
    const played = busy();
    const later = { desk: 1, act: 'case.new', when: 'later', text: OTHER } as const;
    played.press(later);
    played.press(later);
    expect(played.case?.waiting).toEqual([OTHER]);
    expect(played.case?.findings.map(({ value }) => value)).not.toContain('0x904');
    played.type('that fixed it');
    played.pressLabel('Take up');
    expect(played.case).toMatchObject({ number: 2, state: 'open', symptom: OTHER });
  });

  it.each(['it is on vm-3', 'since this morning', 'event 3277 INVALID_FORM', 'she is also slow'])(
    'more of the same trouble is just taken: %s',
    (line) => {
      expect(texts(busy().type(line))).not.toContain('another trouble?');
    },
  );
});
