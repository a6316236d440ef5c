import { whatIsOpen } from '../../dialogs/what-is-open.ts';
import type { ConversationDocument } from '../domain/conversation/conversation.ts';
import type { Stepped } from '../domain/conversation/step.ts';
import type { Language } from '../domain/core/language.ts';
import type { TimeZone } from '../domain/core/time-zone.ts';
import type { Report } from '../domain/text/report.ts';
import type { OpenThing } from '../domain/text/saying.ts';
import { type TurnWords, turnWords } from '../wording/turn.ts';
import type { FlowEnvironment } from './flow-environment.ts';
import { type Came, type Incoming, TEXT_LIMIT } from './incoming.ts';
import type { HelpedTurn } from './model-help.ts';
import type { OncePerActivity } from './once-per-activity.ts';
import { codeFormFor } from './picture-lines.ts';
import { type DecidedTurn, runTurn, type TurnStart } from './runner.ts';
import { type Answerable, languageBefore, planTurn } from './turn-plan.ts';

/** What a text is read beside. */
export interface ReadBeside {
  /** The one to fall back to. */
  readonly language: Language;
  /** That of the person's clock. */
  readonly timeZone: TimeZone;
  /** The texts of the pictures that came with it. */
  readonly pictures: readonly string[];
  /** What stands open; absent: nothing. */
  readonly open: OpenThing | undefined;
}

/** What deciding a turn takes besides its document. */
export interface DecideOptions extends FlowEnvironment {
  /** Reads what a person typed. */
  readonly read: (text: string, beside: ReadBeside) => Promise<Report> | Report;
}

type Unreadable = Extract<Came, { kind: 'unreadable' }>;

const UNREADABLE: Readonly<Record<Unreadable['what'], (words: TurnWords) => string>> = {
  file: (words) => words.cannotReadFiles,
  nothing: (words) => words.nothingTyped,
  'too-long': (words) => words.tooLong(TEXT_LIMIT),
  'dead-button': (words) => words.deadButton,
};

/** One line for what cannot be read. */
function unreadable(stored: ConversationDocument, { what }: Unreadable, incoming: Incoming): Stepped {
  const language = languageBefore(stored, incoming);
  const text = UNREADABLE[what](turnWords(language));
  return { document: { ...stored, language }, effects: [{ kind: 'say', say: { kind: 'text', text } }] };
}

async function readIn(
  came: Exclude<Came, Unreadable>,
  stored: ConversationDocument,
  incoming: Incoming,
  once: OncePerActivity,
  { read, clock }: DecideOptions,
): Promise<Answerable> {
  if (came.kind !== 'typed') return came;
  const timeZone = incoming.timeZone ?? stored.timeZone;
  const pictures = came.pictures.length === 0 ? [] : await once.pictures(came.pictures);
  const texts = pictures.flatMap((one) => (one.kind === 'read' ? [one.text] : []));
  const report = await read(came.text, {
    language: languageBefore(stored, incoming),
    timeZone,
    pictures: texts,
    open: whatIsOpen(stored, clock()),
  });
  return {
    ...came,
    pictures,
    report: came.act === undefined ? report : { ...report, acts: [came.act, ...report.acts] },
  };
}

async function run(start: TurnStart, once: OncePerActivity, options: DecideOptions): Promise<DecidedTurn> {
  let running = runTurn(start, options);
  for (;;) {
    switch (running.kind) {
      case 'done':
        return running.turn;
      case 'need':
        running = running.resume(await once.fetch(running.need));
        break;
      case 'case-number':
        running = running.resume(await once.newCaseNumber());
    }
  }
}

/** What a turn makes of a document: the flows decide, help is added, or one line answers what cannot be read. Keeps and sends nothing. */
export async function decideTurn(
  stored: ConversationDocument,
  incoming: Incoming,
  once: OncePerActivity,
  options: DecideOptions,
): Promise<HelpedTurn> {
  const { came } = incoming;
  if (came.kind === 'unreadable') return unreadable(stored, came, incoming);
  const answerable = await readIn(came, stored, incoming, once, options);
  const form = answerable.kind === 'typed' && codeFormFor(answerable, stored.stack.length > 0);
  if (form) return { document: { ...stored, language: answerable.report.language }, effects: [form] };
  const start = planTurn(stored, answerable, incoming, options);
  // A button that types is understood: it was worded by us.
  if (answerable.kind === 'typed' && !answerable.pressed) once.routed(answerable.report, start.routed);
  return await once.added(await run(start, once, options));
}
