import type { FindingKey } from '../../src/domain/knowledge/finding.ts';
import { heldValues } from '../../src/domain/knowledge/finding.ts';
import type { Choice, Question } from '../../src/domain/knowledge/question.ts';
import type { Report } from '../../src/domain/text/report.ts';
import { verdictIn } from '../../src/reading/acts/outcome-words.ts';

/** What a typed message says to an open question: a value, "I don't know", or nothing of the kind. */
export type Reply =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' };

const LONGEST_FREE_ANSWER = 300;
/** “some” is enough for “Some users”, where no other choice begins so. */
const SHORTEST_BEGINNING = 3;
const YES = /^(?:yes|yeah|yep|yup|oui|ouais)(?![\p{L}-])/u;
const NO = /^(?:no|nope|nah|non)(?![\p{L}-])(?! (?:idea|clue|error|message))/u;
const GUID = /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/i;

function entityFor(key: FindingKey, { entities }: Report): string | null {
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

/**
 * Reads a reply to the question on `key`. What reading found for that key wins, then the words of a choice; a question without choices takes
 * the text as it is. `question` is undefined for the questions that are not in `findings.yaml`.
 */
export function replyTo(key: FindingKey, question: Question | undefined, report: Report): Reply {
  const typed = report.text.trim();
  // The time that comes with the id belongs to the answer.
  if (key === 'correlation-id' && GUID.test(typed) && typed.length <= LONGEST_FREE_ANSWER)
    return { kind: 'value', value: typed };
  const found = entityFor(key, report) ?? heldValues(report.findings, key)[0];
  if (found !== undefined && found !== null) return { kind: 'value', value: found };
  if (verdictIn(report.text) === 'dont-know') return { kind: 'unknown' };
  const choice = question === undefined ? undefined : choiceIn(question, report.text);
  if (choice !== undefined) return { kind: 'value', value: choice };
  const takesText = key === 'event-text' || (question !== undefined && question.choices.length === 0);
  // What Microsoft asks for has a figure in it: an id, or at least a time.
  const fits = key !== 'correlation-id' || /\d/.test(typed);
  const plain = fits && report.findings.length === 0 && typed.length > 0 && typed.length <= LONGEST_FREE_ANSWER;
  return takesText && plain ? { kind: 'value', value: typed } : { kind: 'none' };
}
