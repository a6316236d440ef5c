import { renderSay } from '../cards/render-say.ts';
import type { Render } from '../conversation/send-say.ts';
import type { Clock } from '../domain/core/time.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Draws what is said as an activity: a card where there is one, its text beside it for notifications and screen readers. */
export function createRender(knowledge: KnowledgeBase, clock: Clock): Render {
  return (say, voice) => {
    const { text, card } = renderSay(say, { voice, now: clock(), knowledge });
    if (card === null) return { text };
    return { summary: text, attachments: [{ contentType: CARD_TYPE, content: card }] };
  };
}
