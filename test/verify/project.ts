import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Project } from './concerned-tests.ts';
import { leadsTo } from './leads-to.ts';

/** Reads what leads from each file of code to others. `gone`: files that were there; who names one is concerned. Throws where code does not parse. */
export function readProject(top: string, files: readonly string[], gone: readonly string[]): Project {
  const there = new Set([...files, ...gone]);
  // A set goes through what is added on the way: each folder adds the one it stands in.
  for (const place of there) if (place !== '.') there.add(dirname(place));
  const code = files.filter((file) => file.endsWith('.ts'));
  const leads = code.map((file) => {
    const text = readFileSync(join(top, file), 'utf8');
    return [file, leadsTo(file, text, (path) => there.has(path))] as const;
  });
  return { files: new Set(files), leads: new Map(leads) };
}
