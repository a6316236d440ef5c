import type { DeskCalls } from './desk-call.ts';
import { type CaseKind, type LabelledCase, type LabelledMessage, MARKS } from './labelled-case.ts';
import type { LabelledFile } from './labelled-lines.ts';

/** Cases of one kind that are measured together. `whole` slices hold every case once; the others show a part of one again. */
export interface CaseSlice {
  readonly name: string;
  readonly kind: CaseKind;
  readonly whole: boolean;
  readonly cases: readonly LabelledCase[];
}

/** Messages that are measured together. */
export interface MessageSlice {
  readonly name: string;
  readonly messages: readonly LabelledMessage[];
}

function questionSlices(file: Extract<LabelledFile, { kind: 'cases' }>): CaseSlice[] {
  const { name } = file;
  const documented = file.cases.filter((one) => one.kind === 'documented');
  const none = file.cases.filter((one) => one.kind === 'none');
  const sure = documented.filter((one) => one.quality !== 'low');
  const low = documented.filter((one) => one.quality === 'low');
  return [
    { name: `${name}, high and medium`, kind: 'documented', whole: true, cases: sure },
    { name: `${name}, low`, kind: 'documented', whole: true, cases: low },
    { name: `${name}, other`, kind: 'none', whole: true, cases: none },
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
  const messages = files.flatMap((file) =>
    file.kind === 'messages' ? [{ name: file.name, messages: file.messages }] : [],
  );
  return {
    cases: [...questions, ...deskCallSlices(calls)].filter((one) => one.cases.length > 0 && wanted(one)),
    messages: messages.filter((one) => one.messages.length > 0 && wanted(one)),
  };
}
