import { MOST_WATCHES, sameSubject, type Watch, type WatchedSubject } from '../src/domain/status/watch.ts';
import { subjectOf } from '../src/domain/text/subject-of.ts';
import { chatMoments } from '../src/wording/lines/when.ts';
import { sentences } from '../src/wording/sentences.ts';
import { readingWords, watchedName } from '../src/wording/status/watch-lines.ts';
import { begunFor, type Flow, type FlowContext, type FlowInput, type FlowTurn } from './flow.ts';
import { openCaseOf } from './open-case.ts';
import { actButton, say, sayText } from './say.ts';
import { readWatched } from './watch-turn.ts';

interface WatchState {
  /** What is to be watched, while it is looked at. */
  readonly subject: WatchedSubject | null;
}

type Turn = FlowTurn<WatchState>;

function ended(text: string, watches?: readonly Watch[]): Turn {
  const remember = watches === undefined ? {} : { watches };
  return { state: { subject: null }, remember, effects: [sayText(text)], next: { kind: 'end' } };
}

function listed(context: FlowContext): Turn {
  const { watches = [], language, now, timeZone } = context;
  const words = sentences(language).watch;
  if (watches.length === 0) return ended(words.nothing);
  const moments = chatMoments(now, language, timeZone);
  const lines = watches.map(({ subject, told }) => {
    const name = watchedName(subject, language);
    if (told === null) return words.unreadYet(name);
    return words.listed(name, readingWords(told, subject, language), moments.when(told.at));
  });
  const buttons = [actButton(words.stop, { act: 'watch.stop' })];
  const what = say({ kind: 'sheet', headline: words.list(watches.length), lines, buttons });
  return { state: { subject: null }, effects: [what], next: { kind: 'end' } };
}

function stopped(subject: WatchedSubject | null, context: FlowContext): Turn {
  const { watches = [], language } = context;
  const words = sentences(language).watch;
  if (watches.length === 0) return ended(words.nothing);
  if (subject === null) return ended(words.endedAll(watches.length), []);
  const left = watches.filter((one) => !sameSubject(one.subject, subject));
  const name = watchedName(subject, language);
  return left.length === watches.length ? ended(words.notWatched(name)) : ended(words.ended(name), left);
}

function begun(subject: WatchedSubject | null, context: FlowContext): Turn {
  const { watches = [], language } = context;
  const words = sentences(language).watch;
  if (subject === null) return ended(words.which);
  if (watches.some((one) => sameSubject(one.subject, subject)))
    return ended(words.already(watchedName(subject, language)));
  if (watches.length >= MOST_WATCHES) return ended(words.tooMany(MOST_WATCHES));
  const focus = subject.kind === 'event' ? {} : { focus: subject };
  return {
    state: { subject },
    effects: [],
    next: { kind: 'need', need: { kind: 'look', fresh: true, ...focus } },
  };
}

function looked(subject: WatchedSubject, input: Extract<FlowInput, { kind: 'looked' }>, context: FlowContext): Turn {
  const { watches = [], language, knowledge, now } = context;
  const words = sentences(language).watch;
  const name = watchedName(subject, language);
  const sight = { observation: input.observation, incidents: knowledge.incidents, now, language };
  const { reading, answer } = readWatched(subject, sight);
  if (answer?.unlooked.some((one) => one.what === 'subject' && one.why === 'not-found') === true)
    return ended(words.noSuch(name));
  const watch: Watch = { subject, begunAt: now, told: reading, seen: null };
  const line = reading === null ? words.begunUnread(name) : words.begun(name, readingWords(reading, subject, language));
  return ended(`${line} ${words.promise}`, [...watches, watch]);
}

/** What "tell me when it is over" means while a case is open: the incident it shows, or else the place it is about. */
function ofTheCase({ case: deskCase }: FlowContext): WatchedSubject | null {
  if (deskCase?.state !== 'open') return null;
  const event = deskCase.seenLast?.microsoft.events.find(({ active }) => active);
  if (event !== undefined) return { kind: 'event', id: event.trackingId };
  const { kind, id } = subjectOf(deskCase.entities);
  return id === null ? null : { kind, id };
}

/** Begins, ends and lists what this conversation wants to be told about. The readings themselves are taken by a job. */
export const watchFlow: Flow<WatchState> = {
  id: 'watch',
  answers: ({ act }, context) => {
    if (act === 'case.cancel') return openCaseOf(context) === null && (context.watches ?? []).length > 0;
    return act === 'watch.start' || act === 'watch.stop' || act === 'watch.list';
  },
  step(state, input, context) {
    if (input.kind === 'looked' && state?.subject) return looked(state.subject, input, context);
    if (input.kind !== 'begin') return { state: { subject: null }, effects: [], next: { kind: 'end' } };
    const asked = begunFor(input, 'watch.list', 'watch.stop', 'watch.start');
    if (asked?.act === 'watch.list') return listed(context);
    if (asked?.act === 'watch.start') return begun(asked.subject ?? ofTheCase(context), context);
    // Whatever else brought the turn here ends all: a bare "stop" with nothing else open.
    return stopped(asked?.subject ?? null, context);
  },
};
