import { describe, expect, it } from 'vitest';
import { whatIsOpen } from '../../dialogs/what-is-open.ts';
import { hosts, NOW, observation } from '../fleet/observation-builder.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import { PlayedConversation } from './played-conversation.ts';

const SEEN = observation([{ name: 'hp-prod-01', hosts: hosts('vm', 4) }]);
const conversation = () => new PlayedConversation(rooms, () => SEEN, NOW);

const SYMPTOM = 'a user gets a black screen after sign in, only him';
const openIn = (played: PlayedConversation) =>
  whatIsOpen({ stack: played.open.map((flow) => ({ flow })), case: played.case }, played.now);

describe('what stands open when a message comes', () => {
  it('is nothing in a fresh conversation', () => {
    expect(openIn(conversation())).toBeUndefined();
  });

  it('is the question, the proposal, its walk, the ticket form, then the ticket', () => {
    const played = conversation();
    played.type('event 3277 on vm-3');
    expect(openIn(played)).toMatchObject({ kind: 'question' });
    played.type('cancel');
    played.type(SYMPTOM);
    expect(openIn(played)).toEqual({ kind: 'proposal', fix: 'black-screen' });
    played.pressLabel('Walk me through it');
    expect(openIn(played)).toEqual({ kind: 'walk', fix: 'black-screen' });
    played.pressLabel('Hand over (ticket)');
    expect(openIn(played)).toEqual({ kind: 'ticket-form' });
    played.pressLabel('Open the ticket');
    expect(openIn(played)).toEqual({ kind: 'after-ticket' });
  });

  it('is the case that was just closed, and an hour later nothing', () => {
    const played = conversation();
    played.type(SYMPTOM);
    played.pressLabel('It worked');
    expect(openIn(played)).toEqual({ kind: 'after-case' });
    played.now = new Date(Date.parse(played.now) + 2 * 3_600_000).toISOString();
    expect(openIn(played)).toBeUndefined();
  });
});
