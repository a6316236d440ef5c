import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../src/text/html-entities.ts';

describe('HTML entities', () => {
  it.each([
    ['by name, number and hexadecimal number', '&eacute;&#233;&#xE9;', 'ééé'],
    ['of any name HTML has', '&AElig;&Ntilde;&szlig;&rarr;', 'ÆÑß→'],
    ['once', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['not by a name that HTML does not know', '&foo; R&D;', '&foo; R&D;'],
    ['not without a semicolon, as in addresses', 'a?x=1&copy=2&lt=3', 'a?x=1&copy=2&lt=3'],
    ['to nothing where a number is no character', 'a&#0;b&#x110000;c&#55296;d', 'abcd'],
  ])('are decoded %s', (_how, html, text) => {
    expect(decodeEntities(html)).toBe(text);
  });
});
