import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Saying } from '../../domain/text/saying.ts';
import { SAYINGS_FOLDER } from '../load-knowledge.ts';
import { KnowledgeError, type Problem } from '../problem.ts';
import { readFindings } from '../read-findings.ts';
import { readSayings } from './read-sayings.ts';

const ENDING = '.jsonl';

/** A file of sayings as it stands in the folder. */
export interface SayingsFile {
  readonly name: string;
  readonly text: string;
}

/** The files of sayings of a knowledge folder, by name; none where it has no such folder. Throws `KnowledgeError` for a file of another kind. */
export function sayingsFiles(knowledgeFolder: string): readonly SayingsFile[] {
  const folder = join(knowledgeFolder, SAYINGS_FOLDER);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
  const strange = names.filter((name) => !name.endsWith(ENDING));
  if (strange.length > 0)
    throw new KnowledgeError(
      knowledgeFolder,
      strange.map((name) => ({
        file: `${SAYINGS_FOLDER}/${name}`,
        line: 1,
        key: 'file',
        says: `is not part of the knowledge; expected files that end in ${ENDING}`,
      })),
    );
  return names.map((name) => ({ name: `${SAYINGS_FOLDER}/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}

/**
 * Reads sayings and checks what they name against the articles and `findings.yaml` of their folder. Throws a `KnowledgeError` that lists every fault by
 * file, line and key.
 */
export function loadSayings(
  knowledgeFolder: string,
  files: readonly SayingsFile[],
  articles: readonly string[],
): readonly Saying[] {
  const findings = readFindings(readFileSync(join(knowledgeFolder, 'findings.yaml'), 'utf8')).value;
  const names = { articles, keys: findings?.keys ?? [], closedValues: findings?.closedValues ?? new Map() };
  const problems: Problem[] = [];
  const sayings = files.flatMap(({ name, text }) => {
    const reading = readSayings(text, names);
    problems.push(...reading.problems.map((problem) => ({ file: name, ...problem })));
    return reading.value ?? [];
  });
  if (problems.length > 0) throw new KnowledgeError(knowledgeFolder, problems);
  return sayings;
}
