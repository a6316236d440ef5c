import { describe, expect, it } from 'vitest';
import { markdownElements, plain, withArticleTitles } from '../../src/cards/markdown.ts';
import { drawn, knowledge, textsOf } from './drawn.ts';

describe('the Markdown of an article on a card', () => {
  it('breaks a sentence at a command, which stands alone in a fixed-width font', () => {
    const command = 'Get-Item "$env:SystemDrive\\Program Files\\" | ? Name -like SxSStack*.msi';
    const elements = markdownElements(`Run \`${command}\`. Then wait.`);
    expect(elements).toEqual([
      expect.objectContaining({ type: 'TextBlock', text: 'Run' }),
      { type: 'RichTextBlock', spacing: 'Small', inlines: [{ type: 'TextRun', text: command, fontType: 'Monospace' }] },
      expect.objectContaining({ type: 'TextBlock', text: 'Then wait.' }),
    ]);
  });

  it('keeps short code in its sentence, and links, bold words and lists as they are', () => {
    const [element] = markdownElements(
      'Set `IsRegistered` to **1**, see [the page](https://learn.microsoft.com)\n- a\n- b',
    );
    expect(element).toMatchObject({
      text: 'Set IsRegistered to **1**, see [the page](https://learn.microsoft.com)\n- a\n- b',
    });
  });

  it('gives each line of a code block its own line', () => {
    expect(textsOf(markdownElements('Do:\n\n```powershell\nStop-Service A\nStart-Service A\n```'), 'TextRun')).toEqual([
      'Stop-Service A',
      'Start-Service A',
    ]);
  });

  it('shows every command of every article exactly, on the card of its fix', () => {
    for (const article of knowledge.articles) {
      const { card } = drawn({
        kind: 'fix',
        caseNumber: 1,
        fixId: article.id,
        likelihood: 'likely',
        reasons: [],
        status: null,
        buttons: [],
      });
      const runs = textsOf(card, 'TextRun');
      const prose = textsOf(card, 'TextBlock').join('\n');
      const spans = article.steps.flatMap((step) =>
        [...step.text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
      );
      for (const code of spans)
        expect(runs.includes(code) || prose.includes(code), `${article.id}: ${code}`).toBe(true);
    }
  });

  it('names other articles by their title: there is no file to open in a chat', () => {
    const words = withArticleTitles(
      '- [agent-no-heartbeat](agent-no-heartbeat.md) when it is silent',
      () => 'No heartbeat',
    );
    expect(words).toBe('- **No heartbeat** when it is silent');
  });

  it('takes the meaning from every mark of Markdown', () => {
    expect(plain('[a](b) **c** `d` <e>')).not.toMatch(/[[\]*`<>]/);
    expect(plain('hp_prod-01')).toBe('hp_prod-01');
  });
});
