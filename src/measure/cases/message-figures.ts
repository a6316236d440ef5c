import { judgeMessage } from '../../ask/judge-message.ts';
import { otherDeskOf } from '../../domain/knowledge/other-desks.ts';
import { type Intent, isStatusIntent } from '../../domain/text/intent.ts';
import { hear } from '../../reading/learned/hear.ts';
import { actsHeard } from '../../reading/learned/heard-acts.ts';
import type { LearnedModel } from '../../reading/learned/learned-model.ts';
import type { MessageSlice } from './case-slices.ts';
import { type Figures, share } from './figures.ts';
import type { LabelledActs, LabelledMessage } from './labelled-case.ts';
import { type MeasuredDesk, offeredIds } from './play.ts';

/** How well messages are read. A name counts without regard to case, whether it was taken for a pool or a host. */
function messageFigures(messages: readonly LabelledMessage[], { reader }: MeasuredDesk, now: string): Figures {
  const read = messages.map((message) => ({ message, ...reader.read(message.text, { now }) }));
  return {
    intent: share(read, ({ message, intent }) => intent === message.intent),
    region: share(read, ({ message, entities }) => entities.region === message.region),
    name: share(read, ({ message, entities }) => {
      const name = entities.hostPool ?? entities.sessionHost;
      return (name?.toLowerCase() ?? null) === (message.name?.toLowerCase() ?? null);
    }),
  };
}

/**
 * The acts that an intent stands for whatever is open. Reading knows no acts yet: what answers, corrects, tells an outcome or moves in a walk is read
 * by the flows, each for itself, and is not measured here.
 */
const INTENTS_OF_ACT: Readonly<Record<string, (intent: Intent) => boolean>> = {
  'ask.status': isStatusIntent,
  'ask.ticket': (intent) => intent === 'ticket.status',
  'case.new': (intent) => intent === 'troubleshoot',
  'case.cancel': (intent) => intent === 'cancel',
  'ticket.open': (intent) => intent === 'escalate',
  help: (intent) => intent === 'help',
  social: (intent) => intent === 'smalltalk',
  'off-topic': (intent) => intent === 'other',
};

/** Whether the intent of a message stands for one of the acts it may begin with; `null` where no intent does. */
function isFirstActRead({ text, acts, accept }: LabelledActs, { reader }: MeasuredDesk, now: string): boolean | null {
  const meant = [acts, ...accept].flatMap(([first]) => INTENTS_OF_ACT[first ?? ''] ?? []);
  if (INTENTS_OF_ACT[acts[0] ?? ''] === undefined) return null;
  const { intent } = reader.read(text, { now });
  return meant.some((holds) => holds(intent));
}

/** How well acts are heard by what was learned. The order of a list makes no difference beyond its first act. */
function heardFigures(messages: readonly LabelledActs[], learned: LearnedModel): Figures {
  const rows = messages.map(({ text, open, acts, accept }) => {
    const heard = actsHeard(hear(learned, text, open)).does.map(({ act }): string => act);
    return { heard, fair: [acts, ...accept] };
  });
  const same = (heard: readonly string[], acts: readonly string[]) =>
    heard[0] === acts[0] && heard.length === new Set(acts).size && heard.every((act) => acts.includes(act));
  return {
    'first act, as it was learned': share(rows, ({ heard, fair }) => fair.some(([first]) => first === heard[0])),
    'list of acts, as it was learned': share(rows, ({ heard, fair }) => fair.some((acts) => same(heard, acts))),
  };
}

function actFigures(messages: readonly LabelledActs[], desk: MeasuredDesk, now: string): Figures {
  const read = messages.map((message) => isFirstActRead(message, desk, now));
  const measured = read.filter((one) => one !== null);
  return {
    'first act, as far as an intent stands for it': share(measured, (one) => one),
    'not measured yet: no intent stands for the act': share(read, (one) => one === null),
    ...(desk.learned === undefined ? {} : heardFigures(messages, desk.learned)),
  };
}

/** What becomes of messages that are none of ours: a fix is what `ask` would list, troubleshooting a case that would be opened. The fewer, the better. */
function foreignFigures(texts: readonly string[], desk: MeasuredDesk, now: string): Figures {
  const taken = texts.map((text) => judgeMessage(desk.reader.read(text, { now }), {}, null, desk, now));
  return {
    'given a fix': share(taken, (one) => offeredIds(one).length > 0),
    'pulled into troubleshooting': share(
      taken,
      ({ report }) => report.intent === 'troubleshoot' && otherDeskOf(desk.knowledge, report) === undefined,
    ),
    'given a status card': share(taken, ({ report }) => isStatusIntent(report.intent)),
  };
}

/** The figures of messages of one kind. */
export function figuresOfMessages(slice: MessageSlice, desk: MeasuredDesk, now: string): Figures {
  switch (slice.kind) {
    case 'messages':
      return messageFigures(slice.messages, desk, now);
    case 'acts':
      return actFigures(slice.messages, desk, now);
    case 'foreign':
      return foreignFigures(slice.texts, desk, now);
  }
}
