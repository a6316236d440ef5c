import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

const FOLDERS = ['.ci', 'dialogs', 'docs', 'knowledge', 'manifest', 'src', 'test'];

/** Every file of the project, as paths from its top; not what npm brings and what running it leaves behind. */
export function projectFiles(): readonly string[] {
  const files = (folder: string, recursive: boolean) =>
    readdirSync(folder, { recursive, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
  return [...files('.', false), ...FOLDERS.flatMap((folder) => files(folder, true))].sort();
}

/** Every comment of a file, without its marks: TypeScript and JavaScript by their syntax, other files by the lines that begin with `#`. */
export function commentsOf(file: string, text = readFileSync(file, 'utf8')): string[] {
  if (/\.[jt]s$/.test(file)) return parseSync(file, text).comments.map(({ value }) => value);
  return text.split('\n').flatMap((line) => /^\s*#(.*)$/.exec(line)?.[1] ?? []);
}

const PLACEHOLDER = /<[^<>]+>|YOUR-[A-Z-]+|\*+/;

/**
 * Whether a path leads to a file or a folder of the project; `<…>`, `YOUR-…` and `*` in it stand for anything. `anywhere`: it may be the end of a
 * longer path.
 */
export function leadsSomewhere(path: string, files: readonly string[], from: 'top' | 'anywhere'): boolean {
  const parts = path.replace(/\/$/, '').split(PLACEHOLDER);
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^/]+');
  const asked = new RegExp(`${from === 'top' ? '^' : '(?:^|/)'}${pattern}(?:/|$)`);
  return files.some((file) => asked.test(file));
}

const FILE_NAME = /(?:<[\w -]+>|[\w./*-])+\.(?:[cm]?[jt]s|md|jsonl?|txt|ya?ml|database)\b/g;

/** Names of files in a text; addresses on the web are none. */
export function fileNamesIn(text: string): string[] {
  return text.replace(/https?:\S+/g, '').match(FILE_NAME) ?? [];
}
