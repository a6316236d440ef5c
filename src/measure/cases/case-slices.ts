import type { DeskCalls } from './desk-call.ts';
import { type CaseKind, type LabelledCase, MARKS, NONE } from './labelled-case.ts';
import type { LabelledFile } from './labelled-lines.ts';
import type { QuestionCase } from './labelled-questions.ts';

/** Cases of one kind that are measured together. `whole` slices hold every case once; the others show a part of one again. */
export interface CaseSlice {
  readonly name: string;
  readonly kind: CaseKind;
  readonly whole: boolean;
  readonly cases: readonly LabelledCase[];
}

/** Messages that are measured together. */
export type MessageSlice = Exclude<LabelledFile, { kind: 'cases' }>;

function isUncovered({ accept, missing }: QuestionCase): boolean {
  return missing !== undefined && accept.every((id) => id === NONE);
}

function questionSlices({ name, cases }: Extract<LabelledFile, { kind: 'cases' }>): CaseSlice[] {
  const documented = cases.filter((one) => one.kind === 'documented');
  const none = cases.filter((one) => one.kind === 'none');
  const ofQuality = (...qualities: readonly QuestionCase['quality'][]) =>
    documented.filter((one) => qualities.includes(one.quality));
  const slice = (of: string, kind: CaseKind, those: readonly QuestionCase[]): CaseSlice => ({
    name: `${name}, ${of}`,
    kind,
    whole: true,
    cases: those,
  });
  return [
    slice('high and medium', 'documented', ofQuality('high', 'medium')),
    slice('low', 'documented', ofQuality('low')),
    slice('calls', 'documented', ofQuality('desk')),
    slice(
      'other',
      'none',
      none.filter((one) => !isUncovered(one)),
    ),
    slice('an article is missing', 'none', none.filter(isUncovered)),
  ];
}

function deskCallSlices(calls: DeskCalls): CaseSlice[] {
  const all = [...calls.values()].flat();
  const documented = all.filter((one) => one.kind === 'documented');
  const whole = (['documented', 'none', 'vague'] as const).map(
    (kind): CaseSlice => ({
      name: `desk calls, ${kind}`,
      kind,
      whole: true,
      cases: all.filter((one) => one.kind === kind),
    }),
  );
  const marked = MARKS.map(
    (mark): CaseSlice => ({
      name: `desk calls, ${mark}`,
      kind: 'documented',
      whole: false,
      cases: documented.filter((one) => one.marks.includes(mark)),
    }),
  );
  const themes = [...calls].map(
    ([theme, cases]): CaseSlice => ({
      name: `desk calls / ${theme}`,
      kind: 'documented',
      whole: false,
      cases: cases.filter((one) => one.kind === 'documented'),
    }),
  );
  return [...whole, ...marked, ...themes];
}

/** Everything there is to measure, empty slices left out. `only` keeps the slices whose name holds it, without regard to case. */
export function slicesOf(
  files: readonly LabelledFile[],
  calls: DeskCalls,
  only = '',
): { readonly cases: CaseSlice[]; readonly messages: MessageSlice[] } {
  const wanted = ({ name }: { readonly name: string }) => name.toLowerCase().includes(only.toLowerCase());
  const questions = files.flatMap((file) => (file.kind === 'cases' ? questionSlices(file) : []));
  const messages = files.filter((file): file is MessageSlice => file.kind !== 'cases');
  const isEmpty = (slice: MessageSlice) => (slice.kind === 'foreign' ? slice.texts : slice.messages).length === 0;
  return {
    cases: [...questions, ...deskCallSlices(calls)].filter((one) => one.cases.length > 0 && wanted(one)),
    messages: messages.filter((one) => !isEmpty(one) && wanted(one)),
  };
}
