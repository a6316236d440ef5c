import { describe, expect, it } from 'vitest';
import { readButton } from '../../src/conversation/button-payload.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import { drawn, partsOf } from '../cards/drawn.ts';
import { NOW } from '../fleet/observation-builder.ts';

/** What the button with this title sends, with what stands in the fields of its card. */
function sent(say: Say, title: string, fields: object = {}): object {
  const { card } = drawn(say);
  const actions = partsOf(card, 'Action.Submit');
  const action = actions.find((one) => one.title === title);
  if (action === undefined) throw new Error(`no button “${title}” among ${actions.map((one) => one.title)}`);
  return action.associatedInputs === 'none' ? (action.data as object) : { ...(action.data as object), ...fields };
}

describe('a button that does something by itself', () => {
  it.each([
    { desk: 1, act: 'ask.status', subjects: [{ kind: 'region', id: 'canadaeast' }], fresh: true },
    { desk: 1, act: 'ask.status', subjects: [{ kind: 'incidents', id: null }], fresh: false },
    { desk: 1, act: 'ask.sessions', user: 'dana@contoso.com' },
    { desk: 1, act: 'ask.ticket', which: 'one', ticket: '12' },
    { desk: 1, act: 'check.again' },
    { desk: 1, act: 'check.again', minutes: 10 },
    { desk: 1, act: 'help' },
    { desk: 1, act: 'watch.stop' },
    { desk: 1, act: 'watch.stop', subject: { kind: 'event', id: 'KR8C-K1Z' } },
    { desk: 1, act: 'ticket.comment', ticket: '12', comment: 'called back' },
    { desk: 1, act: 'ticket.edit', ticket: '12', field: 'assignee', to: null },
    { desk: 1, act: 'ticket.close', ticket: '12' },
    { desk: 1, act: 'ticket.reopen', ticket: '12' },
    { desk: 1, act: 'leave-ticket', case: 3 },
    { desk: 1, act: 'case.reopen', case: 3 },
  ])('needs no reading: %j', (payload) => {
    expect(readButton(payload)).toEqual({ kind: 'button', payload });
  });

  it.each([
    [{ act: 'tell' }, { act: 'tell' }],
    [{ act: 'ticket.open' }, { act: 'ticket.open' }],
    [
      { act: 'case.switch', case: 3 },
      { act: 'case.switch', case: 3, told: true },
    ],
    [
      { act: 'case.new', when: 'later' },
      { act: 'case.new', when: 'later', text: 'no sound' },
    ],
    [
      { act: 'case.new', when: 'now' },
      { act: 'case.new', when: 'now', text: 'no sound' },
    ],
  ])('with somebody’s words says what is to be done with them: %j', (payload, act) => {
    expect(readButton({ desk: 1, text: 'no sound', ...payload })).toEqual({ kind: 'typed', text: 'no sound', act });
  });

  it.each([
    { desk: 1, act: 'ask.status', subjects: [], fresh: true },
    { desk: 1, act: 'ask.status', subjects: [{ kind: 'moon', id: 'x' }], fresh: true },
    { desk: 1, act: 'check.again', minutes: 'ten' },
    { desk: 1, act: 'ticket.close', ticket: '12; drop' },
    { desk: 1, act: 'ticket.edit', ticket: '12', field: 'title', to: 'x' },
    { desk: 1, act: 'case.new', when: 'soon', text: 'x' },
    { desk: 1, act: 'outcome.worked' },
    { desk: 1, act: 'case.reopen', case: 0 },
  ])('is dead when no card of ours would send %j', (payload) => {
    expect(readButton(payload)).toEqual({ kind: 'unknown' });
  });
});

describe('the buttons under a ticket', () => {
  const ticket: Say = {
    kind: 'ticket',
    ticket: {
      id: '12',
      key: 'case-7',
      caseNumber: 7,
      title: 'AVD: 0x204',
      body: '- all fail',
      severity: 2,
      state: 'open',
      openedAt: NOW,
      comments: [],
    },
  };

  it('comment with what stands in the field, take it and close it', () => {
    expect(readButton(sent(ticket, 'Add the comment', { comment: ' called back ' }))).toEqual({
      kind: 'button',
      payload: { desk: 1, act: 'ticket.comment', ticket: '12', comment: 'called back' },
    });
    expect(readButton(sent(ticket, 'Close it', { comment: 'left over' }))).toEqual({
      kind: 'button',
      payload: { desk: 1, act: 'ticket.close', ticket: '12' },
    });
    expect(readButton(sent(ticket, 'Take it'))).toEqual({
      kind: 'button',
      payload: { desk: 1, act: 'ticket.edit', ticket: '12', field: 'assignee', to: null },
    });
  });

  it('are nothing typed where the field is empty', () => {
    expect(readButton(sent(ticket, 'Add the comment', { comment: '' }))).toEqual({ kind: 'typed', text: '' });
    expect(readButton(sent(ticket, 'Add the comment', { comment: '  ' }))).toEqual({ kind: 'typed', text: '' });
  });
});

describe('cards that are in chats already', () => {
  it.each([
    [
      { act: 'ask', text: 'check again in 10 min' },
      { kind: 'typed', text: 'check again in 10 min' },
    ],
    [
      { act: 'ask', text: 'a big dark void', as: 'troubleshoot' },
      { kind: 'typed', text: 'a big dark void', act: { act: 'tell' } },
    ],
    [
      { act: 'comment-ticket', ticket: '12', comment: 'called back' },
      { kind: 'button', payload: { desk: 1, act: 'ticket.comment', ticket: '12', comment: 'called back' } },
    ],
    [
      { act: 'comment-ticket', ticket: '12', comment: '' },
      { kind: 'typed', text: '' },
    ],
    [
      { act: 'take-ticket', ticket: '12' },
      { kind: 'button', payload: { desk: 1, act: 'ticket.edit', ticket: '12', field: 'assignee', to: null } },
    ],
    [
      { act: 'close-ticket', ticket: '12', comment: 'left over' },
      { kind: 'button', payload: { desk: 1, act: 'ticket.close', ticket: '12' } },
    ],
    [
      { act: 'reopen-ticket', ticket: '12' },
      { kind: 'button', payload: { desk: 1, act: 'ticket.reopen', ticket: '12' } },
    ],
  ])('still work: %j', (payload, expected) => {
    expect(readButton({ desk: 1, ...payload })).toEqual(expected);
  });
});
