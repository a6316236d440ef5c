import { renderSay } from '../cards/render-say.ts';
import type { Render } from '../conversation/send-say.ts';
import type { Clock } from '../domain/core/time.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';

/** Draws what is said: a card where there is one, its text beside it for notifications and screen readers. */
export function createRender(knowledge: KnowledgeBase, clock: Clock): Render {
  return (say, voice) => {
    const { text, card } = renderSay(say, { voice, now: clock(), knowledge });
    return card === null ? { text } : { text, card };
  };
}
