export const conversationSentences = {
  buttons: {
    solved: 'It worked',
    partly: 'It helped in part',
    didNotHelp: 'It did not help',
    cannotDo: 'I can’t do that',
    walk: 'Walk me through it',
    checkAgain: 'Check again',
    checkLater: 'Check again in 10 min',
    nextStep: 'Next step',
    leaveStep: 'Into the ticket instead',
    leaveFix: 'Leave this fix out',
    ticket: 'Hand over (ticket)',
    confirmTicket: 'Open the ticket',
    dontKnow: 'I don’t know',
    why: 'Why do you ask?',
    refresh: 'Look again',
    incidents: 'Show incidents',
    overview: 'Show everything that is wrong',
    callerSees: (code: string) => `A caller sees ${code}`,
    idInPicture: (id: string) => `${id} (read from the picture)`,
    takeUp: (trouble: string) => `Take up: ${trouble}`,
    moreAbout: (caseNumber: number) => `More about case ${caseNumber}`,
    newCaller: (caseNumber: number) => `New caller: park case ${caseNumber}`,
    goOn: (caseNumber: number) => `Go on with case ${caseNumber}`,
    help: 'What can you do?',
    whatToDo: (host: string) => `What to do about ${host}`,
  },
  /** What a person would type to open a case on a host; reading must take it for a trouble. */
  typedTrouble: (host: string, check: string | null, status: string) =>
    `trouble on session host ${host}: ${check === null ? `status ${status}` : `${check} failed`}`,
  askWhere: 'Where do the caller’s hosts run? Microsoft’s news is not the same for all of our regions.',
  whyWhere: 'An incident is listed or suspected for some of our regions and not for others.',
  askNumber: 'Which ticket? Type its number, for example “ticket 12”.',
  noSuchTicket: (id: string) => `I know no ticket ${id}. Check the number, or type “help” to see what I can do.`,
  deskUnreadable: (id: string) =>
    `I can’t read ticket ${id} right now: the ticket desk does not answer. Try again in a minute.`,
  solved: (caseNumber: number, title: string) => `Good. Case ${caseNumber} is closed: “${title}” worked.`,
  closed: (caseNumber: number) =>
    `Case ${caseNumber} is closed. Describe the next trouble in your own words when you are ready.`,
  goneFine: (caseNumber: number) =>
    `Good to hear. Case ${caseNumber} is closed as recovered; no fix is counted for it.`,
  cancelled: (caseNumber: number) => `Stopped. Case ${caseNumber} is closed without a ticket.`,
  startedOver: (caseNumber: number) => `Started over; case ${caseNumber} is closed without a ticket. What is wrong?`,
  nothingOpen: 'Nothing is open. Tell me what is wrong, or ask how a region, a host pool or a session host is.',
  noted: 'Noted.',
  answerFirst: 'I need this one first; “I don’t know” is an answer too.',
  nextCandidate: 'Noted. I leave that fix out and look at what remains.',
  partly: 'Good that it helped in part. I take it as done and look at what is left; tell me what still fails.',
  notDuringIncident:
    'I hold this step back: while that lasts nothing is restarted, and nobody’s session is ended for it. It can go into the ticket.',
  stepLeft: (step: number) => `Step ${step} goes into the ticket, with its commands.`,
  cannotDo: 'All right. It goes into the ticket as work for somebody who can.',
  backTo: (caseNumber: number) => `Back to case ${caseNumber}.`,
  /** Several troubles in one message: which one is looked at, and that the others are kept. */
  troublesApart: (first: string, others: readonly string[]) =>
    `These look like ${others.length + 1} separate troubles. I take “${first}” first; ${
      others.length === 1 ? `“${others[0]}” waits` : `${others.length} others wait`
    } until it is closed.`,
  /** What is told does not go with the open case: whose is it? */
  whichTrouble: (caseNumber: number, symptom: string, told: string) =>
    `Case ${caseNumber} is about “${symptom}”. Does “${told}” belong to it, or is it another trouble?`,
  keptForLater: (caseNumber: number, told: string) =>
    `Kept: “${told}”. I offer it when case ${caseNumber} is closed; “cancel” closes it now.`,
  stillWaiting: (count: number) =>
    count === 1 ? 'You told me of another trouble too.' : `You told me of ${count} other troubles too.`,
  staleQuestion: 'That question is answered already. This is where we are:',
  staleCase: (old: number, current: number | null) =>
    current === null
      ? `That button belongs to case ${old}, which is not open here any more. Describe the trouble to start again.`
      : `That button belongs to case ${old}; this conversation is now on case ${current}. Nothing was changed.`,
  /** What became of the host or pool since the look before; `since`: when that look was. */
  checked: {
    recovered: (since: string) => `It has recovered: the fault I saw ${since} is gone.`,
    better: (since: string) => `Better than when I looked ${since}, not yet well.`,
    same: (since: string) => `No change since I looked ${since}.`,
    worse: (since: string) => `Worse than when I looked ${since}.`,
    changed: (since: string) => `It is not as it was when I looked ${since}.`,
    unread: (since: string) => `I can’t tell whether it changed since I looked ${since}: it could not be read.`,
    later: (at: string) => `I look again ${at} and write here what I find.`,
    asAsked: (caseNumber: number) => `You asked me to look again, case ${caseNumber}:`,
    first: 'This is the first look at it in this case.',
  },
  notCaught: 'I did not catch that. Use one of the choices, or say it in other words.',
  notCaughtTwice: 'I still can’t place that. I can hand the case over as it is, with everything you told me.',
  itIsOurs: 'It happens in the virtual desktop',
  inAvd: (text: string) => `${text} (in AVD)`,
  stillOpen: (caseNumber: number, symptom: string, last: string) =>
    `Case ${caseNumber} (“${symptom}”) is still open; its last word came ${last}. Is this about it, or a new caller?`,
  offTopic: 'None of that is for me: I look after Azure Virtual Desktop.',
  notUnderstoodTwice:
    'I still don’t understand. I can hand what you typed over as a ticket, or show what I can do: “help”.',
  notUnderstood:
    'I did not understand that. I look after Azure Virtual Desktop: ask “is Canada East down”, “how is hp-prod-01”, or tell me what the caller sees.',
  wePropose: (title: string, likelihood: 'likely' | 'possible') => `Proposed (${likelihood}): ${title}`,
  /** What a new fact does to the fix that is proposed. */
  news: {
    fits: (facts: string) => `That fits: ${facts}.`,
    goOn: (title: string) => `I go on with “${title}”.`,
    speaksAgainst: (facts: string, title: string) =>
      `That speaks against “${title}”: ${facts}. Nothing I know fits better, so it stands for now.`,
    isNew: (facts: string, title: string) =>
      `That is new: ${facts}. It speaks neither for nor against “${title}”, so I go on with it.`,
    rulesOut: (title: string, facts: string) => `That rules out “${title}”, because of this: ${facts}. So now:`,
    takenBack: (title: string) => `What spoke for “${title}” no longer holds. So now:`,
    fitsBetter: (facts: string, title: string) =>
      `That is new: ${facts}. It decides for something else than “${title}”, so now:`,
    known: (title: string) => `I have that already; “${title}” stands.`,
    lookedUp: (title: string) => `I looked again; nothing in it speaks against “${title}”, so I go on with it.`,
    triedBefore: (titles: readonly string[]) =>
      `Done before the call, so I leave it out: ${titles.map((one) => `“${one}”`).join(', ')}.`,
  },
  thenNext: (title: string) => `Noted. One step that did not help does not rule out “${title}”. Its next step:`,
  onward: (title: string) => `The next step of “${title}”:`,
  othersNext: (title: string, count: number) =>
    `Noted. The desk’s steps of “${title}” did not help; ${
      count === 1 ? 'one step is' : `${count} steps are`
    } left for others. They go into the ticket, or leave this fix out.`,
  doneAlready: (steps: readonly string[]) => `You did this already: ${steps.map((one) => `“${one}”`).join(', ')}`,
  whyProposed: (reasons: readonly string[]) =>
    reasons.length === 0
      ? 'Your words come closest to this article; nothing else speaks for it.'
      : `I propose it because: ${reasons.join('; ')}.`,
  keptUnread:
    'I keep that with the case in your words, but I read no fact in it that I know. Tell me what the screen says, who is hit, or what was tried.',
  nothingFits: 'No documented fix fits so far. Tell me more, or hand the case over.',
  didItHelp: 'Did it help?',
  stepsForOthers: (count: number) =>
    count === 0
      ? ''
      : `${count === 1 ? 'One step is' : `${count} steps are`} for others (see the card); they go into the ticket.`,
  allStepsDone: 'Those were the steps for the desk.',
  ticketNow: 'This takes a while. You can hand the case over now: everything told and seen so far goes with it.',
  askCorrelation:
    'Do you have the correlation id of one failed connection, and its time in UTC? Microsoft asks for both.',
  ticketNote: 'Added to the ticket. Open it now?',
  ticketDropped: 'No ticket was opened.',
  ticketOpening: (caseNumber: number) => `Case ${caseNumber} is being handed over.`,
  alreadyHandedOver: (caseNumber: number, ticket: string | null) =>
    ticket === null
      ? `Case ${caseNumber} is already being handed over.`
      : `Case ${caseNumber} is already ticket ${ticket}.`,
  languageSet: 'All right, in English from here on.',
  thanks: 'I’m here whenever you need me. Type a question, or describe what the caller sees.',
};

/** What the bot says between the cards of a case. */
export type ConversationSentences = typeof conversationSentences;
