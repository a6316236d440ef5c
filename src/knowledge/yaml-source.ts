import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { ProblemInFile } from './problem.ts';

/** A path into YAML data, as zod reports it. */
export type KeyPath = readonly PropertyKey[];

/** Takes down what is wrong at a place of a file. */
export type ReportProblem = (path: KeyPath, says: string) => void;

/** YAML as plain data that still knows on which line every key stands. All scalars are texts: `0x204` and `3277` stay what was typed. */
export interface YamlSource {
  readonly value: unknown;
  /** Line (in the whole file) of the key or item at `path`; of the nearest one around it where it is missing. */
  lineOf(path: KeyPath): number;
  readonly problems: readonly ProblemInFile[];
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** The node at one step of a path, and where its key (or the item itself) starts. */
function stepInto(node: unknown, step: PropertyKey): { node: unknown; start: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((one) => keyText(one.key) === String(step));
    const start = (pair?.key as Node | undefined)?.range?.[0];
    return pair === undefined || start === undefined ? undefined : { node: pair.value, start };
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item?.range ? { node: item, start: item.range[0] } : undefined;
  }
  return undefined;
}

/** Reads YAML that begins on line `firstLine` of its file. Text that is no YAML, or a key written twice, gives problems, never an exception. */
export function yamlSource(text: string, firstLine: number): YamlSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false, logLevel: 'error' });
  const lineAt = (offset: number) => firstLine + lineCounter.linePos(offset).line - 1;
  const problems: ProblemInFile[] = document.errors.map((error) => ({
    line: lineAt(error.pos[0]),
    key: 'yaml',
    says: `${error.message.split('\n')[0]}; expected valid YAML`,
  }));
  visit(document, {
    Alias(_, node) {
      // *.contoso.com without quotes is an alias to YAML.
      const says = `"*${node.source}" is read as an alias; expected a text that begins with * in quotes`;
      problems.push({ line: lineAt(node.range?.[0] ?? 0), key: 'yaml', says });
    },
  });
  return {
    value: problems.length > 0 ? undefined : document.toJS(),
    lineOf(path) {
      let node: unknown = document.contents;
      let line = firstLine;
      for (const step of path) {
        const found = stepInto(node, step);
        if (found === undefined) return line;
        line = lineAt(found.start);
        node = found.node;
      }
      return line;
    },
    problems,
  };
}
