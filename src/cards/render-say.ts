import type { Say, Voice } from '../domain/conversation/say.ts';
import type { UtcTime } from '../domain/core/time.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { AdaptiveCardJson } from './elements.ts';
import { fixCard, stepCard } from './fix-card.ts';
import { frenchSpaces, withFrenchSpaces } from './french-spaces.ts';
import { helpCard, noneDocumentedCard, sheetCard, textCard, welcomeCard } from './plain-cards.ts';
import { codeFormCard, questionCard } from './question-card.ts';
import { statusCard } from './status-card.ts';
import { ticketCard, ticketFormCard } from './ticket-cards.ts';

export interface RenderContext {
  readonly voice: Voice;
  readonly now: UtcTime;
  readonly knowledge: KnowledgeBase;
}

/** Something said, ready to send: its text for notifications and plain clients, and its card where it has one. */
export interface Rendered {
  readonly text: string;
  readonly card: AdaptiveCardJson | null;
}

function cardFor(say: Say, { voice, now, knowledge }: RenderContext): AdaptiveCardJson | null {
  switch (say.kind) {
    case 'text':
      return say.buttons === undefined ? null : textCard(say, voice);
    case 'sheet':
      return sheetCard(say, voice);
    case 'status':
      return statusCard(say, voice, now);
    case 'question':
      return questionCard(say, voice, knowledge);
    case 'fix':
      return fixCard(say, voice, now, knowledge);
    case 'step':
      return stepCard(say, voice, now, knowledge);
    case 'none-documented':
      return noneDocumentedCard(say, voice, knowledge);
    case 'ticket-form':
      return ticketFormCard(say, voice);
    case 'ticket':
      return ticketCard(say, voice);
    case 'code-form':
      return codeFormCard(say, voice);
    case 'welcome':
      return welcomeCard(voice);
    case 'help':
      return helpCard(voice);
  }
}

/** Draws one thing that is said. An article that is gone since gives its fix id as text: nothing is made up in its place. */
export function renderSay(say: Say, context: RenderContext): Rendered {
  const drawn = cardFor(say, context);
  const french = context.voice.language === 'fr';
  if (drawn !== null) {
    const card = french ? withFrenchSpaces(drawn) : drawn;
    return { text: card.speak, card };
  }
  const text = say.kind === 'text' ? say.text : 'fixId' in say ? say.fixId : '';
  return { text: french ? frenchSpaces(text) : text, card: null };
}
