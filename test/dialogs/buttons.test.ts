import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import { openKnowledgeKit } from '../../src/compose/knowledge-kit.ts';
import { pressed } from '../../src/domain/conversation/pressed.ts';
import { buttonsOf, PlayedConversation } from './played-conversation.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const kit = openKnowledgeKit();
const port = createDemoAzure({ scenario: loadScenario('host-faults'), clock: () => NOW });
const seen = await observeFleet(port, () => NOW, { deadlineMs: 5_000, poolConcurrency: 4 });

/** A conversation, with everything that was read in it. */
function conversation(): { readonly played: PlayedConversation; readonly read: string[] } {
  const read: string[] = [];
  const reader: typeof kit.reader = {
    read: (text, options) => {
      read.push(text);
      return kit.reader.read(text, options);
    },
  };
  return { played: new PlayedConversation({ ...kit, reader }, () => seen, NOW), read };
}

function following(lines: readonly string[]): ReturnType<typeof conversation> {
  const made = conversation();
  for (const line of lines) made.played.type(line);
  made.read.length = 0;
  return made;
}

const CASE = 'event 3277 INVALID_FORM on vm-3';

describe('a pressed button', () => {
  it.each([
    [['how is vm-3'], 'Look again', 'status of session host vm-3 again'],
    [['how is vm-3'], 'Show incidents', 'active incidents'],
    [['how is vm-3'], 'Show everything that is wrong', 'status'],
    [['session of dana'], 'Look again', 'session of dana'],
    [[CASE, 'check again'], 'Check again', 'check again'],
    [[CASE, 'check again'], 'Check again in 10 min', 'check again in 10 min'],
    [['watch hp-prod-01', 'my watches'], 'Stop watching', 'stop watching'],
    [['bananas'], 'What can you do?', 'help'],
    [[CASE, 'escalate'], 'Open the ticket', 'yes'],
  ])('after %j, “%s” does what “%s” does, and nothing is read for it', (lines, label, typed) => {
    const one = following(lines);
    const other = following(lines);
    const button = one.played.said.flatMap(buttonsOf).findLast((shown) => shown.label === label);
    const said = button === undefined ? [] : one.played.press(button.payload);
    expect(one.read).toEqual([]);
    expect(said).toEqual(other.played.type(typed));
    expect(one.played.case).toEqual(other.played.case);
    expect(one.played.checks).toEqual(other.played.checks);
    expect(one.played.watches).toEqual(other.played.watches);
    expect(one.played.drafts).toEqual(other.played.drafts);
  });

  it('of a list of tickets shows that ticket', () => {
    const { played, read } = following([CASE, 'escalate', 'yes']);
    if (played.case !== null) played.deskCases = [played.case];
    played.type('my tickets');
    read.length = 0;
    expect(played.pressLabel('Ticket 1')).toMatchObject([{ kind: 'ticket', ticket: { id: '1' } }]);
    expect(read).toEqual([]);
  });

  it('“Look again” while a question asks for the place is no answer to it', () => {
    const { played } = following(['how is canada east', 'users cannot connect']);
    const before = played.case;
    const said = played.pressLabel('Look again');
    expect(said[0]).toMatchObject({ kind: 'status', answer: { subject: { kind: 'region', id: 'canadaeast' } } });
    expect(played.case).toEqual(before);
  });

  it('with words that somebody told reads these words alone, and opens the ticket with them as they were told', () => {
    const { played, read } = following(['bananas', 'more bananas']);
    played.pressLabel('Hand over (ticket)');
    expect(read).toEqual(['more bananas']);
    expect(played.case).toMatchObject({ symptom: 'more bananas', state: 'open' });
    expect(played.said.at(-1)).toMatchObject({ kind: 'ticket-form' });
  });

  it('“go on” puts what was told into the case, even where it names no ticket and its number looks like one', () => {
    const { played } = following([CASE]);
    played.now = '2026-11-20T12:00:00.000Z';
    played.type('bump it up, this is a 1', { act: { act: 'tell' } });
    const said = played.pressLabel('Go on with case 1');
    expect(said.map(({ kind }) => kind)).not.toContain('ticket');
    expect(played.case?.transcript.map(({ text }) => text)).toContain('bump it up, this is a 1');
  });

  it('of a form that is left opens no ticket, and one of another case changes nothing', () => {
    const { played } = following([CASE, 'escalate']);
    expect(played.press({ desk: 1, act: 'leave-ticket', case: 1 })[0]).toMatchObject({ text: 'No ticket was opened.' });
    expect(played.drafts).toEqual([]);
    played.type('escalate');
    expect(played.press({ desk: 1, act: 'leave-ticket', case: 7 })[0]).toMatchObject({
      text: expect.stringContaining('belongs to case 7'),
    });
  });

  it('of an older card, which types, still works', () => {
    const { played } = following([CASE]);
    expect(played.press({ desk: 1, act: 'ask', text: 'check again in 10 min' })[0]).toMatchObject({ kind: 'text' });
    expect(played.checks).toHaveLength(1);
    const told = following([]).played;
    told.press({ desk: 1, act: 'ask', text: 'status hp-prod-01 of the poor lady', as: 'troubleshoot' });
    expect(told.case).toMatchObject({ state: 'open', symptom: 'status hp-prod-01 of the poor lady' });
  });
});

describe('every button that is shown', () => {
  it('names what it does, unless its text is a message that is read anew', () => {
    const talks = [
      ['status', 'vm-3 status', 'incidents', 'bananas', 'the printer does not print', 'what does 0x904 mean'],
      [CASE, 'next', 'check again', 'escalate', 'yes', 'my tickets', 'ticket 1'],
      ['a user gets a black screen after sign-in. Separately, another user cannot see any resources', 'cancel'],
    ];
    const typing = talks.flatMap((lines) =>
      following(lines)
        .played.said.flatMap(buttonsOf)
        .filter(({ payload }) => payload.act === 'ask')
        .map(({ label }) => label),
    );
    expect(typing.every((label) => /^(?:Take up: |It happens in the virtual desktop)/.test(label))).toBe(true);
    expect(typing.length).toBeGreaterThan(0);
  });

  it('is told from words by one function', () => {
    expect(pressed({ desk: 1, act: 'help' })).toEqual({ kind: 'button', payload: { desk: 1, act: 'help' } });
  });
});
