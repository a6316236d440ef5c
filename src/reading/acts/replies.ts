import type { FindingKey } from '../../domain/knowledge/finding.ts';
import type { Question } from '../../domain/knowledge/question.ts';
import type { Said } from '../../domain/text/report.ts';
import { type ChoiceTable, choiceTable, typedReply } from './choices.ts';

const LONGEST_FREE_ANSWER = 300;
const GUID = /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/i;

/** What questions take as answers; made once. */
export interface AnswerTable {
  readonly choices: ChoiceTable;
  /** Questions that take any text. */
  readonly open: readonly FindingKey[];
}

/** Makes the table of these questions. */
export function answerTable(questions: readonly Question[]): AnswerTable {
  const withoutChoices = questions.filter(({ choices }) => choices.length === 0).map(({ key }) => key);
  return { choices: choiceTable(questions), open: ['event-text', ...withoutChoices] };
}

/** What was read for each key: a name counts as the fleet spells it, of several values the first. */
function readIn({ entities, findings }: Said): Readonly<Record<string, string>> {
  const held = findings.filter(({ holds }) => holds).map(({ key, value }) => [key, value] as const);
  const { region, hostPool, sessionHost } = entities;
  return {
    ...Object.fromEntries(held.toReversed()),
    ...(region === null ? {} : { region }),
    ...(hostPool === null ? {} : { 'host-pool': hostPool }),
    ...(sessionHost === null ? {} : { 'session-host': sessionHost }),
  };
}

/** The text as it is, for the questions that take any. What Microsoft asks for has a figure in it: an id, or at least a time. */
function wholeText(text: string, { findings }: Said, open: readonly FindingKey[]): Readonly<Record<string, string>> {
  if (findings.length > 0 || text.length === 0 || text.length > LONGEST_FREE_ANSWER) return {};
  const fitting = open.filter((key) => key !== 'correlation-id' || /\d/.test(text));
  return Object.fromEntries(fitting.map((key) => [key, text]));
}

/**
 * What a message gives to each finding that may be asked for: what was read for it, then the words of a choice; a question without choices takes
 * the text as it is. `unknown`: the message says that the writer does not know.
 */
export function answersIn(
  said: Said,
  { choices, open }: AnswerTable,
  unknown: boolean,
): Readonly<Record<string, string>> {
  const text = said.text.trim();
  const told = unknown
    ? {}
    : { ...wholeText(text, said, open), ...Object.fromEntries(choices.choicesIn(typedReply(text))) };
  // The time that comes with the id belongs to the answer.
  const withId = GUID.test(text) && text.length <= LONGEST_FREE_ANSWER ? { 'correlation-id': text } : {};
  return { ...told, ...readIn(said), ...withId };
}

const AGREES =
  /^(?=.*\p{L})\s*((yes|yep|ok(ay)?|sure|oui|d.accord|parfait|great|good)([\s,]+(please|svp))?[\s,]*)?((please )?(go( ahead)?|send( it| the ticket)?|open( it| the ticket| one)?|confirm(ed)?|please do|do it|create it|envoie[rz]?( le)?|ouvre[rz]?([- ]le)?( le ticket)?|vas-y|allez-y|confirme[rz]?))?\s*[.!]*\s*$/iu;
const DECLINES = /^\s*(no|nope|not yet|back|wait|later|non|pas encore|retour|attends?|plus tard)\s*[.!]*\s*$/i;

/** Whether a message agrees to what is offered, or declines it; `null` where it does neither. */
export function yesOrNo(text: string): 'yes' | 'no' | null {
  if (AGREES.test(text)) return 'yes';
  return DECLINES.test(text) ? 'no' : null;
}
