import { DAY_MS, type UtcTime } from '../../domain/core/time.ts';
import type { Actor, Disruption, Risk, Source, Trust } from '../../domain/knowledge/article.ts';

const TRUST: Readonly<Record<Trust, string>> = {
  official: 'Official Microsoft documentation',
  staff: 'Microsoft staff',
  mvp: 'A Microsoft MVP',
  community: 'Community, not confirmed by Microsoft',
  unverified: 'UNVERIFIED community page, treat with care',
};

const ACTOR: Readonly<Record<Actor, string>> = {
  agent: 'you',
  caller: 'the caller, guided by you',
  'host-admin': 'host administrator',
  network: 'network team',
  identity: 'identity team',
  microsoft: 'Microsoft',
};

const RISK: Readonly<Record<Risk, string>> = {
  restart: '⚠ restarts the host',
  'ends sessions': '⚠ ends sessions',
  registry: '⚠ changes the registry',
};

const DISRUPTION: Readonly<Record<Disruption, string>> = {
  none: 'nobody is interrupted',
  'restarts-host': '⚠ restarts the host',
  'ends-sessions': '⚠ ends sessions',
  'rebuilds-host': '⚠ rebuilds the host',
};

const DAYS_A_YEAR = 365.25;

function age(date: string, now: UtcTime): string {
  const years = Math.floor((Date.parse(now) - Date.parse(date)) / DAY_MS / DAYS_A_YEAR);
  return years < 1 ? '' : years === 1 ? ' (1 year old)' : ` (${years} years old)`;
}

function trusted({ trust, date }: Source, now: UtcTime): string {
  return `${TRUST[trust]}, ${date === undefined ? 'without a date' : `${date}${age(date, now)}`}`;
}

export const cardSentences = {
  demoFleet: 'demo fleet: no real Azure was read',
  caseLine: (caseNumber: number, what: string) => `Case ${caseNumber} · ${what}`,
  likely: 'Likely',
  possible: 'Possible',
  because: 'Because',
  named: (name: string, text: string) => `${name}: ${text}`,
  tellTheCaller: 'Tell the caller',
  cause: 'Why this happens',
  noStepOfYours: (count: number) =>
    count === 1 ? 'Its one step is for others: hand it over.' : `All ${count} steps are for others: hand it over.`,
  allSteps: 'All steps',
  onlyInEnglish: 'The text of this article is there in English only.',
  verify: 'How to tell that it worked',
  ifNot: 'If it does not help',
  conflicts: 'What the sources get wrong',
  terms: 'Words used here',
  more: 'More',
  details: 'Details',
  evidence: 'Evidence',
  notice: 'What Microsoft writes',
  hostsAndMore: 'Hosts and more',
  timeline: 'Timeline',
  chart: {
    title: 'Hosts by state',
    parts: {
      takes: 'take sessions',
      warning: 'take sessions, with a fault to mend',
      full: 'full',
      suspect: 'suspect',
      failing: 'failing',
      updating: 'updating',
      drained: 'in drain mode',
      off: 'off on purpose',
      unclear: 'unclear',
    },
  },
  stepName: (index: number) => `Step ${index}`,
  step: (index: number, total: number) => `Step ${index} of ${total}`,
  who: (actor: Actor) => ACTOR[actor],
  risk: (risk: Risk) => RISK[risk],
  othersWork: (count: number) =>
    count === 1
      ? 'One more step is for others; it goes into the ticket.'
      : `${count} more steps are for others; they go into the ticket.`,
  effort: (minutes: number, disruption: Disruption) => `About ${minutes} min, ${DISRUPTION[disruption]}.`,
  /** Before steps that restart hosts or end sessions. */
  atStake: (name: string, sessions: number, read: string) =>
    `⚠ ${name}: ${sessions === 1 ? '1 session runs' : `${sessions} sessions run`} there now (read ${read}). Steps marked ⚠ end or interrupt them; ask first.`,
  nobodyAtStake: (name: string, read: string) => `${name}: no session runs there now (read ${read}).`,
  stakeUnread: '⚠ How many sessions this meets could not be read. Ask the users first.',
  /** `section`: the name of the section, as a link where the surface has links. */
  source: (section: string, source: Source, now: UtcTime) => `Source: ${section}. ${trusted(source, now)}.`,
  /** How far a source can be trusted, with its age. */
  trust: (source: Source, now: UtcTime) => `${trusted(source, now)}.`,
  reviewed: (date: string) => `Article reviewed ${date}.`,
  codeField: 'Code, for example 0x204',
  extendedField: 'Extended code, where there is one',
  freeText: 'type any answer you like.',
  typeIt: 'Type your answer.',
  typeFirst: 'Type something first.',
  choose: 'Choose',
  chooseFirst: 'Choose one first, or type your answer.',
  answer: 'Answer',
  found: 'what I found',
  none: 'No documented fix is clear enough',
  noneText:
    'I won’t guess. Collect the time in UTC, the error code with the extended code, the user, the host and the correlation id, and hand it over.',
  leads: 'Best leads so far',
  ticketForm: (caseNumber: number) => `Hand over case ${caseNumber}`,
  titleField: 'Title',
  note: 'Anything to add? (no passwords)',
  severity: 'Severity',
  severities: ['1 everyone is stopped', '2 many are stopped', '3 some are affected', '4 one user'],
  whatIsInIt: 'What is in it',
  leftOut: '… the rest does not fit on a card.',
  notNow: 'Not yet',
  opened: (severity: string, opened: string) => `Severity ${severity}. Opened ${opened}.`,
  ticket: (id: string, state: string) => `Ticket ${id} · ${state}`,
  assignee: (name: string) => `With ${name}.`,
  commentField: 'Comment (no passwords)',
  commentTicket: 'Add the comment',
  takeTicket: 'Take it',
  closeTicket: 'Close it',
  reopenTicket: 'Take it up again',
  ticketTail: (id: string) => `Type “ticket ${id}” to see it again.`,
  sentByMail:
    'Sent by mail. Only those who read that mailbox know its state; when sending broke off, the same mail may have come twice.',
  welcome: 'I help with Azure Virtual Desktop while you have a caller on the line.',
  welcomeLines: [
    'Ask how things are: “is Canada East down”, “how is hp-prod-01”.',
    'Or tell me what the caller sees: “everyone gets 0x204 since this morning”. I look at the hosts and at Service Health first, then ask only what I must.',
    'Any time: “escalate” opens a ticket with everything in it, “cancel” stops.',
  ],
  help: 'What I can do',
  helpLines: [
    '**Status**: “is uk south down”, “how is hp-prod-01”, “vm-3 status”, “incidents”, “status” for everything that is wrong.',
    '**A user’s trouble**: say it in your own words, paste the error box or the event, as text or as a picture.',
    '**A ticket**: “escalate”; later “tickets”, “ticket 12”, “comment on ticket 12: …”, “close ticket 12”, “reopen ticket 12”; “text for Microsoft”.',
    '**Later**: “check again in 10 min” for the host of a case, “watch Canada East”, “my watches”, “stop watching”.',
    '**Look up**: “what does 0x904 mean”, “what is drain mode”, a correlation id, “session of” a user.',
    '**Steering**: “cancel”, “start over”, “I don’t know”, “why do you ask?”, “en français”.',
    'I only read Azure, I change nothing. Every step I show comes from a documented fix with its source.',
  ],
  examples: { region: 'Is Canada East down?', incidents: 'Show incidents', overview: 'Show everything that is wrong' },
};

/** The fixed words of the cards. */
export type CardSentences = typeof cardSentences;
