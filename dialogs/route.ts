import type { DeskCase } from '../src/domain/case/case.ts';
import type { ButtonPayload } from '../src/domain/conversation/say.ts';
import { HOUR_MS, msBetween, type UtcTime } from '../src/domain/core/time.ts';
import { isAnotherTrouble } from '../src/domain/knowledge/another-trouble.ts';
import { otherDeskOf } from '../src/domain/knowledge/other-desks.ts';
import type { Intent } from '../src/domain/text/intent.ts';
import { isStatusIntent } from '../src/domain/text/intent.ts';
import type { Report } from '../src/domain/text/report.ts';
import { verdictIn } from '../src/reading/acts/outcome-words.ts';
import { cardWords } from '../src/wording/card.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { termAsked } from '../src/wording/lines/term-lines.ts';
import { boardAsked } from './board.ts';
import { asksToCheckAgain } from './check-again.ts';
import { asksForCode } from './code.ts';
import { asksForConnection } from './connection.ts';
import { reportAsked } from './fleet-reports.ts';
import type { FlowContext, FlowId, Route, Routing } from './flow.ts';
import { languageAsked } from './language.ts';
import { asksForMicrosoftText } from './microsoft-text.ts';
import { realCauseTold } from './real-cause.ts';
import { askButton, sayText } from './say.ts';
import { ticketChangeAsked } from './ticket-change.ts';
import { asksForTickets } from './ticket-list.ts';
import { closedCase, openQuestion } from './troubleshoot/case-record.ts';
import { replyTo } from './troubleshoot/reply.ts';
import { asksForUser } from './user-asked.ts';
import { askStillOpen, askWhichTrouble, keptForLater, saysWhichTrouble, takeUp } from './waiting-troubles.ts';
import { watchAsked } from './watch-asked.ts';

const CORRECTION = /^\s*(no|non|nope|actually|sorry|i meant?|i mean|en fait|désolé|je voulais dire|plutôt)\b/i;
/** "On vm-3", "it's in Canada East": said of the caller, not asked. */
const ONLY_A_PLACE =
  /^\s*(?:(?:it['’]?s|that['’]?s|he['’]?s|she['’]?s|they['’]?re|(?:it|he|she|the (?:host|pool|vm|user|caller)) is|they are|c['’]est|(?:il|elle) est|(?:ils|elles) sont|oui|yes)\s*,?\s*)?(?:on|in|at|from|sur|dans|à|au)\s+\S+(?:\s+\S+){0,2}\s*[.!]*$|^\s*(?:oui|yes|yep|ok)[\s,]+\S+(?:\s+\S+){0,3}\s*[.!]*\s*$/i;
const START_OVER =
  /\b(start over|start again|from the start|restart the case|recommence[rz]?|repart(ir|ons) (de|à) zéro)\b/i;
/** A call is over after this (ms): what comes then may be about another caller. */
const A_CALL_MS = HOUR_MS;
const PLACE_KEYS = ['region', 'host-pool', 'session-host'];

const CONTINUE: Routing = { kind: 'continue' };

function begin(flow: FlowId, opensCase = false): Routing {
  return { kind: 'begin', flow, opensCase };
}

function openCaseOf({ case: deskCase }: FlowContext): DeskCase | null {
  return deskCase?.state === 'open' ? deskCase : null;
}

function closing(context: FlowContext, line: (caseNumber: number) => string): Routing {
  const deskCase = openCaseOf(context);
  if (deskCase === null) return { kind: 'say', effects: [sayText(conversationWords(context.language).nothingOpen)] };
  return {
    kind: 'restart',
    flow: null,
    opensCase: false,
    effects: [sayText(line(deskCase.number)), ...takeUp(deskCase, context)],
    case: closedCase(deskCase, 'cancelled', context.now),
  };
}

/** Whether a message belongs to the open case although its words alone would read as something else. */
function belongsToCase(report: Report, deskCase: DeskCase): boolean {
  const open = openQuestion(deskCase);
  const namesPlace =
    report.entities.region !== null || report.entities.hostPool !== null || report.entities.sessionHost !== null;
  if (open !== null && PLACE_KEYS.includes(open) && namesPlace && !report.text.includes('?')) return true;
  return namesPlace && (CORRECTION.test(report.text) || ONLY_A_PLACE.test(report.text));
}

/** What is asked for by more than a place: a report, a connection, a user, the meaning of a code or a word. An open question may be answered with an id or a name. */
function lookAsked(report: Report, deskCase: DeskCase | null, context: FlowContext): FlowId | null {
  if (watchAsked(report) !== null) return 'watch';
  const wanted = reportAsked(report.text);
  if (wanted !== null) return wanted;
  if (boardAsked(report.text) !== null) return 'board';
  if (realCauseTold(report.text) !== null) return 'real-cause';
  if (asksForMicrosoftText(report.text)) return 'microsoft-text';
  if (ticketChangeAsked(report.text, context.person) !== null) return 'ticket-change';
  if (asksForTickets(report.text)) return 'ticket-list';
  if (asksForCode(report)) return 'code';
  if (termAsked(report.text, context.knowledge.terms) !== undefined) return 'term';
  const open = deskCase === null ? null : openQuestion(deskCase);
  if (open !== 'correlation-id' && asksForConnection(report)) return 'connection';
  return open !== 'user' && asksForUser(report) ? 'user-session' : null;
}

/** When a case last heard or said something, where that is long ago; `null` while a call may still be going on. */
function silentSince({ transcript, openedAt }: DeskCase, { now }: FlowContext): UtcTime | null {
  const last = transcript.at(-1)?.at ?? openedAt;
  return msBetween(last, now) > A_CALL_MS ? last : null;
}

/** A further trouble in the middle of a case: kept where it is said to be one, asked about where it only looks like one. */
function furtherTrouble(report: Report, deskCase: DeskCase, context: FlowContext): Routing | null {
  const which = saysWhichTrouble(report.text);
  if (which === 'this-case') return null;
  if (which === 'later') return { kind: 'say', ...keptForLater(deskCase, report.text, context) };
  if (which === 'new-caller') {
    const ended = closedCase(deskCase, 'cancelled', context.now);
    return { kind: 'restart', flow: 'troubleshoot', opensCase: true, effects: [], case: ended };
  }
  const open = openQuestion(deskCase);
  const question = context.knowledge.questions.find((one) => one.key === open);
  const answers = open !== null && replyTo(open, question, report).kind !== 'none';
  const silent = silentSince(deskCase, context);
  if (silent !== null && !answers)
    return { kind: 'say', effects: askStillOpen(deskCase, report.text, silent, context) };
  const apart = isAnotherTrouble(report.manner.announces, deskCase.findings, report.findings);
  const another = report.intent === 'troubleshoot' && !answers && apart;
  return another ? { kind: 'say', effects: askWhichTrouble(deskCase, report.text, context) } : null;
}

/** The first time what it can do is offered, after that the ticket. */
function notUnderstood({ text }: Report, { language, misses }: FlowContext): Routing {
  const words = conversationWords(language);
  const { examples } = cardWords(language);
  const help = askButton(words.buttons.help, 'help');
  const effect =
    misses === 0
      ? sayText(words.notUnderstood, [askButton(examples.overview, 'status'), help])
      : sayText(words.notUnderstoodTwice, [askButton(words.buttons.ticket, words.typedEscalate(text)), help]);
  return { kind: 'say', effects: [effect], missed: true };
}

function idle(intent: Intent, report: Report, context: FlowContext): Routing {
  const words = conversationWords(context.language);
  const elsewhere = report.separateTroubles.length === 0 ? otherDeskOf(context.knowledge, report) : undefined;
  if (elsewhere !== undefined) {
    const otherwise =
      elsewhere.stands === 'unless-broken'
        ? askButton(words.buttons.ticket, words.typedEscalate(report.text))
        : askButton(words.itIsOurs, words.inAvd(report.text));
    return { kind: 'say', effects: [sayText(elsewhere.says[context.language], [otherwise])] };
  }
  return intent === 'troubleshoot' ? begin('troubleshoot', true) : notUnderstood(report, context);
}

function routeMessage(report: Report, active: FlowId | null, context: FlowContext): Routing {
  const words = conversationWords(context.language);
  const { intent, text } = report;
  const deskCase = openCaseOf(context);
  if (languageAsked(text) !== null) return begin('language');
  if (asksToCheckAgain(text, context.case)) return begin('check-again');
  if (START_OVER.test(text)) return closing(context, words.startedOver);
  if (active !== null && deskCase !== null && belongsToCase(report, deskCase)) return CONTINUE;
  if (active !== null && verdictIn(text) !== null && intent !== 'escalate') return CONTINUE;
  const asked = lookAsked(report, deskCase, context);
  if (asked !== null) return begin(asked);
  if (intent === 'cancel') {
    return deskCase === null && (context.watches ?? []).length > 0 ? begin('watch') : closing(context, words.cancelled);
  }
  if (isStatusIntent(intent)) return begin('status');
  switch (intent) {
    case 'help':
      return begin('help');
    case 'smalltalk':
      return active === null ? begin('smalltalk') : CONTINUE;
    case 'ticket.status':
      return begin('ticket-status');
    case 'escalate':
      return active === 'escalate' ? CONTINUE : begin('escalate', deskCase === null);
    default:
      if (active === null) return idle(intent, report, context);
      return (deskCase === null ? null : furtherTrouble(report, deskCase, context)) ?? CONTINUE;
  }
}

function routeButton(payload: ButtonPayload, active: FlowId | null, context: FlowContext): Routing {
  const words = conversationWords(context.language);
  if (payload.act === 'ask') return CONTINUE;
  const deskCase = context.case;
  if (deskCase?.number !== payload.case) {
    return {
      kind: 'say',
      effects: [sayText(words.staleCase(payload.case, openCaseOf(context)?.number ?? null))],
    };
  }
  if (deskCase.state !== 'open') {
    const handedOver = deskCase.state === 'escalated';
    const line = handedOver ? words.alreadyHandedOver(deskCase.number, deskCase.ticket) : words.closed(deskCase.number);
    return { kind: 'say', effects: [sayText(line)] };
  }
  if (payload.act === 'escalate' || payload.act === 'confirm-ticket' || payload.act === 'join-ticket') {
    return active === 'escalate' ? CONTINUE : begin('escalate');
  }
  return active === null ? { kind: 'say', effects: [sayText(words.closed(deskCase.number))] } : CONTINUE;
}

/** Where a turn goes. Status, help and tickets go on top of what is open; an open case keeps everything that could be about it. */
export const route: Route = (input, active, context) =>
  input.kind === 'message' ? routeMessage(input.report, active, context) : routeButton(input.payload, active, context);
