import { describe, expect, it } from 'vitest';
import { readButton } from '../../src/conversation/button-payload.ts';
import type { Button, Say } from '../../src/domain/conversation/say.ts';
import { drawn, partsOf, payloadsOf } from './drawn.ts';

const BUTTONS: readonly Button[] = [
  { label: 'answer', payload: { desk: 1, act: 'answer', case: 7, finding: 'scope', choice: 'everyone' } },
  { label: 'outcome', payload: { desk: 1, act: 'outcome', case: 7, fixId: 'service-incident', outcome: 'solved' } },
  { label: 'step', payload: { desk: 1, act: 'step', case: 7, fixId: 'service-incident', step: 0 } },
  { label: 'escalate', payload: { desk: 1, act: 'escalate', case: 7 } },
  { label: 'confirm', payload: { desk: 1, act: 'confirm-ticket', case: 7 } },
  { label: 'why', payload: { desk: 1, act: 'why', case: 7, finding: 'scope' } },
];

function choices(count: number): Button[] {
  return Array.from({ length: count }, (_, index) => ({
    label: `Choice ${index}`,
    payload: { desk: 1, act: 'answer', case: 7, finding: 'stage', choice: `choice-${index}` },
  }));
}

function question(count: number): Say {
  const other: Button[] = [
    { label: 'I don’t know', payload: { desk: 1, act: 'answer', case: 7, finding: 'stage', choice: 'unknown' } },
  ];
  return {
    kind: 'question',
    text: 'Where?',
    why: 'because',
    caseNumber: 7,
    key: 'stage',
    choices: choices(count),
    other,
  };
}

const FORM: Say = {
  kind: 'ticket-form',
  caseNumber: 7,
  title: 'AVD',
  body: '- a',
  severity: 3,
  buttons: BUTTONS.slice(4, 5),
};

/** What can be pressed on a card before anything is unfolded. */
function actionsOf(card: { readonly actions?: unknown }): readonly { readonly type: string; readonly title: string }[] {
  return (card.actions ?? []) as readonly { readonly type: string; readonly title: string }[];
}

describe('the buttons of a card', () => {
  it('come back as they were sent and are read by the bot', () => {
    const { card } = drawn({ kind: 'text', text: 'x', buttons: BUTTONS });
    const payloads = payloadsOf(card);
    expect(payloads).toEqual(BUTTONS.map((button) => button.payload));
    for (const payload of payloads) expect(readButton(payload as object)).toEqual({ kind: 'button', payload });
  });

  it('are four in sight at most, one of them “More”, which has the rest', () => {
    const { card } = drawn({ kind: 'text', text: 'x', buttons: BUTTONS });
    expect(actionsOf(card).map(({ title }) => title)).toEqual(['answer', 'outcome', 'step', 'More']);
    const few = drawn({ kind: 'text', text: 'x', buttons: BUTTONS.slice(0, 4) });
    expect(actionsOf(few.card).map(({ type }) => type)).toEqual(Array.from({ length: 4 }, () => 'Action.Submit'));
  });

  it('are the choices of a question where there are two, and “I don’t know”', () => {
    const titles = actionsOf(drawn(question(2)).card).map(({ title }) => title);
    expect(titles).toEqual([...choices(2).map(({ label }) => label), 'I don’t know']);
  });
});

describe('a question', () => {
  it.each([3, 7, 12])('with %i choices is a list, none of them cut, whose pick becomes the answer', (count) => {
    const { card } = drawn(question(count));
    const [list] = partsOf(card, 'Input.ChoiceSet');
    expect(list).toMatchObject({ id: 'choice', isRequired: true, wrap: true });
    const [send] = partsOf(card.body, 'Action.Submit');
    expect(readButton({ ...(send?.data as object), choice: 'choice-2' })).toEqual({
      kind: 'button',
      payload: { desk: 1, act: 'answer', case: 7, finding: 'stage', choice: 'choice-2' },
    });
  });

  it('can be left with “I don’t know”, the last of the list', () => {
    const [list] = partsOf(drawn(question(7)).card, 'Input.ChoiceSet');
    const choices = (list?.choices ?? []) as readonly { readonly value: string }[];
    expect(choices.at(-1)?.value).toBe('unknown');
    expect(choices).toHaveLength(8);
  });

  it('without choices has a field, and what is typed there is read as typed', () => {
    const { card } = drawn(question(0));
    expect(partsOf(card, 'Input.Text')).toMatchObject([{ id: 'freeText', isMultiline: true, isRequired: true }]);
    const [send] = partsOf(card.body, 'Action.Submit');
    expect(send).not.toHaveProperty('associatedInputs', 'none');
    expect(readButton({ ...(send?.data as object), freeText: 'INVALID_FORM' })).toEqual({
      kind: 'typed',
      text: 'INVALID_FORM',
    });
  });
});

describe('the form of a ticket', () => {
  const { card } = drawn(FORM);

  it('sends title, note and severity with the confirmation, title and severity filled in', () => {
    expect(partsOf(card, 'Input.ChoiceSet')).toMatchObject([{ id: 'severity', value: '3' }]);
    expect(partsOf(card, 'Input.Text')).toMatchObject([
      { id: 'title', isMultiline: false, value: expect.stringMatching(/./) },
      { id: 'note', isMultiline: true },
    ]);
    const [confirm] = partsOf(card, 'Action.Submit');
    expect(confirm?.associatedInputs).toBe('auto');
    const filled = { title: 'Two sites down', note: 'two sites', severity: '1' };
    expect(readButton({ ...(confirm?.data as object), ...filled })).toEqual({
      kind: 'button',
      payload: { desk: 1, act: 'confirm-ticket', case: 7, ...filled },
    });
  });

  it('can be left without a ticket', () => {
    const leave = partsOf(card, 'Action.Submit').at(1);
    expect(leave).toMatchObject({ title: 'Not yet', associatedInputs: 'none' });
    const payload = { desk: 1, act: 'leave-ticket', case: 7 };
    expect(readButton(leave?.data as object)).toEqual({ kind: 'button', payload });
  });
});
