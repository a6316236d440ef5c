import type { DeskCase } from '../../src/domain/case/case.ts';
import { codesOfCase } from '../../src/domain/case/codes-of-case.ts';
import type { Effect } from '../../src/domain/conversation/conversation.ts';
import type { Candidate, Diagnosis } from '../../src/domain/knowledge/diagnosis.ts';
import type { StatusAnswer } from '../../src/domain/status/status.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import { codeLines } from '../../src/wording/lines/code-lines.ts';
import { statusSentence } from '../../src/wording/status/status-lines.ts';
import type { FlowContext, FlowTurn } from '../flow.ts';
import { say, sayText } from '../say.ts';
import { impact } from '../severity.ts';
import { openProposal, openQuestion, withAnswer, withProposal, withQuestion } from './case-record.ts';
import { fixEffects, incidentFollowUp, ticketButton } from './fix-say.ts';
import { judgeFor } from './judge.ts';
import { questionOn, questionSay, whereSay } from './question-say.ts';
import type { TroubleshootState } from './state.ts';

type Turn = FlowTurn<TroubleshootState>;

function turn(state: TroubleshootState, deskCase: DeskCase, effects: readonly Effect[]): Turn {
  return { state: { ...state, misses: 0 }, remember: { case: deskCase }, effects, next: { kind: 'wait' } };
}

/** Words what a look showed, where they are needed: before a fix card, which has it inside, they are not. */
export type Sight = () => readonly Effect[];

/** What a look showed, in one line. */
export function sightOf(answer: StatusAnswer, context: FlowContext): Effect[] {
  return [sayText(statusSentence(answer, context.now, context.language, context.timeZone))];
}

function propose(candidate: Candidate, deskCase: DeskCase, state: TroubleshootState, context: FlowContext): Turn {
  const article = context.knowledge.articles.find((one) => one.id === candidate.fixId);
  const title = article?.title[context.language] ?? article?.title.en ?? candidate.fixId;
  const words = conversationWords(context.language);
  const line = words.wePropose(title, candidate.likelihood);
  const proposed = withProposal(deskCase, candidate.fixId, line, context.now);
  const effects = fixEffects(proposed, candidate, context);
  const followUp = incidentFollowUp(proposed, candidate.fixId, context);
  return turn(state, followUp?.deskCase ?? proposed, [...effects, ...(followUp?.effects ?? [])]);
}

/** Milliseconds of questions after which the ticket is offered beside the next one. */
const OFFER_AFTER_MS = 90_000;

/** The offer to hand over, once questions have taken long. */
function offerEffects(deskCase: DeskCase, state: TroubleshootState, context: FlowContext): Effect[] {
  const asked = deskCase.asked.length > 0;
  const waited = Date.parse(context.now) - Date.parse(deskCase.openedAt);
  if (state.offered || !asked || waited < OFFER_AFTER_MS) return [];
  const words = conversationWords(context.language);
  return [sayText(words.ticketNow, [ticketButton(deskCase, context)])];
}

function ask(
  key: string,
  deskCase: DeskCase,
  diagnosis: Diagnosis,
  state: TroubleshootState,
  context: FlowContext,
  sight: readonly Effect[],
): Turn | null {
  const question = questionOn(context.knowledge, key);
  if (question === undefined) return null;
  const what = questionSay(question, deskCase, diagnosis, context.knowledge, context.language);
  const offer = offerEffects(deskCase, state, context);
  const asking = { ...state, offered: state.offered || offer.length > 0 };
  return turn(asking, withQuestion(deskCase, key, what.text, context.now), [...sight, ...offer, say(what)]);
}

function none(
  leads: readonly string[],
  deskCase: DeskCase,
  state: TroubleshootState,
  context: FlowContext,
  sight: readonly Effect[],
): Turn {
  const effect = say({
    kind: 'none-documented',
    caseNumber: deskCase.number,
    leads,
    codes: codesOfCase(context.knowledge, deskCase.findings).flatMap((one) => codeLines(one, context.language)),
    unlooked: deskCase.seenLast?.unlooked ?? [],
    buttons: [ticketButton(deskCase, context)],
  });
  const seen = deskCase.seenLast;
  // An incident that cannot explain this trouble is not blamed, but nobody should have to look for it.
  const mention = sight.length === 0 && seen?.state === 'incident' ? sightOf(seen, context) : sight;
  return turn(state, deskCase, [...mention, effect]);
}

/** Says what is listed (`sight`), and asks where the hosts run: Microsoft's news differs between our regions. */
export function askWhere(
  deskCase: DeskCase,
  regions: readonly string[],
  state: TroubleshootState,
  context: FlowContext,
  sight: readonly Effect[],
): Turn {
  const what = whereSay(deskCase, regions, context.language);
  return turn({ ...state, regions }, withQuestion(deskCase, 'region', what.text, context.now), [...sight, say(what)]);
}

/**
 * Judges the case as it stands and says the next thing: a fix, a question, or that nothing documented fits. `sight` is what a look just now showed,
 * `null` where there was none; it goes before a question, a fix card has it inside.
 */
export function advance(
  deskCase: DeskCase,
  state: TroubleshootState,
  context: FlowContext,
  sight: Sight | null = null,
): Turn {
  // With everybody down nobody has time for questions: what is known decides, and the ticket is there.
  const questionsLeft = impact(deskCase) === 1 ? 0 : undefined;
  const diagnosis = judgeFor(deskCase, context, questionsLeft);
  const { next } = diagnosis;
  if (next.kind === 'propose') {
    const candidate = diagnosis.candidates.find((one) => one.fixId === next.fixId);
    if (candidate !== undefined) return propose(candidate, deskCase, state, context);
  }
  if (next.kind === 'ask') {
    const asked = ask(next.key, deskCase, diagnosis, state, context, sight?.() ?? []);
    if (asked !== null) return asked;
  }
  const leads = next.kind === 'none-documented' ? next.leads : [];
  return none(leads, deskCase, state, context, sight?.() ?? []);
}

/**
 * Goes on after something was told or seen that does not answer the open question: that counts as not answered, because nobody is asked the same
 * thing twice.
 */
export function reconsider(
  deskCase: DeskCase,
  state: TroubleshootState,
  context: FlowContext,
  sight: Sight | null = null,
): Turn {
  const key = openQuestion(deskCase);
  if (key === null) return advance(deskCase, state, context, sight);
  return advance(withAnswer(deskCase, key, null, context.now), state, context, sight);
}

/** A message that told us nothing: the choices again, or that it is kept beside the fix that stands, and after the second time the ticket. */
export function missed(
  deskCase: DeskCase,
  state: TroubleshootState,
  context: FlowContext,
  again: readonly Effect[],
): Turn {
  const words = conversationWords(context.language);
  const misses = state.misses + 1;
  const stands = openProposal(deskCase) !== null;
  const twice = sayText(words.notCaughtTwice, [ticketButton(deskCase, context)]);
  const line = misses > 1 ? twice : sayText(stands ? words.keptUnread : words.notCaught);
  return {
    state: { ...state, misses },
    remember: { case: deskCase },
    effects: stands ? [line] : [line, ...again],
    next: { kind: 'wait' },
  };
}
