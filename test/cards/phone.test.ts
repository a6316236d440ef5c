import { describe, expect, it } from 'vitest';
import { renderSay } from '../../src/cards/render-say.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import { LANGUAGES } from '../../src/domain/core/language.ts';
import { NOW } from '../fleet/observation-builder.ts';
import { knowledge, textsOf } from './drawn.ts';
import { fixSay } from './fix-says.ts';

const MOST_PRESSED = 4;

interface Seen {
  readonly body: readonly unknown[];
  readonly actions?: readonly { readonly type: string; readonly title: string }[];
}

function seen(say: Say, language: (typeof LANGUAGES)[number]): Seen {
  const { card } = renderSay(say, { voice: { language, demo: false }, now: NOW, knowledge });
  if (card === null) throw new Error(`${say.kind} has no card`);
  return card;
}

describe.each(LANGUAGES)('a proposed fix on a phone (%s)', (language) => {
  it.each(knowledge.articles.map(({ id }) => id))(
    '%s: the answer first, then the step, little to press, nothing twice',
    (id) => {
      for (const role of ['agent', 'engineer'] as const) {
        const article = knowledge.articles.find((one) => one.id === id);
        const card = seen(fixSay(id, role), language);
        const [first, second] = textsOf(card.body, 'TextBlock');
        expect(first).toContain(article?.title[language] ?? article?.title.en);
        expect(second).toMatch(/\S/);
        expect(card.actions?.length).toBeLessThanOrEqual(MOST_PRESSED);
        const texts = [...textsOf(card.body, 'TextBlock'), ...textsOf(card.body, 'TextRun')];
        expect(new Set(texts).size).toBe(texts.length);
      }
    },
  );
});
