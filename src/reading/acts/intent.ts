import { type Intent, isStatusIntent } from '../../domain/text/intent.ts';
import type { NameKind } from '../../text/machine-names.ts';
import { asksForState, hintedIntent, tellsACase } from './intent-hints.ts';
import * as state from './intent-state.ts';
import { HARD_SYMPTOM } from './intent-symptoms.ts';
import * as topics from './intent-topics.ts';
import * as wishes from './intent-wishes.ts';

/** What reading has found in a message before anybody asks what it wants. */
export interface Heard {
  /** What the writer said, folded, with everything that was named (regions, pools, hosts, ids) replaced by `MARK`. */
  readonly remark: string;
  readonly region: boolean;
  readonly name: NameKind | null;
  readonly ticket: boolean;
  readonly trackingId: boolean;
  /** A code, an event, a failed health check: nobody names one without trouble. */
  readonly fault: boolean;
  /** Other findings that are trouble (a stage, a scope of users). */
  readonly trouble: boolean;
  /** Anything else that describes a case: who, where from, with which client. */
  readonly told: boolean;
  /** A log, a dialog box or an earlier message that shows a fault was pasted. */
  readonly pastedFault: boolean;
}

/** Stands in a remark for what was named there. */
export const MARK = '§';

interface Remark extends Heard {
  /** The remark without greeting, politeness and marks at its ends. */
  readonly text: string;
  readonly length: number;
  readonly greeted: boolean;
  readonly subject: boolean;
  readonly question: boolean;
  readonly hard: boolean;
  readonly soft: boolean;
}

const LONG_STORY = 28;

function heardAs(heard: Heard): Remark {
  const greeting = wishes.GREETING.exec(heard.remark)?.[0] ?? '';
  const text = heard.remark
    .slice(greeting.length)
    .replace(wishes.POLITE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:!-]+|[\s,.;:!-]+$/g, '');
  const withoutSoft = text.replace(state.SOFT_SYMPTOM, ' ');
  return {
    ...heard,
    text,
    length: text === '' ? 0 : text.split(' ').length,
    greeted: greeting !== '',
    subject: heard.region || heard.name !== null,
    question: state.QUESTION.test(text) || heard.remark.trim().endsWith('?'),
    hard: HARD_SYMPTOM.test(withoutSoft),
    soft: withoutSoft !== text,
  };
}

function placeIntent({ name, region }: Heard): Intent {
  if (name !== null) return name === 'pool' ? 'status.hostpool' : 'status.host';
  return region ? 'status.region' : 'status.overview';
}

function isSmalltalk(remark: Remark): boolean {
  const { text, greeted, subject, hard, soft, fault, question } = remark;
  if (subject || fault) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return remark.remark.trim() !== '' && !text.includes('?');
  const thanks = wishes.THANKS_SAID.test(remark.remark);
  if (wishes.WELL_BEING.test(text)) return greeted || thanks || !text.startsWith('all ');
  if (remark.length > 14) return false;
  if (wishes.WORKS_AGAIN.test(text) && !question && !text.includes('?'))
    return !/\b(?:but|still|not|mais|toujours|pas)\b/.test(text);
  const thanked = thanks || wishes.THANKS.test(text) || wishes.THANKS.test(remark.remark.trim());
  return thanked && !question && !soft && !hard && !text.includes('?') && !topics.CHANGE_ASKED.test(text);
}

function isOtherThing({ text, subject, fault, hard, trouble }: Remark): boolean {
  if (fault || subject || state.namesTwoCauses(text)) return false;
  const avd = topics.AVD_WORDS.test(text);
  if (topics.OTHER_THINGS.test(text)) return !avd;
  const asked = topics.THING_ASKED.exec(text)?.[1];
  return asked !== undefined && !avd && !hard && !trouble && !topics.NO_THING.test(asked.trim());
}

function isTicketQuestion({ text, ticket, hard, fault, length }: Remark): boolean {
  if (fault || wishes.OTHER_TICKETS.test(text) || wishes.ESCALATE.test(text)) return false;
  if (ticket) return length <= 14 && !hard;
  return wishes.TICKET_ALONE.test(text) || (wishes.TICKET_ASKED.test(text) && (!hard || length <= 12));
}

function asksForNextLine({ text, remark }: Remark): boolean {
  if (wishes.NEXT_LINE_ALONE.test(text)) return true;
  return wishes.TICKET_ALONE.test(text) && text !== remark.trim();
}

/** Asks to change something and names no trouble beside it: "restart vm-3", not "restart vm-3, it hangs". */
function isChange({ text, length, fault, soft }: Remark): boolean {
  const wish = topics.CHANGE_ASKED.exec(text)?.[0];
  return (
    wish !== undefined && length < LONG_STORY && !fault && !soft && !HARD_SYMPTOM.test(text.slice(wish.length - 1))
  );
}

/** In a long story only its beginning and end say what is wanted; the middle tells what was done. */
function asksToEscalate({ text, length }: Remark): boolean {
  const telling = length <= LONG_STORY ? [text] : [text.slice(0, 60), text.slice(-100)];
  return telling.some((part) => wishes.ESCALATE.test(part) && !wishes.NOT_ESCALATING.test(part));
}

function isCancel({ text, fault, length, subject, question }: Remark): boolean {
  if (fault || length > 16 || (subject && question)) return false;
  return wishes.CANCEL_WHOLE.test(text) || wishes.CANCEL_FIRST.test(text) || wishes.CANCEL_LAST.test(text);
}

function isTrouble(remark: Remark): boolean {
  const { text, fault, hard, soft, subject, question, trouble } = remark;
  if (fault || state.DOWN_TO.test(text) || topics.WHAT_TO_DO.test(text)) return true;
  if (state.namesTwoCauses(text)) return true;
  if (!question && state.DOWN_SAID.test(text) && state.CONCERNED.test(text)) return true;
  if (state.WHY.test(text)) return true;
  if (hard) return true;
  if (trouble && !question) return true;
  if (soft && state.PEOPLE_IN_TROUBLE.test(text)) return true;
  if (subject && !question && !asksForState(text) && state.PEOPLE_TELL.test(text)) return true;
  return subject && remark.length >= LONG_STORY;
}

function intentOfPlace(remark: Remark): Intent {
  const { text, soft, question, region, name } = remark;
  if (topics.PRICE.test(text)) return 'other';
  if (topics.HOW_TO.test(text) && topics.CHANGE_WORD.test(text) && !soft) return 'other';
  if (topics.OTHER_THINGS.test(text) && !topics.AVD_WORDS.test(text) && name === null) return 'other';
  if (!soft || question) return placeIntent(remark);
  const onlyNamed =
    region && name === null && remark.length <= 6 && /\b(?:issues?|problems?|trouble|problemes?|soucis?)\b/.test(text);
  return onlyNamed ? 'status.region' : 'troubleshoot';
}

function intentWithoutPlace(remark: Remark): Intent {
  const { text, question, soft, trouble } = remark;
  if (remark.trackingId) return 'status.incidents';
  if (topics.PRICE.test(text)) return 'other';
  const howTo = topics.HOW_TO.test(text);
  if (!howTo || question) {
    if ((state.INCIDENTS.test(text) || state.INCIDENTS_ALONE.test(text)) && (question || !soft || remark.length <= 4))
      return 'status.incidents';
    if (
      (state.OVERVIEW.test(text) || state.OVERVIEW_ALONE.test(text)) &&
      (question || !soft) &&
      !(trouble && !question)
    )
      return 'status.overview';
  }
  if (howTo) return 'other';
  if (soft || trouble) return 'troubleshoot';
  if (state.ALL_DOWN.test(text)) return 'troubleshoot';
  if (state.DOWN_SAID.test(text) && topics.AVD_WORDS.test(text)) return 'troubleshoot';
  const hinted = hintedIntent(text, remark.length, question);
  if (hinted !== null) return hinted;
  if (remark.told && !question) return 'troubleshoot';
  return tellsACase(text, remark.length, question) ? 'troubleshoot' : 'other';
}

/** What a message wants. A pasted fault makes it trouble, unless the writer asks for something else in plain words. */
export function intentOf(heard: Heard): Intent {
  const remark = heardAs(heard);
  const intent = wishOf(remark);
  if (!heard.pastedFault || intent === 'escalate' || intent === 'ticket.status') return intent;
  return isStatusIntent(intent) && remark.subject && asksForState(remark.text) ? intent : 'troubleshoot';
}

/** First rule that fits; the rules stand from the most explicit wish to the least. */
function wishOf(remark: Remark): Intent {
  const { text } = remark;
  const bare = text.replace(/[^\p{L}\p{N}?]/gu, '') === '';
  if (bare && !remark.subject) {
    if (remark.fault) return 'troubleshoot';
    if (remark.trackingId) return 'status.incidents';
    if (remark.ticket) return 'ticket.status';
    return isSmalltalk(remark) ? 'smalltalk' : 'help';
  }
  if (isCancel(remark)) return 'cancel';
  if (asksForNextLine(remark)) return 'escalate';
  if (isTicketQuestion(remark)) return 'ticket.status';
  if (asksToEscalate(remark)) return 'escalate';
  if (isSmalltalk(remark)) return 'smalltalk';
  if (!remark.fault && !remark.subject && !remark.hard && (wishes.HELP_WHOLE.test(text) || wishes.HELP.test(text)))
    return 'help';
  if (isOtherThing(remark)) return 'other';
  if (isChange(remark)) return 'other';
  if (isTrouble(remark)) return 'troubleshoot';
  return remark.subject ? intentOfPlace(remark) : intentWithoutPlace(remark);
}
