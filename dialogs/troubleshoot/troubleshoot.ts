import type { DeskCase } from '../../src/domain/case/case.ts';
import type { PressedPayload } from '../../src/domain/conversation/say.ts';
import type { FindingKey } from '../../src/domain/knowledge/finding.ts';
import { type ActName, actNamed } from '../../src/domain/text/act.ts';
import type { Report } from '../../src/domain/text/report.ts';
import { caseWords } from '../../src/wording/cases.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import { modelWords } from '../../src/wording/model.ts';
import { microsoftText } from '../../src/wording/ticket/microsoft-text.ts';
import type { Flow, FlowContext } from '../flow.ts';
import { isOffTopic } from '../off-topic.ts';
import { sayText } from '../say.ts';
import { regionsOfOurs } from '../subject.ts';
import { othersWait } from '../waiting-troubles.ts';
import { workedEnding } from '../worked.ts';
import { whyAsked } from './about-proposal.ts';
import { advance, askWhere, missed, sightOf } from './advance.ts';
import { afterOutcome } from './after-outcome.ts';
import { movesTo, openCase, openProposal, openQuestion, withAnswer, withReport } from './case-record.ts';
import { claimsAnswered } from './claims-answered.ts';
import { lookAt } from './judge.ts';
import { placeAnswer } from './place-answer.ts';
import { freshIn, rejudge, toldIn, toldOf } from './rejudge.ts';
import { repeat } from './repeat.ts';
import { outcomeIn, replyTo } from './reply.ts';
import { standingLine } from './standing-line.ts';
import { FRESH_STATE, type TroubleshootState } from './state.ts';
import { stepMove } from './step-moves.ts';
import { type CaseTurn, ended, looking, over, standing, waiting } from './turns.ts';
import { leaveStep, walk, walkOn } from './walk.ts';

/** Findings that are names of something a look can find. */
const LOOKED_UP: readonly FindingKey[] = ['user', 'correlation-id'];
/** Findings that say where to look. */
const LOOKED_AT: readonly FindingKey[] = [...LOOKED_UP, 'region', 'host-pool', 'session-host'];

function message(deskCase: DeskCase, report: Report, state: TroubleshootState, context: FlowContext): CaseTurn {
  if (isOffTopic(report)) {
    // What is said of something else is kept with the case, and no fact of it.
    const kept = withReport(deskCase, { ...report, findings: [], tried: [] }, context.now);
    return state.misses === 0
      ? standing(kept, conversationWords(context.language).offTopic, { ...state, misses: 1 }, context)
      : missed(kept, state, context, repeat(kept, state, context));
  }
  const told = withReport(deskCase, report, context.now);
  const fixId = openProposal(deskCase);
  const key = openQuestion(deskCase);
  const does = (name: ActName) => actNamed(report.acts, name) !== undefined;
  const said = outcomeIn(report);
  const news = toldIn(deskCase, report);
  if (fixId !== null && news.failed) return rejudge(told, news, state, context);
  if (said === 'solved') return over(workedEnding(told, report, context));
  if (fixId !== null && said !== null) return afterOutcome(told, fixId, said, state, context);
  if (key !== null) {
    const words = conversationWords(context.language);
    if (report.acts.some(({ act }) => act.startsWith('step.')))
      return standing(deskCase, words.answerFirst, state, context);
    const reply = replyTo(key, report);
    if (reply.kind !== 'none') return answered(told, key, reply.kind === 'value' ? reply.value : null, state, context);
    // Whoever cannot find out does not know.
    if (said === 'cannot-do') return answered(told, key, null, state, context);
    // Nothing was proposed that could have gone one way or the other.
    if ((said !== null || does('tried')) && report.findings.length + report.tried.length === 0)
      return standing(told, words.noted, state, context);
  }
  const moved = fixId === null ? null : stepMove(report.acts, told, fixId, state, context);
  if (moved !== null) return moved;
  const named = report.seen?.ids.length || report.findings.some((one) => one.holds && LOOKED_UP.includes(one.key));
  if (movesTo(deskCase, report) || named) return looking({ ...state, told: news }, told);
  if (report.findings.length > 0 || report.tried.length > 0 || report.seen !== undefined) {
    return rejudge(told, news, state, context);
  }
  if (fixId !== null && report.acts.some((one) => one.act === 'answer' && one.says === 'unknown'))
    return standing(told, conversationWords(context.language).noted, state, context);
  if (does('ticket.comment')) return standing(told, caseWords(context.language).keptForTicket, state, context);
  if (does('ticket.close')) return standing(told, caseWords(context.language).noTicketYet, state, context);
  if (does('social')) return waiting(state, told, standingLine(told, context));
  return missed(told, state, context, repeat(told, state, context));
}

function answered(
  deskCase: DeskCase,
  key: string,
  value: string | null,
  state: TroubleshootState,
  context: FlowContext,
): CaseTurn {
  const known = withAnswer(deskCase, key, value, context.now);
  // Asked beside a proposal that stands: the answer goes into the text for Microsoft and changes no judgement.
  if (key === 'correlation-id' && openProposal(known) !== null) {
    const ready = value === null ? [] : [sayText(microsoftText(known, context.now))];
    return waiting(state, known, [...ready, ...repeat(known, state, context)]);
  }
  const placed = value === null ? known : placeAnswer(known, key, value);
  const named = value !== null && LOOKED_UP.includes(key);
  return placed === known && !named ? advance(known, state, context) : looking(state, placed);
}

function pressed(
  deskCase: DeskCase,
  payload: PressedPayload,
  state: TroubleshootState,
  context: FlowContext,
): CaseTurn {
  const words = conversationWords(context.language);
  const again = (line: string) => standing(deskCase, line, state, context);
  if (payload.act === 'answer') {
    const unknown = deskCase.asked.some(({ key, answer }) => key === payload.finding && answer === 'unknown');
    if (openQuestion(deskCase) !== payload.finding) {
      if (!unknown || payload.choice === 'unknown') return again(words.staleQuestion);
      const late = withAnswer(deskCase, payload.finding, payload.choice, context.now);
      return rejudge(late, toldOf(deskCase, freshIn(deskCase, late)), state, context);
    }
    return answered(deskCase, payload.finding, payload.choice === 'unknown' ? null : payload.choice, state, context);
  }
  if (payload.act === 'why') {
    return waiting(state, deskCase, [sayText(whyAsked(payload.finding, context)), ...standingLine(deskCase, context)]);
  }
  if (payload.act === 'outcome' && openProposal(deskCase) === payload.fixId) {
    if (payload.outcome === 'did-not-help' && payload.whole !== true)
      return rejudge(deskCase, toldOf(deskCase, [], true), state, context);
    return afterOutcome(deskCase, payload.fixId, payload.outcome, state, context);
  }
  if ((payload.act === 'step' || payload.act === 'leave-step') && openProposal(deskCase) === payload.fixId) {
    const place = { fixId: payload.fixId, step: payload.step };
    return payload.act === 'step' ? walk(deskCase, place, state, context) : leaveStep(deskCase, place, state, context);
  }
  if (payload.act === 'claims') return claimsPressed(deskCase, payload.yes, state, context);
  return again(words.staleQuestion);
}

/** The agent's answer to what a language model read: from here on it is the agent's word. */
function claimsPressed(
  deskCase: DeskCase,
  yes: readonly number[],
  state: TroubleshootState,
  context: FlowContext,
): CaseTurn {
  const answer = claimsAnswered(deskCase, yes, context.now);
  if (answer.kind === 'stale')
    return standing(deskCase, conversationWords(context.language).staleQuestion, state, context);
  if (answer.kind === 'none') return standing(answer.deskCase, modelWords(context.language).leftOut, state, context);
  const told = toldOf(deskCase, freshIn(deskCase, answer.deskCase));
  return answer.keys.some((key) => LOOKED_AT.includes(key))
    ? looking({ ...state, told }, answer.deskCase)
    : rejudge(answer.deskCase, told, state, context);
}

/** Walks a symptom to its documented fix: looks first, asks one thing at a time, proposes, hears how it went, goes on or hands over. */
export const troubleshootFlow: Flow<TroubleshootState> = {
  id: 'troubleshoot',
  answers: ({ act }, _context, top) => act === 'tell' && top === null && 'opens-case',
  step(given, input, context) {
    const state = given ?? FRESH_STATE;
    if (input.kind === 'begin') {
      if (input.cause.kind !== 'message' || context.newCaseNumber === null) return ended(context.case);
      const opened = openCase(context.newCaseNumber, input.cause.report, context.now);
      return looking(FRESH_STATE, opened, false, othersWait(opened, context));
    }
    const deskCase = context.case;
    if (deskCase === null || deskCase.state !== 'open') return ended(deskCase);
    switch (input.kind) {
      case 'looked': {
        const seen = lookAt(deskCase, input, context.knowledge, context.now);
        if (state.showing !== undefined) return walkOn(seen.deskCase, state.showing, seen.answer, state, context);
        const { told = toldOf(deskCase), ...rest } = state;
        const asked = deskCase.asked.some((one) => one.key === 'region');
        if (seen.whereMatters && !asked)
          return askWhere(
            seen.deskCase,
            regionsOfOurs(input.observation),
            rest,
            context,
            sightOf(seen.answer, context),
          );
        const shown = deskCase.seenFirst === null || openProposal(deskCase) !== null;
        const worded = shown && seen.answer.subject.kind !== 'overview';
        const sight = () => (worded ? sightOf(seen.answer, context) : []);
        return rejudge(seen.deskCase, told, rest, context, sight);
      }
      case 'message':
        return message(deskCase, input.report, state, context);
      case 'button':
        return pressed(deskCase, input.payload, state, context);
      case 'resumed':
        return waiting(
          state,
          deskCase,
          input.whole === true ? repeat(deskCase, state, context) : standingLine(deskCase, context),
        );
      default:
        // Answers to what this flow never asks for.
        return waiting(state, deskCase, []);
    }
  },
};
