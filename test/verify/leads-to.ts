import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The beginning of a text in quotes, as far as it is a path: all of it, or what stands before a part that is put in. */
const NAMED = /(['"`])([\w@./-]+)(?=\1|\$\{)/g;

function without(code: string, stretches: readonly Stretch[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    kept += code.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return kept + code.slice(at);
}

/** What a path names, from the file it stands in and from the top, where programs are started. */
function places(file: string, path: string): string[] {
  if (!/\w/.test(path) || path.startsWith('/')) return [];
  return [join(dirname(file), path), join(path)].map((place) => place.replace(/\/$/, ''));
}

/** Where an export hands on what another file has. */
function isOnward({ entries }: { readonly entries: readonly { readonly moduleRequest: unknown }[] }): boolean {
  return entries.some(({ moduleRequest }) => moduleRequest !== null);
}

/**
 * The files and folders, as paths from the top, that decide how the code of `file` runs: what it imports (a type decides nothing), and what its texts
 * name: data it reads, programs it starts. `isThere` knows every file and folder of the project. Throws where the code does not parse.
 */
export function leadsTo(file: string, code: string, isThere: (path: string) => boolean): string[] {
  const { module, comments, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const imports = module.staticImports.filter(
    ({ entries }) => entries.length === 0 || entries.some((one) => !one.isType),
  );
  const onwards = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((one) => (one.isType ? [] : (one.moduleRequest?.value ?? []))),
  );
  const imported = [...imports.map(({ moduleRequest }) => moduleRequest.value), ...onwards]
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => join(dirname(file), specifier));

  const texts = without(code, [...comments, ...module.staticImports, ...module.staticExports.filter(isOnward)]);
  // A bare word names a folder only where folders are read.
  const bare = module.staticImports.some(({ moduleRequest }) => /^node:fs\b/.test(moduleRequest.value));
  const named = [...texts.matchAll(NAMED)].flatMap(({ 0: whole, 2: path = '', index }) => {
    const goesOn = texts.startsWith('${', index + whole.length);
    if (goesOn) return places(file, path.slice(0, path.lastIndexOf('/') + 1));
    return bare || /[./]/.test(path) ? places(file, path) : [];
  });
  return [...new Set([...imported, ...named])].filter((path) => path !== '.' && path !== file && isThere(path));
}
