import type { PictureFailure } from '../../domain/text/picture.ts';
import type { TicketChange, TicketDraft } from '../../domain/ticket/ticket.ts';

const PICTURE_FAILED: Readonly<Record<PictureFailure, string>> = {
  'not-fetched': 'I could not get the picture from Teams.',
  'too-large': 'The picture is too large for me: I read up to 10 MB and 16 million pixels.',
  unreadable: 'I can’t open the picture: I read PNG and JPEG.',
  'too-late': 'Reading the picture took too long.',
  'no-text': 'I find no words in the picture.',
  'too-many': 'I read no more than four pictures at once.',
};

/** What of a ticket a change is about. */
const WHAT: Readonly<Record<TicketChange['kind'], string>> = {
  assign: 'the owner',
  edit: 'that field',
  comment: 'the comments',
  close: 'the state',
  reopen: 'the state',
};

export const turnSentences = {
  pictureFailed: (why: PictureFailure) => PICTURE_FAILED[why],
  typeTheCodes: (why: string) => `${why} Type the code and the extended code, or what the message says.`,
  goByTheRest: (why: string) => `${why} I go by what else you sent.`,
  pictureRead: (lines: readonly string[]) =>
    `I read in the picture: “${lines.join(' · ')}”. If a letter of it is wrong, type it.`,
  pictureTellsNothing: (lines: readonly string[]) =>
    `I read “${lines.join(' · ')}” in the picture, and nothing there that I know as an error.`,
  cannotReadFiles: 'I can’t open files. Type or paste the lines that matter.',
  looking: 'I’m looking at Service Health and at the hosts …',
  pressedBy: (name: string) => `Pressed by ${name}:`,
  nothingTyped: 'There was nothing to read in that message. Type what is wrong, or “help” to see what I can do.',
  tooLong: (limit: number) =>
    `That is more than I can read at once (${limit} characters). Paste only the lines around the error.`,
  deadButton: 'I can’t use that button any more. Type what you need instead, or “help” to see what I can do.',
  broken:
    'Something went wrong on my side, and I could not take in that last message. Nothing from before it is lost: please send it again. If it keeps happening, tell whoever runs this bot.',
  late: 'That took too long, so I stopped waiting, and I did not take in that last message. Nothing from before it is lost: please send it again.',
  busy: 'This conversation was changed from elsewhere at the same moment, so I did not take in that last message. Nothing from before it is lost: please send it again.',
  cannotShow:
    'I have an answer, but it could not be shown here. Ask again; if it keeps happening, tell whoever runs this bot.',
  caseUnreadable: (caseNumber: number) =>
    `I can’t read case ${caseNumber} any more: what is kept of it is damaged. I go on here without it; a ticket it has is not touched. Please tell whoever runs this bot.`,
  ticketDelayed: (caseNumber: number) =>
    `The ticket desk does not answer right now, so case ${caseNumber} has no ticket yet. I keep trying and will post the number here. If it can’t wait, open the ticket by hand.`,
  ticketGone: (id: string) => `I know no ticket ${id}, so nothing was changed. Check the number.`,
  ticketChangeDelayed: (id: string) =>
    `The ticket desk does not answer right now. I keep trying and will show ticket ${id} here once it is changed.`,
  ticketUnchanged: (id: string, change: TicketChange, why: string) =>
    `Ticket ${id} was not changed: ${why}.${change.kind === 'comment' ? `\n\nYour comment, to copy:\n\n${change.text}` : ''}`,
  ticketKeptAsComment: (id: string, change: TicketChange, why: string) =>
    `I can’t change ${WHAT[change.kind]} of ticket ${id} from here: ${why}. I put it on the ticket as a comment.`,
  ticketRefused: (draft: TicketDraft) =>
    `The ticket desk did not take case ${draft.caseNumber}: there is no ticket. Here is its text to copy into one by hand.\n\n**${draft.title}** (severity ${draft.severity})\n\n${draft.body}`,
};

/** What the bot says about a turn itself: what it cannot read, and what went wrong on its own side. */
export type TurnSentences = typeof turnSentences;
