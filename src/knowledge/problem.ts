/** One thing wrong with a knowledge file. `line` counts from 1 in the whole file; `key` is the dotted key or the section it stands in. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly key: string;
  /** What is wrong and what is expected. */
  readonly says: string;
}

/** A problem before it is known which file it belongs to. */
export type ProblemInFile = Omit<Problem, 'file'>;

/** What reading a part of a file gave. `value` is `undefined` when the problems left nothing to go on with. */
export interface FileReading<Value> {
  readonly value: Value | undefined;
  readonly problems: readonly ProblemInFile[];
}

/** The folder `knowledge/` cannot be used. `problems` holds every fault found, one line each: `file:line key: what is wrong and what is expected`. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly string[];

  constructor(folder: string, problems: readonly Problem[]) {
    const lines = [...problems]
      .sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line)
      .map(({ file, line, key, says }) => `${file}:${line} ${key}: ${says}`);
    super(`${folder} holds ${lines.length} ${lines.length === 1 ? 'problem' : 'problems'}:\n${lines.join('\n')}`);
    this.problems = lines;
  }
}
