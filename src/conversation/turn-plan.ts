import type { PersonInput, Routing } from '../../dialogs/flow.ts';
import type { ConversationDocument, Effect } from '../domain/conversation/conversation.ts';
import type { Language } from '../domain/core/language.ts';
import type { PictureRead } from '../domain/text/picture.ts';
import type { Report } from '../domain/text/report.ts';
import { outside } from '../wording/lines/outside-text.ts';
import { turnWords } from '../wording/turn.ts';
import type { FlowEnvironment } from './flow-environment.ts';
import type { Came, Incoming } from './incoming.ts';
import { aboutPictures } from './picture-lines.ts';
import { startTurn, type TurnStart } from './runner.ts';

/** What the flows answer: something that came in, with what was read in it. */
export type Answerable =
  | {
      readonly kind: 'typed';
      readonly report: Report;
      readonly pressed: boolean;
      readonly pictures: readonly PictureRead[];
    }
  | Extract<Came, { kind: 'button' | 'arrived' }>;

/** Where something came from. */
export type Origin = Pick<Incoming, 'place' | 'person' | 'language' | 'timeZone'>;

const LONGEST_NAME = 80;
const WELCOME: Routing = { kind: 'begin', flow: 'welcome', opensCase: false };

function sayText(text: string): Effect {
  return { kind: 'say', say: { kind: 'text', text } };
}

function emptyReport(language: Language): Report {
  const entities = { region: null, hostPool: null, sessionHost: null, ticket: null, trackingId: null };
  const manner = { words: 0, question: false, pressing: false, near: false, announces: null } as const;
  const nothing = { findings: [], tried: [], separateTroubles: [], acts: [], manner };
  return { text: '', language, intent: 'help', entities, ...nothing };
}

/** Where others read along, a button that somebody else than before pressed is said with the presser's name: nothing else shows it there. */
function presserNamed({ person: before, language }: ConversationDocument, { place, person }: Origin): Effect[] {
  if (place === 'personal' || person.name === null || before === undefined || before === person.id) return [];
  return [sayText(turnWords(language).pressedBy(outside(person.name, LONGEST_NAME)))];
}

/** The language that decides where a message's own words do not: a code or a name says nothing, and the conversation stays in its language. */
export function languageBefore({ reference, language }: ConversationDocument, origin: Origin): Language {
  return reference === null ? origin.language : language;
}

/** Chooses the way of what came in, in the language it is to be answered in. */
export function planTurn(
  stored: ConversationDocument,
  came: Answerable,
  origin: Origin,
  environment: FlowEnvironment,
): TurnStart {
  const { place, person, timeZone } = origin;
  const { askedAs } = environment;
  const role = environment.roleOf(person.directoryId);
  const scene = { place, timeZone, person: person.name, role, ...(askedAs === undefined ? {} : { askedAs }) };
  const start = (document: ConversationDocument, effects: readonly Effect[], input: PersonInput, routing?: Routing) =>
    startTurn({ document, effects }, input, scene, environment, routing);
  switch (came.kind) {
    case 'arrived': {
      const { language } = origin;
      const input = { kind: 'message', report: emptyReport(language) } as const;
      return start({ ...stored, language }, [], input, WELCOME);
    }
    case 'button':
      return start(stored, presserNamed(stored, origin), { kind: 'button', payload: came.payload });
    case 'typed': {
      const { report, pressed, pictures } = came;
      // A button may stand for a question in another language than the person's.
      const kept = stored.languageChosen === true || (pressed && stored.reference !== null);
      const document = { ...stored, language: kept ? stored.language : report.language };
      const before = pressed ? presserNamed(document, origin) : aboutPictures(pictures, report.seen, document.language);
      return start(document, before, { kind: 'message', report });
    }
  }
}
