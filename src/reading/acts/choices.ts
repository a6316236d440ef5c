import type { FindingKey } from '../../domain/knowledge/finding.ts';
import type { Choice, Question } from '../../domain/knowledge/question.ts';

/** “some” is enough for “Some users”, where no other choice begins so. */
const SHORTEST_BEGINNING = 3;
const YES = /^(?:yes|yeah|yep|yup|oui|ouais)(?![\p{L}-])/u;
const NO = /^(?:no|nope|nah|non)(?![\p{L}-])(?! (?:idea|clue|error|message))/u;

/** A reply as it is compared with the names of choices. */
export interface Typed {
  readonly text: string;
  /** The number alone that it is; `null` where it is anything else. */
  readonly number: number | null;
  readonly says: 'yes' | 'no' | null;
}

/** The choices of all questions, so that those a reply means are found without looking at each. */
export interface ChoiceTable {
  /** The choice that a reply means to each question, by its key; none where it means none of them, or could mean several. */
  choicesIn(typed: Typed): ReadonlyMap<FindingKey, string>;
}

/** Reads a reply for comparing. */
export function typedReply(text: string): Typed {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[.!?]+$/, '');
  const number = /^#?(\d{1,2})$/.exec(plain)?.[1];
  const says = YES.test(plain) ? 'yes' : NO.test(plain) ? 'no' : null;
  return { text: plain, number: number === undefined ? null : Number(number), says };
}

function namesOf({ value, label, words }: Choice): string[] {
  return [value, label.en, label.fr ?? label.en, ...words].map((one) => one.toLowerCase());
}

interface NamedChoice {
  readonly name: string;
  readonly key: FindingKey;
  readonly value: string;
}

/** The first place in sorted names that is not before `text`. */
function placeOf(text: string, names: readonly NamedChoice[]): number {
  let from = 0;
  let to = names.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((names[middle]?.name ?? '') < text) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** "No, that failed too": of each question the only choice whose label begins with that yes or no. */
function saying(said: RegExp, questions: readonly Question[]): ReadonlyMap<FindingKey, string> {
  return new Map(
    questions.flatMap(({ key, choices }) => {
      const [first, ...others] = choices.filter(({ label }) => said.test(label.en.toLowerCase()));
      return first === undefined || others.length > 0 ? [] : [[key, first.value] as const];
    }),
  );
}

/** Makes the table of these questions. */
export function choiceTable(questions: readonly Question[]): ChoiceTable {
  const named = questions.flatMap(({ key, choices }) =>
    choices.flatMap((choice) => namesOf(choice).map((name): NamedChoice => ({ name, key, value: choice.value }))),
  );
  // Sorting keeps the order of equals: of two choices with one name the first counts.
  const names = named.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const agreed = { yes: saying(YES, questions), no: saying(NO, questions) };
  const numbered = (number: number) =>
    new Map(
      questions.flatMap(({ key, choices }) => {
        const value = choices[number - 1]?.value;
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
  return {
    choicesIn({ text, number, says }) {
      if (number !== null) return numbered(number);
      const exact = new Map<FindingKey, string>();
      const begun = new Map<FindingKey, Set<string>>();
      for (let at = placeOf(text, names); names[at]?.name.startsWith(text) === true; at += 1) {
        const { name, key, value } = names[at] ?? { name: '', key: '', value: '' };
        if (name === text && !exact.has(key)) exact.set(key, value);
        begun.set(key, (begun.get(key) ?? new Set()).add(value));
      }
      if (text.length < SHORTEST_BEGINNING && says === null) return exact;
      const only = [...begun].flatMap(([key, [value, ...others]]) =>
        value === undefined || others.length > 0 ? [] : [[key, value] as const],
      );
      return new Map([...(says === null ? [] : agreed[says]), ...only, ...exact]);
    },
  };
}
