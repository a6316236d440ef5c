import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/azure/plain-text.ts';

describe('HTML becomes plain text', () => {
  test.each([
    ['blocks and breaks become lines', '<p>One</p><p>Two<br/>Three</p>', 'One\nTwo\nThree'],
    ['list items begin with a dash', '<ul><li>One</li><li><b>Two</b></li></ul>', '- One\n- Two'],
    ['entities are decoded once', 'A &amp; B &lt;c&gt; &#8211; &#x41; &nbsp;&amp;lt;', 'A & B <c> – A &lt;'],
    ['scripts and styles go with all they hold', 'a<script>alert(1)</script><style>p{}</style>b', 'ab'],
    ['comments go', 'a<!-- <b>x</b> -->b', 'ab'],
    ['attributes go with their tag', '<a href="https://aka.ms/x" title="t">here</a>', 'here'],
    ['a smaller-than sign is kept', '3 < 4 and 5 > 2', '3 < 4 and 5 > 2'],
    ['an entity nobody knows is kept', '&foo; &#99999999;', '&foo;'],
  ])('%s', (_, html, text) => {
    expect(plainText(html)).toBe(text);
  });

  test('no tag is ever left, and no line begins or ends in space', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<b ',
      '>',
      '<',
      'x',
      ' ',
      '\n',
      '<li>',
      '<script>',
      '</script>',
      '!--',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = plainText(pieces.join(''));
        expect(text).not.toMatch(/<\/?[a-z][^<>]*>/i);
        for (const line of text.split('\n')) expect(line).toBe(line.trim());
      }),
    );
  });
});
