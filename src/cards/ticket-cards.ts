import type { ButtonAct, Say, Voice } from '../domain/conversation/say.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import { type CardWords, cardWords } from '../wording/card.ts';
import { outside } from '../wording/lines/outside-text.ts';
import { fullTime } from '../wording/lines/when.ts';
import { card, submitAction } from './card.ts';
import {
  type AdaptiveCardJson,
  type CardElement,
  headline,
  label,
  line,
  type SubmitAction,
  subtle,
} from './elements.ts';
import { plain } from './markdown.ts';

const LONGEST_LINE = 1_000;
const LONGEST_TITLE = 160;
const LONGEST_NOTE = 2_000;
const LONGEST_COMMENT = 240;
const MOST_COMMENTS = 5;

/** The Markdown of a ticket, line by line: headings as labels, everything else as it was written. */
function bodyElements(body: string): CardElement[] {
  return body
    .split('\n')
    .map((written) => outside(written, LONGEST_LINE))
    .filter((written) => written !== '')
    .map((written) => {
      if (written.startsWith('## ')) return label(plain(written.slice(3)));
      return line(written.startsWith('- ') ? `• ${written.slice(2)}` : written);
    });
}

/** The ticket with everything filled in; the agent adds a note, sets the severity and confirms, or leaves it. */
export function ticketFormCard(say: Extract<Say, { kind: 'ticket-form' }>, voice: Voice): AdaptiveCardJson {
  const words = cardWords(voice.language);
  const body: CardElement[] = [
    subtle(words.ticketForm(say.caseNumber)),
    headline(plain(outside(say.title))),
    {
      type: 'Input.Text',
      id: 'title',
      label: words.titleField,
      isMultiline: false,
      maxLength: LONGEST_TITLE,
      value: outside(say.title, LONGEST_TITLE),
    },
    { type: 'Input.Text', id: 'note', label: words.note, isMultiline: true, maxLength: LONGEST_NOTE },
    {
      type: 'Input.ChoiceSet',
      id: 'severity',
      label: words.severity,
      style: 'compact',
      choices: words.severities.map((title, index) => ({ title, value: String(index + 1) })),
      value: String(say.severity),
    },
  ];
  const confirm = say.buttons.map((one): SubmitAction => ({ ...submitAction(one), associatedInputs: 'auto' }));
  const leave = submitAction({ label: words.notNow, payload: { desk: 1, act: 'leave-ticket', case: say.caseNumber } });
  const folds = [{ title: words.whatIsInIt, body: bodyElements(say.body) }];
  return card(
    `${words.ticketForm(say.caseNumber)}: ${say.title}`,
    body,
    { actions: [...confirm, leave], folds },
    voice,
  );
}

/** A field for a comment, and the buttons that change a ticket. */
function changes({ id, state, assignee }: Ticket, words: CardWords): CardElement[] {
  const press = (label: string, act: ButtonAct) => submitAction({ label, payload: { desk: 1, ...act } });
  const take =
    assignee === undefined && state !== 'closed'
      ? [press(words.takeTicket, { act: 'ticket.edit', ticket: id, field: 'assignee', to: null })]
      : [];
  const turn =
    state === 'closed'
      ? press(words.reopenTicket, { act: 'ticket.reopen', ticket: id })
      : press(words.closeTicket, { act: 'ticket.close', ticket: id });
  return [
    { type: 'Input.Text', id: 'comment', label: words.commentField, isMultiline: true, maxLength: LONGEST_NOTE },
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.Submit', title: words.commentTicket, data: { desk: 1, act: 'ticket.comment', ticket: id } },
        ...take,
        turn,
      ],
    },
  ];
}

/** A ticket as it stands at the desk. */
export function ticketCard(say: Extract<Say, { kind: 'ticket' }>, voice: Voice): AdaptiveCardJson {
  const words = cardWords(voice.language);
  const { ticket } = say;
  const title = words.ticket(outside(ticket.label ?? ticket.id), ticket.state);
  const severity = words.severities[ticket.severity - 1] ?? String(ticket.severity);
  const body: CardElement[] = [
    headline(plain(title)),
    line(outside(ticket.title)),
    subtle(words.opened(severity, fullTime(ticket.openedAt))),
    ...(ticket.assignee === undefined ? [] : [subtle(plain(words.assignee(outside(ticket.assignee))))]),
    ...(ticket.state === 'sent' ? [subtle(words.sentByMail)] : []),
    ...ticket.comments
      .slice(-MOST_COMMENTS)
      .map((comment) => line(`${fullTime(comment.at)}: ${outside(comment.text, LONGEST_COMMENT)}`)),
    subtle(plain(words.ticketTail(outside(ticket.id)))),
    ...(ticket.state === 'sent' || !/^\d{1,15}$/.test(ticket.id) ? [] : changes(ticket, words)),
  ];
  return card(
    `${title}: ${ticket.title}`,
    body,
    { folds: [{ title: words.whatIsInIt, body: bodyElements(ticket.body) }] },
    voice,
  );
}
