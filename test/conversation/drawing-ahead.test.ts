import { setImmediate as nextRound } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createDrawingAhead } from '../../src/conversation/drawing-ahead.ts';
import type { Say, Voice } from '../../src/domain/conversation/say.ts';

const VOICE: Voice = { language: 'en', demo: false };
const SAY: Say = { kind: 'text', text: 'made up' };

/** A renderer that counts, and one drawn ahead on it. */
function counting() {
  let drawings = 0;
  const drawing = createDrawingAhead((say, { language }) => {
    drawings += 1;
    if (language === 'fr') throw new Error('made up');
    return { text: `${say.kind} ${drawings}` };
  });
  return { drawing, drawings: () => drawings };
}

async function begun({ drawing }: ReturnType<typeof counting>, voice: Voice): Promise<void> {
  drawing.begin([{ kind: 'say', say: SAY }], voice);
  for (let round = 0; round < 3; round += 1) await nextRound();
}

it('draws after the rounds in which the turn is written, and gives that drawing once', async () => {
  const one = counting();
  await begun(one, VOICE);
  expect(one.drawings()).toBe(1);
  expect(one.drawing.render(SAY, VOICE)).toEqual({ text: 'text 1' });
  expect(one.drawing.render(SAY, VOICE)).toEqual({ text: 'text 2' });
});

it('does not wait for a drawing that has not begun, and then draws no second time', async () => {
  const one = counting();
  one.drawing.begin([{ kind: 'say', say: SAY }], VOICE);
  expect(one.drawing.render(SAY, VOICE)).toEqual({ text: 'text 1' });
  for (let round = 0; round < 3; round += 1) await nextRound();
  expect(one.drawings()).toBe(1);
});

it('draws anew for another voice', async () => {
  const one = counting();
  await begun(one, VOICE);
  expect(one.drawing.render(SAY, { ...VOICE, timeZone: 'America/Toronto' })).toEqual({ text: 'text 2' });
});

it('leaves what cannot be drawn to whoever sends it', async () => {
  const one = counting();
  await begun(one, { ...VOICE, language: 'fr' });
  expect(() => one.drawing.render(SAY, { ...VOICE, language: 'fr' })).toThrow('made up');
});
