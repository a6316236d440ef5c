import type { TicketState } from '../../domain/ticket/ticket.ts';

const STATE: Readonly<Record<TicketState, string>> = {
  new: 'new',
  open: 'open',
  closed: 'closed',
  sent: 'sent by mail',
};

export const ticketsSentences = {
  headline: (count: number, days: number) =>
    count === 0
      ? `No ticket was opened from here in the last ${days} days.`
      : count === 1
        ? `One ticket was opened from here in the last ${days} days.`
        : `The ${count} newest tickets opened from here in the last ${days} days.`,
  line: (id: string, state: TicketState, title: string, opened: string, assignee: string | null) =>
    `${id} · ${STATE[state]}${assignee === null ? '' : ` with ${assignee}`} · ${title} · opened ${opened}`,
  news: (id: string, comments: number, state: TicketState | null) =>
    [
      ...(state === null ? [] : [`Ticket ${id} is ${STATE[state]} now.`]),
      ...(comments === 0 ? [] : [`Ticket ${id}: ${comments === 1 ? 'a new comment' : `${comments} new comments`}.`]),
    ].join(' '),
  searched: (count: number, words: string, days: number) =>
    count === 0
      ? `No ticket opened from here in the last ${days} days has “${words}” in it.`
      : `Tickets opened from here in the last ${days} days with “${words}” in them:`,
  unread: (id: string) => `${id} · can’t be read right now`,
  gone: (id: string) => `${id} · the desk has it no more`,
  /** Before another ticket is opened: what is open already for the same thing. */
  similar: (count: number) =>
    count === 1
      ? 'A ticket that may be about the same is open already. Add this case to it, or open another below.'
      : `${count} tickets that may be about the same are open already. Add this case to one of them, or open another below.`,
  because: (line: string, shared: readonly string[]) => `${line} (same ${shared.join(', ')})`,
  board: {
    begun:
      'From now on every ticket opened by this desk stands here as a card, kept up to date. “stop posting tickets” ends it.',
    ended: 'No more tickets are posted here. The cards that stand here stay as they are.',
    notHere: 'Say that in the channel or group where the tickets shall stand.',
    notYours: 'Leads and engineers choose where tickets are posted. Ask one of them.',
  },
  trackingId: 'tracking id',
  addTo: (id: string) => `Add to ticket ${id}`,
  joined: (caseNumber: number, id: string) => `Case ${caseNumber} goes into ticket ${id}; no other ticket is opened.`,
  comment: (caseNumber: number) => `Another case of the same, case ${caseNumber}:`,
  /** What earlier cases with the same code came to. */
  before: (code: string, cases: number, days: number, worked: readonly string[]) =>
    `${code}: ${cases === 1 ? 'one case' : `${cases} cases`} in the last ${days} days${worked.length === 0 ? ', none with a fix that was said to work' : `; said to have worked: ${worked.join(', ')}`}.`,
};

/** What the bot says about several tickets. */
export type TicketsSentences = typeof ticketsSentences;
