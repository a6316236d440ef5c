import { routeFor } from '../../domain/knowledge/other-desks.ts';
import { actionIn } from '../../domain/knowledge/wish-slots.ts';
import type { Act, ActBook, ActName } from '../../domain/text/act.ts';
import type { Said } from '../../domain/text/report.ts';
import { type HeardAct, type OpenThing, SAYING_ACTS, type SayingAct } from '../../domain/text/saying.ts';
import type { ActsInWords } from './acts-in.ts';
import { caseNumberIn, closeIn, commentIn, editsIn, newCaseIn, switchIn } from './case-slots.ts';
import { placesNamed, subjectsNamed, watchedIn } from './subjects.ts';

/** Words of a list are believed while what was learned does not think them all but impossible: of those below it four in five were wrong. */
const AT_LEAST = 0.1;
/** From here on an act counts that no list of words found: nine in ten of them are right. */
const ENOUGH_ALONE = 0.5;
/** Heard more faintly a case of its own is asked about. */
const ENOUGH_TO_ASK = 0.4;
/** An ending closes the case, so it has to be surer. */
const ENOUGH_FOR_ENDING = 0.85;
/** How things are is asked in the words of every matter: where nothing of ours is named it has to be surer. */
const ENOUGH_FOR_EVERYTHING = 0.85;
/** Below this nothing was really heard, and words are believed as they are. Most messages tell something: that is no finding by itself. */
const HEARD_AT_ALL = 0.45;
const HEARD_TO_TELL = 0.7;

const LEARNED: readonly string[] = SAYING_ACTS;
/** Replies that are read beside an open question, whatever else a message does; the question decides what they mean. */
const READ_BESIDE: readonly ActName[] = ['answer', 'correct'];

/** One word or two that are a wish are a command, whatever else they could begin. */
const COMMAND_WORDS = 2;
const COMMANDS: readonly ActName[] = ['ask.status', 'case.cancel', 'help'];
/** Questions that a look answers as well, where nobody has more to say. */
const OF_A_STATE: readonly ActName[] = ['ask.impact', 'ask.eta', 'ask.changes'];
const ENDINGS: readonly ActName[] = ['outcome.worked', 'case.close', 'case.cancel'];
/** Of several outcomes the one that words say counts, unless another was heard as surely as this. */
const ENOUGH_AGAINST_WORDS = 0.7;

function wasLearned(name: ActName): name is SayingAct {
  return LEARNED.includes(name);
}

/** An act of a case or a ticket with what it names; `undefined` for any other act. */
function ofCase({ act, confidence }: HeardAct, said: Said, book: ActBook): readonly Act[] | undefined {
  const number = caseNumberIn(said.text);
  const named = number === undefined ? {} : { case: number };
  switch (act) {
    case 'ask.cases':
      return [{ act, ...named }];
    case 'case.reopen':
      return [{ act, ...named }];
    case 'case.new':
      return [newCaseIn(said, confidence, book.wishes)];
    case 'case.switch':
      return [switchIn(said)];
    case 'case.close':
      return [closeIn(said)];
    case 'ticket.edit':
      return editsIn(said, book);
    case 'ticket.comment':
      return commentIn(said, book);
    case 'ticket.close':
      return [{ act, ticket: said.entities.ticket }];
    default:
      return undefined;
  }
}

/** An act with what it names, as far as the message says; `null` where it does not name what the act needs. */
function withItsNames(act: SayingAct, said: Said, book: ActBook): Act | null {
  const { entities, findings, text } = said;
  switch (act) {
    case 'ask.status':
      return { act, subjects: subjectsNamed(said), fresh: false };
    case 'ask.ticket':
      return entities.ticket === null ? { act, which: 'all' } : { act, which: 'one', ticket: entities.ticket };
    case 'ask.sessions': {
      const user = findings.find(({ key, holds }) => holds && key === 'user')?.value;
      return user === undefined ? { act, subjects: placesNamed(said) } : { act, user };
    }
    case 'ask.eta':
    case 'ask.impact':
    case 'ask.changes':
      return { act, subjects: placesNamed(said) };
    case 'ask.may':
    case 'host.act': {
      const action = actionIn(text, book.wishes);
      return { act, subjects: placesNamed(said), ...(action === undefined ? {} : { action }) };
    }
    case 'watch.start':
    case 'watch.stop':
      return { act, ...watchedIn(entities) };
    case 'other-team': {
      const topics = findings.flatMap(({ key, value, holds }) => (holds && key === 'topic' ? [value] : []));
      const desk = [...topics, ...(said.heard?.topic === undefined ? [] : [said.heard.topic])].flatMap(
        (topic) => routeFor(book, topic) ?? [],
      )[0];
      return desk === undefined ? null : { act, desk: desk.id };
    }
    // What these name is read by their own words, or they are told by them alone.
    case 'answer':
    case 'correct':
    case 'ask.meaning':
    case 'language':
      return null;
    default:
      return { act } as Act;
  }
}

/** How sure an act must be to count where no words say it. Nothing ends while the same message tells of a fault or of what was tried. */
function enoughAlone(act: SayingAct, { intent, tried, entities }: Said, kept: readonly Act[]): number {
  if (act === 'ask.status' && (entities.region ?? entities.hostPool ?? entities.sessionHost) === null)
    return ENOUGH_FOR_EVERYTHING;
  if (ENDINGS.includes(act))
    return intent === 'troubleshoot' || tried.length > 0 ? Number.POSITIVE_INFINITY : ENOUGH_FOR_ENDING;
  if (act === 'case.new') return ENOUGH_TO_ASK;
  const isOutcome = (name: string) => name.startsWith('outcome.');
  return isOutcome(act) && kept.some((one) => isOutcome(one.act)) ? ENOUGH_AGAINST_WORDS : ENOUGH_ALONE;
}

/**
 * What words say a message does, together with what was heard: what is wished in so many words comes first; what was heard to be done first comes before
 * the rest; a sign stays where it was not heard to be another, and an act that was surely heard comes in without one.
 */
export function actsTogether(
  { wished, signs }: ActsInWords,
  said: Said,
  book: ActBook,
  open: OpenThing | undefined,
): readonly Act[] {
  const inWords = [...wished, ...signs];
  // Beside a picture words say little: what was read in it tells the trouble.
  if (said.heard === undefined || said.seen !== undefined) return inWords;
  const { does, likely } = said.heard;
  const [begins] = does;
  if (begins === undefined || begins.confidence < (begins.act === 'tell' ? HEARD_TO_TELL : HEARD_AT_ALL))
    return inWords;
  const isCommand = said.text.trim().split(/\s+/).length <= COMMAND_WORDS;
  const isNewCase = wished.some(({ act }) => act === 'case.new');
  const kept = signs.filter(
    ({ act }) =>
      !wasLearned(act) ||
      READ_BESIDE.includes(act) ||
      (isCommand && COMMANDS.includes(act)) ||
      (act === 'tell' && isNewCase) ||
      (act === 'ask.status' && OF_A_STATE.includes(begins.act)) ||
      (likely[act] ?? 0) >= AT_LEAST,
  );
  // Outside of a walk there is no step to hand over: it is the case. So it is where the words ask for the ticket.
  const isOfCase = open?.kind !== 'walk' || signs.some(({ act }) => act === 'ticket.open');
  const inOrder = does.flatMap(({ act: heard, confidence }): readonly Act[] => {
    const act = heard === 'step.hand-over' && isOfCase ? 'ticket.open' : heard;
    if (wished.some((one) => one.act === act)) return [];
    const byWords = kept.filter((one) => one.act === act);
    if (byWords.length > 0) return byWords;
    if (confidence < enoughAlone(act, said, kept)) return [];
    const added = withItsNames(act, said, book);
    return ofCase({ act, confidence }, said, book) ?? (added === null ? [] : [added]);
  });
  if (wished.length === 0 && inOrder.length === 0) return inWords;
  const comments = inOrder.filter(({ act }) => act === 'ticket.comment');
  const heardOnce = inOrder.filter((one) => one.act !== 'ticket.comment' || one === comments[0]);
  const names = new Set<ActName>(inOrder.map(({ act }) => act));
  const others = kept.filter(({ act }) => !names.has(act));
  const all = [...heardOnce, ...others];
  // Who tells a trouble and wants the ticket gets the ticket: what is told stands in it.
  const before = (one: Act) =>
    (isCommand && COMMANDS.includes(one.act)) ||
    (one.act === 'ticket.open' && all[0]?.act === 'tell') ||
    // "Are we affected?" asks for the incident first, then for how many.
    (one.act === 'ask.status' &&
      begins.act === 'ask.impact' &&
      one.subjects.some(({ kind }) => kind === 'incidents')) ||
    (one.act === 'answer' && one.says === 'place' && one.alone);
  return [...wished, ...all.filter(before), ...all.filter((one) => !before(one))];
}
