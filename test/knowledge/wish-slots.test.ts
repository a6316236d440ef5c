import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionIn, pointsBack, ticketFieldsIn } from '../../src/domain/knowledge/wish-slots.ts';
import { kit } from './kit.ts';

const { wishes } = kit.knowledge;

describe('what a wish names', () => {
  it.each([
    ['can you reboot vm-7', 'restart'],
    ['bounce it please', 'restart'],
    ['drain avd-02', 'drain'],
    ['kick him off', 'sign-out'],
    ['peux-tu redémarrer vm-7', 'restart'],
    ['ferme sa session', 'sign-out'],
  ])('“%s” wants: %s', (text, action) => {
    expect(actionIn(text, wishes)).toBe(action);
  });

  it.each([
    ['make it sev 2', [{ field: 'severity', value: '2' }]],
    ['wrong severity, it is a 1', [{ field: 'severity', value: '1' }]],
    ['title should say hp-claims not claims', [{ field: 'title', value: 'hp-claims' }]],
    [
      'sev 2, assign to priya',
      [
        { field: 'severity', value: '2' },
        { field: 'assignee', value: 'priya' },
      ],
    ],
    ['change le titre pour hp-ops lent', [{ field: 'title', value: 'hp-ops lent' }]],
  ])('“%s” changes %j', (text, fields) => {
    expect(ticketFieldsIn(text, wishes)).toEqual(fields);
  });

  it('knows a word that stands for what was last talked of', () => {
    expect(pointsBack('and its sessions?', wishes)).toBe(true);
    expect(pointsBack('canada east and uk south?', wishes)).toBe(false);
  });

  it('takes any text, and names only what the file names', () => {
    const actions = wishes.actions.map(({ id }) => id);
    const fields = wishes.fields.map(({ id }) => id);
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const action = actionIn(text, wishes);
        expect(action === undefined || actions.includes(action)).toBe(true);
        for (const { field } of ticketFieldsIn(text, wishes)) expect(fields).toContain(field);
      }),
    );
  });
});
