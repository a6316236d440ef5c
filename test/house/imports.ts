import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { FENCES, RANK_OF_ROOM } from './ranks.ts';

/** One import or re-export of one file, type-only ones included; `to` is a path from the top of the project, or a package name. */
export interface ImportEdge {
  readonly from: string;
  readonly to: string;
}

/** All `.ts` files under a folder, as paths from `top`. */
export function sourceFiles(top: string, folder: string): string[] {
  return readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
    .sort();
}

function specifiers(file: string, code: string): string[] {
  const { module, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const dynamic = module.dynamicImports.map((one) =>
    code.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
  );
  const reExports = module.staticExports.flatMap((one) =>
    one.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
  );
  return [...module.staticImports.map((one) => one.moduleRequest.value), ...dynamic, ...reExports];
}

/** Every import of a file's code. */
export function importsOf(top: string, file: string, code = readFileSync(join(top, file), 'utf8')): ImportEdge[] {
  return specifiers(file, code).map((specifier) => ({
    from: file,
    to: specifier.startsWith('.') ? relative(top, resolve(top, dirname(file), specifier)) : specifier,
  }));
}

function roomOf(path: string): string | undefined {
  const parts = path.replace(/\.ts$/, '').split('/');
  const two = parts.slice(0, 2).join('/');
  return two in RANK_OF_ROOM ? two : parts[0] !== undefined && parts[0] in RANK_OF_ROOM ? parts[0] : undefined;
}

/** Why an import breaks the rules of the house, or `null`. */
export function violation({ from, to }: ImportEdge): string | null {
  const keeper = FENCES.find((one) => one.packages.test(to));
  if (keeper !== undefined && !from.startsWith(keeper.folder)) return `${from}: only ${keeper.folder} imports ${to}`;
  const own = roomOf(from);
  const other = roomOf(to);
  if (own === undefined) return `${from}: stands in no room of the house`;
  if (other === undefined || other === own) return null;
  // Spellings and names are compared everywhere, in the words everyone shares as well.
  if (own === 'src/domain' && other === 'src/text') return null;
  const ownRank = RANK_OF_ROOM[own] ?? 0;
  const otherRank = RANK_OF_ROOM[other] ?? 0;
  if (ownRank === 0) return `${from}: the words everyone shares import nothing of ours, but it imports ${to}`;
  if (other === 'src/wording' && ownRank < 2) return `${from}: wording is for rank 2 and up`;
  return otherRank < ownRank ? null : `${from}: an arrow must run downward, but it imports ${to}`;
}

/** Every file and package that starting at `entry` loads before anything is asked for: static imports that leave code behind, all the way down. */
export function loadedAtStart(top: string, entry: string): ReadonlySet<string> {
  const loaded = new Set<string>();
  const visit = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    if (!file.endsWith('.ts')) return;
    const { module } = parseSync(file, readFileSync(join(top, file), 'utf8'));
    for (const { moduleRequest, entries } of module.staticImports) {
      if (entries.length > 0 && entries.every((one) => one.isType)) continue;
      const { value } = moduleRequest;
      visit(value.startsWith('.') ? relative(top, resolve(top, dirname(file), value)) : value);
    }
  };
  visit(entry);
  return loaded;
}
