import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/domain/knowledge/block.ts';
import { parsedMarkdown } from '../../src/knowledge/blocks.ts';

function words(text: string): { kind: 'words'; text: string } {
  return { kind: 'words', text };
}

function code(text: string): { kind: 'code'; text: string } {
  return { kind: 'code', text };
}

describe('the blocks of an article', () => {
  it.each<readonly [string, string, readonly Block[]]>([
    [
      'paragraphs and the code in them stand apart',
      'Run `a b`, then\nwait.\n\nLook.',
      [
        { kind: 'prose', parts: [words('Run '), code('a b'), words(', then\nwait.')] },
        { kind: 'prose', parts: [words('Look.')] },
      ],
    ],
    [
      'a list right below its sentence stays with it',
      'Set:\n- **a**\n- b',
      [{ kind: 'prose', parts: [words('Set:\n- **a**\n- b')] }],
    ],
    [
      'lines of code are a block of their own, whatever fences them',
      'Do:\n\n~~~powershell\nStop-Service A\n\nStart-Service A\n~~~\nDone.',
      [
        { kind: 'prose', parts: [words('Do:')] },
        code('Stop-Service A\n\nStart-Service A'),
        { kind: 'prose', parts: [words('\nDone.')] },
      ],
    ],
    ['code may hold a backtick', '``a`b``', [{ kind: 'prose', parts: [words(''), code('a`b'), words('')] }]],
  ])('%s', (_fact, markdown, blocks) => {
    expect(parsedMarkdown(markdown).blocks).toEqual(blocks);
  });

  it('are spoken without marks, links by their words', () => {
    expect(
      parsedMarkdown('**Set** `IsRegistered`, see [the **page**](https://example.com).\n\n```\na\n```').plain,
    ).toBe('Set IsRegistered, see the page.\n\na');
  });

  it('lose no word, whatever the Markdown', () => {
    const piece = fc.constantFrom(
      'word',
      '`code`',
      '**bold**',
      '\n\n',
      '\n- ',
      '\n```\nlines\n```\n',
      '[x](y.md)',
      ' ',
      '`',
      '*',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { blocks } = parsedMarkdown(pieces.join(' '));
        const shown = blocks
          .map((block) => (block.kind === 'code' ? block.text : block.parts.map(({ text }) => text).join('')))
          .join('\n');
        for (const said of ['word', 'bold', 'code']) {
          const count = (text: string) => text.split(said).length;
          expect(count(shown)).toBe(count(pieces.join(' ')));
        }
      }),
    );
  });
});
