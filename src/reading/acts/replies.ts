import { type FindingKey, heldValues } from '../../domain/knowledge/finding.ts';
import type { Choice, Question } from '../../domain/knowledge/question.ts';
import type { Said } from '../../domain/text/report.ts';

const LONGEST_FREE_ANSWER = 300;
/** “some” is enough for “Some users”, where no other choice begins so. */
const SHORTEST_BEGINNING = 3;
const YES = /^(?:yes|yeah|yep|yup|oui|ouais)(?![\p{L}-])/u;
const NO = /^(?:no|nope|nah|non)(?![\p{L}-])(?! (?:idea|clue|error|message))/u;
const GUID = /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/i;
/** Findings that are asked for although `findings.yaml` has no question on them. */
const ALSO_ASKED: readonly FindingKey[] = ['region', 'correlation-id'];

function entityFor(key: FindingKey, { entities }: Said): string | null {
  if (key === 'region') return entities.region;
  if (key === 'host-pool') return entities.hostPool;
  return key === 'session-host' ? entities.sessionHost : null;
}

/** "No, that failed too": the choices whose label begins with that yes or no. */
function saidYesOrNo({ choices }: Question, typed: string): readonly Choice[] {
  const said = [YES, NO].find((pattern) => pattern.test(typed));
  return said === undefined ? [] : choices.filter(({ label }) => said.test(label.en.toLowerCase()));
}

function choiceIn(question: Question, text: string): string | undefined {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/[.!?]+$/, '');
  const number = /^#?(\d{1,2})$/.exec(typed)?.[1];
  if (number !== undefined) return question.choices[Number(number) - 1]?.value;
  const names = ({ value, label, words }: Choice) =>
    [value, label.en, label.fr ?? label.en, ...words].map((one) => one.toLowerCase());
  const exact = question.choices.find((choice) => names(choice).includes(typed));
  if (exact !== undefined) return exact.value;
  if (typed.length < SHORTEST_BEGINNING && !YES.test(typed) && !NO.test(typed)) return undefined;
  const begun = question.choices.filter((choice) => names(choice).some((name) => name.startsWith(typed)));
  const only = begun.length === 1 ? begun : saidYesOrNo(question, typed);
  return only.length === 1 ? only[0]?.value : undefined;
}

/** What a message gives to the question on `key`: what was read for that key, then the words of a choice; a question without choices takes the text as it is. */
function answerTo(key: FindingKey, question: Question | undefined, told: Said, unknown: boolean): string | undefined {
  const typed = told.text.trim();
  // The time that comes with the id belongs to the answer.
  if (key === 'correlation-id' && GUID.test(typed) && typed.length <= LONGEST_FREE_ANSWER) return typed;
  const found = entityFor(key, told) ?? heldValues(told.findings, key)[0];
  if (found !== undefined && found !== null) return found;
  if (unknown) return undefined;
  const choice = question === undefined ? undefined : choiceIn(question, told.text);
  if (choice !== undefined) return choice;
  const takesText = key === 'event-text' || (question !== undefined && question.choices.length === 0);
  // What Microsoft asks for has a figure in it: an id, or at least a time.
  const fits = key !== 'correlation-id' || /\d/.test(typed);
  const plain = fits && told.findings.length === 0 && typed.length > 0 && typed.length <= LONGEST_FREE_ANSWER;
  return takesText && plain ? typed : undefined;
}

/** What a message gives to each finding that may be asked for. `unknown`: it says that the writer does not know. */
export function answersIn(
  told: Said,
  questions: readonly Question[],
  unknown: boolean,
): Readonly<Record<string, string>> {
  const held = told.findings.filter(({ holds }) => holds).map(({ key }) => key);
  const keys = new Set([...questions.map(({ key }) => key), ...ALSO_ASKED, ...held]);
  const answers = [...keys].flatMap((key) => {
    const question = questions.find((one) => one.key === key);
    const value = answerTo(key, question, told, unknown);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(answers);
}

const AGREES =
  /^(?=.*\p{L})\s*((yes|yep|ok(ay)?|sure|oui|d.accord|parfait|great|good)([\s,]+(please|svp))?[\s,]*)?((please )?(go( ahead)?|send( it| the ticket)?|open( it| the ticket| one)?|confirm(ed)?|please do|do it|create it|envoie[rz]?( le)?|ouvre[rz]?([- ]le)?( le ticket)?|vas-y|allez-y|confirme[rz]?))?\s*[.!]*\s*$/iu;
const DECLINES = /^\s*(no|nope|not yet|back|wait|later|non|pas encore|retour|attends?|plus tard)\s*[.!]*\s*$/i;

/** Whether a message agrees to what is offered, or declines it; `null` where it does neither. */
export function yesOrNo(text: string): 'yes' | 'no' | null {
  if (AGREES.test(text)) return 'yes';
  return DECLINES.test(text) ? 'no' : null;
}
