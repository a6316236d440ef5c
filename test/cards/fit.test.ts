import { describe, expect, it } from 'vitest';
import type { AdaptiveCardJson } from '../../src/cards/elements.ts';
import { folded, line } from '../../src/cards/elements.ts';
import { fitted, MOST_CARD_BYTES } from '../../src/cards/fit.ts';
import { partsOf, textsOf } from './drawn.ts';

function cardOf(inSight: number, inFold: number): AdaptiveCardJson {
  const lines = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => line(`${name} ${index} ${'x'.repeat(90)}`));
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: '',
    speak: '',
    body: [...lines(inSight, 'seen'), { type: 'ActionSet', actions: [folded('more', lines(inFold, 'folded'))] }],
    actions: [{ type: 'Action.Submit', title: 'go', data: { desk: 1 } }],
  };
}

function bytes(card: AdaptiveCardJson): number {
  return Buffer.byteLength(JSON.stringify(card));
}

describe('a card that is too large', () => {
  it('is left alone when it is not', () => {
    expect(fitted(cardOf(10, 10), 'cut')).toEqual(cardOf(10, 10));
  });

  it('loses whole lines from the end of what is folded, and says so', () => {
    const card = fitted(cardOf(10, 400), 'cut here');
    expect(bytes(card)).toBeLessThanOrEqual(MOST_CARD_BYTES);
    expect(textsOf(card, 'TextRun').filter((text) => text.startsWith('seen'))).toHaveLength(10);
    const left = textsOf(card, 'TextRun').filter((text) => text.startsWith('folded'));
    expect(left.length).toBeGreaterThan(20);
    for (const [index, text] of left.entries()) expect(text).toBe(`folded ${index} ${'x'.repeat(90)}`);
    expect(textsOf(card, 'TextBlock')).toEqual(['cut here']);
  });

  it('then loses lines in sight, but never its headline and its buttons', () => {
    const card = fitted(cardOf(400, 400), 'cut here');
    expect(bytes(card)).toBeLessThanOrEqual(MOST_CARD_BYTES);
    expect(textsOf(card, 'TextRun')[0]).toMatch(/^seen 0/);
    expect(partsOf(card, 'Action.Submit')).toHaveLength(1);
  });
});
