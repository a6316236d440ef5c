import type { Source } from '../domain/knowledge/article.ts';
import {
  CODE_SPACES,
  type CodeBook,
  type CodeEntry,
  type CodeNumbers,
  type CodeSpace,
} from '../domain/knowledge/code-entry.ts';
import { codeName, codeSpelling } from '../domain/knowledge/code-spelling.ts';
import { checkShape } from './check-shape.ts';
import { codesSchema, type WrittenCode, type WrittenCodes, type WrittenSpace } from './codes-schema.ts';
import { plainLines } from './front-matter.ts';
import { type Link, linksUnder } from './links.ts';
import type { FileReading, ProblemInFile } from './problem.ts';
import { type ReportProblem, yamlSource } from './yaml-source.ts';

/** The codes, and the articles they name, whose ids are checked against the folder. */
export interface PlacedCodes {
  readonly book: CodeBook;
  readonly articles: readonly Link[];
}

/** One space while it is read: what stands in it, the sources of the file, and where problems go. */
interface OpenSpace {
  readonly space: CodeSpace;
  readonly group: WrittenSpace;
  readonly sources: WrittenCodes['sources'];
  readonly report: ReportProblem;
}

function numberOf(code: string): number | undefined {
  const { decimal, hex } = codeSpelling(code.replace(/^AADSTS/, ''));
  return decimal ?? hex;
}

/** The numbers a code has by its spelling, and those that are written under it. */
function numbersOf(space: CodeSpace, code: string, written: readonly string[]): CodeNumbers[] {
  const named = space === 'symbolic' || space === 'pair' || space === 'message';
  const [first, last = first] = named ? [] : code.split('-').map(numberOf);
  const spelled = first === undefined || last === undefined ? [] : [{ first, last }];
  const listed = written.flatMap((one) => {
    const value = numberOf(one);
    return value === undefined ? [] : [{ first: value, last: value }];
  });
  return [...spelled, ...listed];
}

function sourcesOf({ space, group, sources, report }: OpenSpace, code: string, { from }: WrittenCode): Source[] {
  const at = from === undefined ? [space, 'from'] : [space, 'codes', code, 'from'];
  return (from ?? [group.from]).flatMap((name): Source[] => {
    const found = sources[name];
    if (found === undefined) report(at, `"${name}" is no source; expected one of ${Object.keys(sources).join(', ')}`);
    return found ?? [];
  });
}

function documented(place: OpenSpace, code: string, written: WrittenCode): CodeEntry[] {
  const { space } = place;
  const [first, ...more] = sourcesOf(place, code, written);
  if (first === undefined) return [];
  const { en, fr, tells = 'reason', articles, collect } = written;
  const numbers = numbersOf(space, code, written.numbers);
  return [
    {
      kind: 'documented',
      space,
      code,
      numbers,
      meaning: { en, fr },
      tells,
      sources: [first, ...more],
      articles,
      collect,
    },
  ];
}

/** A code spelled in two ways would stand in the book twice. */
function reportTwins({ space, group, report }: OpenSpace): void {
  const vain = group['nothing-found'];
  const spelled = Object.keys(group.codes).map((code) => ({ code, path: [space, 'codes', code] }));
  const searched = vain.map((code, index) => ({ code, path: [space, 'nothing-found', index] }));
  const taken = new Map<string | number, string>();
  for (const { code, path } of [...spelled, ...searched]) {
    const single = space === 'pair' || code.includes('-') ? undefined : numberOf(code);
    for (const name of single === undefined ? [codeName(code)] : [codeName(code), single]) {
      const other = taken.get(name);
      if (other !== undefined) report(path, `is "${other}" again; expected every code once in its place`);
      taken.set(name, code);
      if (other !== undefined) break;
    }
  }
}

function entriesOf(place: OpenSpace): CodeEntry[] {
  const { space, group } = place;
  reportTwins(place);
  return [
    ...Object.entries(group.codes).flatMap(([code, written]) => documented(place, code, written)),
    ...group['nothing-found'].map((code): CodeEntry => {
      return { kind: 'undocumented', space, code, numbers: numbersOf(space, code, []) };
    }),
  ];
}

/** Reads `codes.yaml`. `problems` lists everything wrong within the file. */
export function readCodes(fileText: string): FileReading<PlacedCodes> {
  const source = yamlSource(plainLines(fileText), 1);
  const shape = checkShape(source, codesSchema);
  const problems: ProblemInFile[] = [...shape.problems];
  const written = shape.value;
  if (written === undefined) return { value: undefined, problems };
  const report: ReportProblem = (path, says) => problems.push({ line: source.lineOf(path), key: path.join('.'), says });
  const places = CODE_SPACES.flatMap((space): OpenSpace[] => {
    const group = written[space];
    return group === undefined ? [] : [{ space, group, sources: written.sources, report }];
  });
  const articles = places.flatMap(({ space, group }) =>
    Object.entries(group.codes).flatMap(([code, one]) =>
      linksUnder(one.articles, [space, 'codes', code, 'articles'], source.lineOf),
    ),
  );
  return { value: { book: { entries: places.flatMap(entriesOf), reviewed: written.reviewed }, articles }, problems };
}
