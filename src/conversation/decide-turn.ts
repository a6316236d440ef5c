import type { Activity, TurnContext } from 'botbuilder';
import type { PersonInput } from '../../dialogs/flow.ts';
import type { ConversationDocument, Effect } from '../domain/conversation/conversation.ts';
import type { Language } from '../domain/core/language.ts';
import type { Report } from '../domain/text/report.ts';
import { channelLanguage } from '../teams/channel-language.ts';
import { chatPlace } from '../teams/chat-place.ts';
import { type Handled, TEXT_LIMIT } from '../teams/incoming.ts';
import { outside } from '../wording/lines/outside-text.ts';
import { type TurnWords, turnWords } from '../wording/turn.ts';
import type { HelpedTurn } from './model-help.ts';
import type { FetchNeed, Preparation } from './once-per-activity.ts';
import { type FlowEnvironment, type FlowWork, runFlows } from './run-flows.ts';

/** What playing a turn takes besides its document. */
export interface PlayOptions extends FlowEnvironment {
  /** Reads what a person typed. `locale` is the channel's, e.g. `fr-CA`. */
  readonly read: (text: string, locale: string | undefined) => Promise<Report> | Report;
  readonly fetchNeed: FetchNeed;
}

const UNREADABLE: Readonly<Record<Extract<Handled, { kind: 'unreadable' }>['what'], (words: TurnWords) => string>> = {
  picture: (words) => words.cannotReadPictures,
  file: (words) => words.cannotReadFiles,
  nothing: (words) => words.nothingTyped,
  'too-long': (words) => words.tooLong(TEXT_LIMIT),
  'dead-button': (words) => words.deadButton,
};

function sayText(text: string): Effect {
  return { kind: 'say', say: { kind: 'text', text } };
}

const LONGEST_NAME = 80;

function emptyReport(language: Language): Report {
  const entities = { region: null, hostPool: null, sessionHost: null, ticket: null, trackingId: null };
  const manner = { words: 0, question: false, pressing: false, near: false, announces: null } as const;
  const nothing = { findings: [], tried: [], separateTroubles: [], acts: [], manner };
  return { text: '', language, intent: 'help', entities, ...nothing };
}

/** The locale that decides where a message's own words do not: a code or a name says nothing, and the conversation stays in its language. */
function localeOf(
  { reference, language }: ConversationDocument,
  locale: string | null | undefined,
): string | undefined {
  return reference === null ? (locale ?? undefined) : language;
}

/** What a turn makes of a document, before anything is kept. */
export type PlayedTurn = HelpedTurn;

/** Where others read along, a button that somebody else than before pressed is said with the presser's name: nothing else shows it there. */
function withPresser(played: PlayedTurn, stored: ConversationDocument, { from, conversation }: Activity): PlayedTurn {
  const alone = chatPlace(conversation.conversationType) === 'personal';
  const name = from?.name?.trim() ?? '';
  if (alone || name === '' || stored.person === undefined || stored.person === from.id) return played;
  const line = turnWords(played.document.language).pressedBy(outside(name, LONGEST_NAME));
  return { ...played, effects: [sayText(line), ...played.effects] };
}

/** Plays what came in on a document: the flows decide, or one line answers what cannot be read. Stores and sends nothing. */
export async function play(
  stored: ConversationDocument,
  what: Handled,
  context: TurnContext,
  prepared: Preparation,
  options: PlayOptions,
): Promise<PlayedTurn> {
  const { activity } = context;
  const flows = async (document: ConversationDocument, input: PersonInput, start: FlowWork['start']) => {
    const work: FlowWork = {
      start,
      input,
      fetch: (need) => prepared.fetch(need),
      newCaseNumber: () => prepared.newCaseNumber(),
      routed: (routed) => {
        // A button that types is understood: it was worded by us.
        if (input.kind === 'message' && what.kind === 'typed' && !what.pressed) prepared.routed(input.report, routed);
      },
    };
    return await prepared.added(await runFlows(context, document, work, options));
  };
  switch (what.kind) {
    case 'unreadable': {
      const language = stored.reference === null ? channelLanguage(activity.locale) : stored.language;
      const text = UNREADABLE[what.what](turnWords(language));
      const say: Effect = what.what === 'picture' ? { kind: 'say', say: { kind: 'code-form', text } } : sayText(text);
      return { document: { ...stored, language }, effects: [say] };
    }
    case 'arrived': {
      const language = channelLanguage(activity.locale);
      const cause: PersonInput = { kind: 'message', report: emptyReport(language) };
      return await flows({ ...stored, language }, cause, { kind: 'begin', flow: 'welcome' });
    }
    case 'button': {
      const played = await flows(stored, { kind: 'button', payload: what.payload }, { kind: 'route' });
      return withPresser(played, stored, activity);
    }
    case 'typed': {
      const read = await options.read(what.text, localeOf(stored, activity.locale));
      const report = what.act === undefined ? read : { ...read, acts: [what.act, ...read.acts] };
      // A button may stand for a question in another language than the person's.
      const kept = stored.languageChosen === true || (what.pressed && stored.reference !== null);
      const language = kept ? stored.language : report.language;
      const played = await flows({ ...stored, language }, { kind: 'message', report }, { kind: 'route' });
      if (what.pressed) return withPresser(played, stored, activity);
      if (!what.picture) return played;
      return { ...played, effects: [sayText(turnWords(language).pictureLeftOut), ...played.effects] };
    }
  }
}
