import { cardWords } from '../../src/wording/card.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import type { FlowContext, Routing } from '../flow.ts';
import { actButton, sayText, statusButton, textButton } from '../say.ts';

/** What nobody answers while nothing is open. The first time what the bot can do is offered, after that the ticket. */
export function notUnderstood(text: string, { language, misses }: FlowContext): Routing {
  const words = conversationWords(language);
  const help = actButton(words.buttons.help, { act: 'help' });
  const effect =
    misses === 0
      ? sayText(words.notUnderstood, [
          statusButton(cardWords(language).examples.overview, { kind: 'overview', id: null }),
          help,
        ])
      : sayText(words.notUnderstoodTwice, [textButton(words.buttons.ticket, { act: 'ticket.open' }, text), help]);
  return { kind: 'say', effects: [effect], missed: true };
}
