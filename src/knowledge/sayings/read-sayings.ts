import type { z } from 'zod';
import type { SaidFact, Saying } from '../../domain/text/saying.ts';
import { checkShape } from '../check-shape.ts';
import type { FileReading, ProblemInFile } from '../problem.ts';
import { type SayingNames, type SayingShape, sayingShape } from './saying-shape.ts';

const TOPIC = 'topic';

type Checked = z.output<SayingShape>;

function factsOf({ is, not }: Checked): SaidFact[] {
  return [is, not].flatMap((facts, index) =>
    Object.entries(facts).flatMap(([key, values]) =>
      [values].flat().map((value): SaidFact => ({ key, value, holds: index === 0 })),
    ),
  );
}

function closedFault({ closedValues }: SayingNames, key: string, value: string): string | undefined {
  const closed = closedValues.get(key);
  return closed === undefined || closed.includes(value)
    ? undefined
    : `"${value}" is no value of ${key}; expected one of ${closed.join(', ')}`;
}

function faultsOf(one: Checked, names: SayingNames, line: number): ProblemInFile[] {
  const facts = (['is', 'not'] as const).flatMap((polarity) =>
    Object.entries(one[polarity]).flatMap(([key, values]): ProblemInFile[] => {
      const at = { line, key: `${polarity}.${key}` };
      if (!names.keys.includes(key))
        return [{ ...at, says: `is no finding key; expected one of ${names.keys.join(', ')}` }];
      return [values].flat().flatMap((value) => {
        const says = closedFault(names, key, value);
        return says === undefined ? [] : [{ ...at, says }];
      });
    }),
  );
  const topic = one.topic === undefined ? undefined : closedFault(names, TOPIC, one.topic);
  return topic === undefined ? facts : [...facts, { line, key: TOPIC, says: topic }];
}

function readLine(text: string, line: number, names: SayingNames, shape: SayingShape): FileReading<Saying> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const says = 'is no JSON; expected one object {"by": …, "text": …, …} on a line of its own';
    return { value: undefined, problems: [{ line, key: 'line', says }] };
  }
  const checked = checkShape({ value, lineOf: () => line, problems: [] }, shape);
  if (checked.value === undefined) return { value: undefined, problems: checked.problems };
  const { is: _, not: __, open, ...rest } = checked.value;
  return {
    value: {
      ...rest,
      facts: factsOf(checked.value),
      open: open === undefined ? undefined : { kind: open.kind, finding: open.finding, fix: open.fix },
    },
    problems: faultsOf(checked.value, names, line),
  };
}

/** Reads one file of sayings: a JSON object on each line, empty lines left out. Every fault comes with its line and key. */
export function readSayings(fileText: string, names: SayingNames): FileReading<readonly Saying[]> {
  const shape = sayingShape(names);
  const lines = fileText
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, index + 1, names, shape)]));
  return {
    value: lines.flatMap(({ value }) => value ?? []),
    problems: lines.flatMap(({ problems }) => problems),
  };
}
