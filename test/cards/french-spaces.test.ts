import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frenchSpaces, withFrenchSpaces } from '../../src/cards/french-spaces.ts';

describe('French spaces', () => {
  it('do not break before a colon or inside quotation marks', () => {
    expect(frenchSpaces('Chez nous : « ici » ; où ?')).toBe('Chez nous\u00A0: «\u00A0ici\u00A0»\u00A0; où\u00A0?');
  });

  it('change nothing but spaces, and nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(' ', ':', '«', '»', 'a', '?', '\n') }), (text) => {
        const set = frenchSpaces(text);
        expect(set.replaceAll('\u00A0', ' ')).toBe(text);
        expect(frenchSpaces(set)).toBe(set);
      }),
    );
  });

  it('leave commands, payloads and addresses of a card as they are', () => {
    const card = {
      body: [
        { type: 'TextBlock', text: 'Cause : a' },
        { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'if (a) ? b : c', fontType: 'Monospace' }] },
        { type: 'Chart.HorizontalBar.Stacked', data: [{ title: 'Hôtes : a', data: [{ legend: 'b : c' }] }] },
      ],
      actions: [{ type: 'Action.Submit', title: 'a : b', data: { act: 'ask', text: 'a : b' } }],
    };
    const set = withFrenchSpaces(card);
    expect(set.body[0]).toEqual({ type: 'TextBlock', text: 'Cause\u00A0: a' });
    expect(set.body[1]).toEqual(card.body[1]);
    expect(JSON.stringify(set.body[2])).toContain('b\u00A0: c');
    expect(set.actions[0]).toEqual({ type: 'Action.Submit', title: 'a\u00A0: b', data: { act: 'ask', text: 'a : b' } });
  });
});
