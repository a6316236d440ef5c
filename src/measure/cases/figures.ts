import { isClearlyWorded } from './clear-wording.ts';
import { ASKING, type CaseKind, type LabelledCase } from './labelled-case.ts';
import { answered, isRight, isWrongProposal, offeredIds, type Played, proposedId, readFromText } from './play.ts';

/** A measured figure: a share of `total`, or a mean over `total`. */
export type Figure =
  | { readonly kind: 'share'; readonly hits: number; readonly total: number }
  | { readonly kind: 'mean'; readonly value: number; readonly total: number };

/** Figures by name, in the order they are shown. */
export type Figures = Readonly<Record<string, Figure>>;

/** How many of some rows hold. */
export function share<Row>(rows: readonly Row[], holds: (row: Row) => boolean): Figure {
  return { kind: 'share', hits: rows.filter(holds).length, total: rows.length };
}

function mean(values: readonly number[]): Figure {
  const total = values.length;
  return { kind: 'mean', value: total === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / total, total };
}

const firstFromText = ({ told, labelled }: Played) => isRight(offeredIds(told), labelled, 1);
const firstAfterQuestions = ({ settled, labelled }: Played) => isRight(offeredIds(settled), labelled, 1);
const wronglyProposed = ({ settled, labelled }: Played) => isWrongProposal(settled, labelled);

/** Whether the first reply is one that the label takes: what is offered first, or asking where that is right. */
function isRightAtFirst({ told, labelled }: Played): boolean {
  const first = labelled.first ?? [];
  if (first.includes(ASKING) && told.diagnosis?.next.kind === 'ask') return true;
  return isRight(offeredIds(told), { ...labelled, accept: first }, 1);
}

/** How often the first reply is right, where the labels say what would be. */
function firstReplyFigures(played: readonly Played[]): Figures {
  const said = played.filter((one) => one.labelled.first !== undefined);
  return said.length === 0 ? {} : { 'right at the first reply': share(said, isRightAtFirst) };
}

/** How many questions a case took, and how many of them the agent could answer. */
function questionFigures(played: readonly Played[]): Figures {
  const total = played.reduce((sum, one) => sum + one.asked.length, 0);
  const hits = played.reduce((sum, one) => sum + answered(one).length, 0);
  return {
    'questions a case': mean(played.map((one) => one.asked.length)),
    'questions the agent could answer': { kind: 'share', hits, total },
  };
}

/** How much of what the text says was read from it; nothing where no case says what its text says. */
function readingFigures(played: readonly Played[]): Figures {
  const readings = played.map(readFromText);
  const total = readings.reduce((sum, one) => sum + one.said.length, 0);
  const hits = readings.reduce((sum, one) => sum + one.read.length, 0);
  return total === 0 ? {} : { 'what the text says, read from it': { kind: 'share', hits, total } };
}

function documentedFigures(played: readonly Played[], articleIds: readonly string[]): Figures {
  const looked = played.filter((one) => one.looked !== null);
  const held = played.filter((one) => one.labelled.accept.some((id) => articleIds.includes(id)));
  const clear = played.filter((one) => isClearlyWorded(one.labelled.text));
  return {
    'text, first place': share(played, firstFromText),
    'text, first three': share(played, ({ told, labelled }) => isRight(offeredIds(told), labelled, 3)),
    ...(clear.length === 0 ? {} : { 'clear wording, first place': share(clear, firstFromText) }),
    ...(held.length === played.length
      ? {}
      : { 'text, first place, where we hold an article': share(held, firstFromText) }),
    ...(looked.length === 0
      ? {}
      : {
          'text, first place, where there is a look': share(looked, firstFromText),
          'live look, first place': share(looked, ({ looked: seen, labelled }) =>
            isRight(seen === null ? [] : offeredIds(seen), labelled, 1),
          ),
        }),
    'after questions, first place': share(played, firstAfterQuestions),
    'wrong fix proposed': share(played, wronglyProposed),
    ...readingFigures(played),
    ...firstReplyFigures(played),
    ...questionFigures(played),
  };
}

function noneFigures(played: readonly Played[]): Figures {
  return {
    'not forced, from the text': share(played, firstFromText),
    'nothing wrong proposed at once': share(played, ({ told, labelled }) => !isWrongProposal(told, labelled)),
    'nothing wrong proposed after questions': share(played, (one) => !wronglyProposed(one)),
    ...firstReplyFigures(played),
    ...questionFigures(played),
  };
}

function vagueFigures(played: readonly Played[]): Figures {
  return {
    'asked about': share(played, ({ told }) => told.diagnosis?.next.kind === 'ask'),
    'guessed at once': share(played, ({ told }) => proposedId(told) !== null),
    'after questions, first place': share(played, firstAfterQuestions),
    'wrong fix proposed': share(played, wronglyProposed),
    ...questionFigures(played),
  };
}

/** The figures of cases of one kind. `articleIds`: the fixes there are articles for. */
export function figuresOf(kind: CaseKind, played: readonly Played[], articleIds: readonly string[]): Figures {
  switch (kind) {
    case 'documented':
      return documentedFigures(played, articleIds);
    case 'none':
      return noneFigures(played);
    case 'vague':
      return vagueFigures(played);
  }
}

/** The figures of a ranking that sees the text alone and asks nothing. */
export function rankingFigures(cases: readonly LabelledCase[], rank: (labelled: LabelledCase) => string[]): Figures {
  const ranked = cases.map((labelled) => ({ labelled, fixes: rank(labelled) }));
  const clear = ranked.filter((one) => isClearlyWorded(one.labelled.text));
  const first = ({ labelled, fixes }: (typeof ranked)[number]) => isRight(fixes, labelled, 1);
  return {
    'text, first place': share(ranked, first),
    'text, first three': share(ranked, ({ labelled, fixes }) => isRight(fixes, labelled, 3)),
    ...(clear.length === 0 ? {} : { 'clear wording, first place': share(clear, first) }),
  };
}
