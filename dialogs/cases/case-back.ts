import { type DeskCase, takenBack } from '../../src/domain/case/case.ts';
import { canBeUndone, fitting, gistOf, type LeftCase, withoutLeft } from '../../src/domain/conversation/left-case.ts';
import type { Act } from '../../src/domain/text/act.ts';
import { caseWords } from '../../src/wording/cases.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import { chatMoments } from '../../src/wording/lines/when.ts';
import { actsOf, type Flow, type FlowContext, type FlowInput, type FlowTurn, type PersonInput } from '../flow.ts';
import { openCaseOf } from '../open-case.ts';
import { nameOf, nameOfLeft, nameOfOther, parkOpen } from '../parking.ts';
import { sayText, textButton } from '../say.ts';

/** Which case is to be taken up, and what goes on with it: what the person said to it, or what it waits for. */
interface BackState {
  readonly number: number;
  readonly reopens: boolean;
  readonly pressed: boolean;
  readonly told: PersonInput | null;
}

type Turn = FlowTurn<BackState>;
type BackAct = Act<'case.switch' | 'case.reopen' | 'outcome.failed'>;

const NOTHING: BackState = { number: 0, reopens: false, pressed: false, told: null };

function isBack(act: Act): act is BackAct {
  return act.act === 'case.switch' || act.act === 'case.reopen' || act.act === 'outcome.failed';
}

/** The case that was closed here a moment ago, while its closing can be taken back. */
function justEnded({ case: deskCase, now }: FlowContext): DeskCase | null {
  const at = deskCase?.ended?.at;
  return deskCase !== null && at !== undefined && deskCase.state !== 'open' && canBeUndone(at, now) ? deskCase : null;
}

function said(line: string, context: FlowContext, offered: readonly LeftCase[] = []): Turn {
  const words = caseWords(context.language).buttons;
  const buttons = offered.map((one) =>
    textButton(`${words.backTo(one.number)}`, { act: 'case.switch', case: one.number }, ''),
  );
  const lines = offered.map((one) => nameOfLeft(one, context));
  return { state: NOTHING, effects: [sayText([line, ...lines].join('\n\n'), buttons)], next: { kind: 'end' } };
}

function reading(state: BackState): Turn {
  return { state, effects: [], next: { kind: 'need', need: { kind: 'case', number: state.number } } };
}

/** The open case first where it is meant, as words may name it as well as a parked one. */
function named(words: string, context: FlowContext): readonly LeftCase[] {
  const parked = context.parked ?? [];
  const open = openCaseOf(context);
  const all =
    open === null ? parked : [{ number: open.number, at: context.now, gist: gistOf(open), stack: [] }, ...parked];
  const found = fitting(all, words);
  if (found.length > 0) return found;
  return parked.length === 1 ? parked : [];
}

function withoutMove(cause: PersonInput): PersonInput {
  if (cause.kind !== 'message') return cause;
  const acts = cause.report.acts.filter(({ act }) => act !== 'case.switch' && act !== 'case.reopen');
  return { kind: 'message', report: { ...cause.report, acts } };
}

function begun(act: BackAct, cause: PersonInput, context: FlowContext): Turn {
  const words = caseWords(context.language);
  const pressed = cause.kind === 'button';
  if (act.act === 'case.reopen') {
    const last = context.case !== null && context.case.state !== 'open' ? context.case.number : undefined;
    const number = act.case ?? last ?? context.ended?.at(-1)?.number;
    return number === undefined
      ? said(words.nothingToReopen, context)
      : reading({ number, reopens: true, pressed, told: null });
  }
  if (act.act === 'outcome.failed') {
    const ended = justEnded(context);
    const told = withoutMove(cause);
    return ended === null
      ? said(words.nothingToReopen, context)
      : reading({ number: ended.number, reopens: true, pressed: false, told });
  }
  if (act.case !== null) {
    const told = act.told === true ? withoutMove(cause) : null;
    return reading({ number: act.case, reopens: false, pressed, told });
  }
  const parked = context.parked ?? [];
  const found = named(act.words, context);
  const [one] = found;
  if (one === undefined || found.length > 1)
    return said(words.which(parked.length), context, found.length > 1 ? found : parked);
  return reading({ number: one.number, reopens: false, pressed, told: null });
}

/** Takes a case up in place of what is open, which is parked. */
function takenUp(
  deskCase: DeskCase,
  line: string,
  left: LeftCase | undefined,
  state: BackState,
  context: FlowContext,
): Turn {
  const { number } = deskCase;
  const parking = parkOpen(context);
  const flows = left?.stack.length ? left.stack : [{ flow: 'troubleshoot', state: null }];
  const input: FlowInput = state.told ?? { kind: 'resumed', whole: true };
  return {
    state,
    remember: {
      ...parking.remember,
      case: deskCase,
      parked: withoutLeft(parking.remember.parked ?? context.parked ?? [], number),
      ended: withoutLeft(context.ended ?? [], number),
    },
    effects: [...parking.effects, sayText(line)],
    next: { kind: 'exchange', stack: flows, input },
  };
}

function goingOn(
  found: { readonly deskCase: DeskCase; readonly here: boolean },
  state: BackState,
  context: FlowContext,
): Turn {
  const words = caseWords(context.language);
  const { deskCase, here } = found;
  const name = here ? nameOf(deskCase, context) : nameOfOther(deskCase, context);
  const of = (left: readonly LeftCase[] = []) => left.find(({ number }) => number === deskCase.number);
  if (deskCase.state === 'open') {
    if (!here) return said(words.elsewhere(name), context);
    const parked = of(context.parked);
    const at = parked?.at ?? deskCase.transcript.at(-1)?.at ?? deskCase.openedAt;
    const since = chatMoments(context.now, context.language, context.timeZone).when(at);
    return takenUp(deskCase, words.back(name, since), parked, state, context);
  }
  if (deskCase.state === 'escalated' || !here || !state.reopens)
    return said(words.over(name, deskCase.state, deskCase.ticket), context);
  const at = deskCase.ended?.at;
  const undone = at !== undefined && canBeUndone(at, context.now);
  if (state.pressed && !undone) return said(words.tooLateToUndo(deskCase.number), context);
  const line = undone ? words.takenBack(name) : words.openedAgain(name);
  return takenUp(takenBack(deskCase), line, of(context.ended), state, context);
}

/** Goes back to a case that was left: one that is parked, or one that was closed, which is taken back. What is open is parked meanwhile. */
export const caseBackFlow: Flow<BackState> = {
  id: 'case-back',
  answers: (act, context, top) => {
    if (act.act === 'case.reopen') return true;
    if (act.act === 'outcome.failed') return top === null && justEnded(context)?.state === 'solved';
    return act.act === 'case.switch' && (act.case !== openCaseOf(context)?.number || act.told !== true);
  },
  step(state, input, context) {
    const words = caseWords(context.language);
    if (input.kind === 'begin') {
      const act = actsOf(input.cause).find(isBack);
      return act === undefined
        ? said(words.which(context.parked?.length ?? 0), context, context.parked)
        : begun(act, input.cause, context);
    }
    if (input.kind !== 'case-read' || state === null) return { state: NOTHING, effects: [], next: { kind: 'end' } };
    const open = openCaseOf(context);
    if (open?.number === state.number) {
      const back = sayText(conversationWords(context.language).backTo(open.number));
      return { state, effects: [back], next: { kind: 'end', below: 'whole' } };
    }
    // The case of this conversation is kept with it as it is now.
    const own = context.case?.number === state.number ? { deskCase: context.case, here: true } : null;
    const found = own ?? input.found;
    return found === null ? said(words.noCase(state.number), context) : goingOn(found, state, context);
  },
};
