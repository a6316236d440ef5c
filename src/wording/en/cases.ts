import type { CaseState } from '../../domain/case/case.ts';

const STATE: Readonly<Record<CaseState, string>> = {
  open: 'open',
  solved: 'closed, it works again',
  escalated: 'handed over',
  cancelled: 'dropped',
  closed: 'closed',
};

export const caseSentences = {
  buttons: {
    backTo: (caseNumber: number) => `Back to case ${caseNumber}`,
    show: (caseNumber: number) => `Case ${caseNumber}`,
    newCase: 'A new case',
    addTo: (ticket: string) => `Add to ticket ${ticket}`,
    closeTicket: (ticket: string) => `Close ticket ${ticket}`,
    undo: 'Undo',
    reopen: (caseNumber: number) => `Open case ${caseNumber} again`,
  },
  /** A case by what tells it from others: `case 1 (0x204, vm-3)`. */
  named: (caseNumber: number, what: string) => `Case ${caseNumber} (${what})`,
  numbered: (caseNumber: number) => `Case ${caseNumber}`,
  quoted: (words: string) => `“${words}”`,
  parked: (named: string) => `${named} is parked.`,
  left: (named: string, caseNumber: number) =>
    `${named} stays open; say “back to case ${caseNumber}” to go on with it.`,
  toTheList: (named: string, caseNumber: number) => `${named} is no longer kept here; “case ${caseNumber}” finds it.`,
  newCaller: 'What does the new caller see?',
  back: (named: string, since: string) => `${named}, left ${since}:`,
  noCase: (caseNumber: number) => `I know no case ${caseNumber}.`,
  elsewhere: (named: string) => `${named} is open in another conversation, so it goes on there.`,
  over: (named: string, state: CaseState, ticket: string | null) =>
    `${named} is over: ${STATE[state]}${ticket === null ? '' : `, ticket ${ticket}`}.`,
  which: (parked: number): string => (parked === 0 ? 'No case is parked here.' : 'Which case?'),
  closedFor: (caseNumber: number, reason: string) => `Case ${caseNumber} is closed: “${reason}”.`,
  closedBare: (caseNumber: number) => `Case ${caseNumber} is closed.`,
  takenBack: (named: string) => `${named} is open again as it was.`,
  openedAgain: (named: string) => `${named} is open again.`,
  tooLateToUndo: (caseNumber: number) =>
    `That was more than ten minutes ago, so nothing was changed. “Reopen case ${caseNumber}” opens it again.`,
  worksAfterTicket: (named: string, ticket: string) =>
    `Good to hear. ${named} is with the next level, ticket ${ticket}: shall the ticket say so?`,
  saidAfterTicket: (named: string, ticket: string) =>
    `${named} is with the next level, ticket ${ticket}. Does this belong on it, or is it another case?`,
  worksAfterClosing: (named: string) => `Good to hear. ${named} is closed; nothing else is open.`,
  saidAfterClosing: (named: string) => `${named} is closed. Open it again, or is this another case?`,
  nothingToReopen: 'No case was closed here lately.',
  list: (open: number, parked: number) =>
    open + parked === 0
      ? 'No case is open here.'
      : `${open + parked} open ${open + parked === 1 ? 'case' : 'cases'} here${parked === 0 ? '' : `, ${parked} parked`}.`,
  lineOpen: (named: string) => `${named}: this one`,
  lineParked: (named: string, since: string) => `${named}: parked ${since}`,
  lineEnded: (named: string, since: string) => `${named}: closed ${since}`,
  one: (named: string, state: CaseState, opened: string) => `${named}: ${STATE[state]}, opened ${opened}.`,
  endedBecause: (at: string, reason: string | undefined) =>
    `Closed ${at}${reason === undefined ? '' : `: “${reason}”`}.`,
  ofTicket: (ticket: string) => `Ticket ${ticket}.`,
  withOthers: 'It is open in another conversation.',
  laterParked: (named: string) => `You asked me to look again at a case that is parked: ${named}.`,

  formChanged: {
    severity: (severity: string) => `Severity ${severity} it is. Open it now?`,
    title: 'The title is changed. Open it now?',
    assignee: 'The form names nobody yet, so I put that into its note; once the ticket is open it can be assigned.',
  },
  keptForTicket: 'Kept, in your words, for the ticket of this case.',
  noTicketYet: 'This case has no ticket yet.',
  notInTicket: 'I did not put that into the ticket. Open it now, or tell me what to add.',
  whichSeverity: 'Which severity: 1, 2, 3 or 4?',
  whichTitle: 'What should the title say? For example: title “Black screen, one user”.',
  whichAssignee: 'To whom? For example: “assign ticket 12 to tier 2”.',
  notYetOpen: (caseNumber: number) =>
    `The ticket of case ${caseNumber} is still being opened. Say that again once its number is here.`,
};

/** What the bot says of several cases, of endings, and of changes to a ticket. */
export type CaseSentences = typeof caseSentences;
