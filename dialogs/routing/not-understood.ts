import type { Report } from '../../src/domain/text/report.ts';
import { cardWords } from '../../src/wording/card.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import type { FlowContext, Routing } from '../flow.ts';
import { isOffTopic } from '../off-topic.ts';
import { actButton, sayText, statusButton, textButton } from '../say.ts';
import { afterAll } from './after-all.ts';

/**
 * What nobody answers while nothing is open: a reply to what is over is told where it belongs now. For anything else what the bot can do is offered the
 * first time, after that the ticket.
 */
export function notUnderstood(report: Report | null, context: FlowContext): Routing {
  const late = report === null ? null : afterAll(report, context);
  if (late !== null) return late;
  const { language, misses } = context;
  const words = conversationWords(language);
  const help = actButton(words.buttons.help, { act: 'help' });
  const effect =
    misses === 0
      ? sayText(report !== null && isOffTopic(report) ? words.offTopic : words.notUnderstood, [
          statusButton(cardWords(language).examples.overview, { kind: 'overview', id: null }),
          help,
        ])
      : sayText(words.notUnderstoodTwice, [
          textButton(words.buttons.ticket, { act: 'ticket.open' }, report?.text ?? ''),
          help,
        ]);
  return { kind: 'say', effects: [effect], missed: true };
}
