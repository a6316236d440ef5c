import { dirname } from 'node:path';

/** The files of the project, and for each file of code the files and folders that decide how it runs. All are paths from the top. */
export interface Project {
  readonly files: ReadonlySet<string>;
  readonly leads: ReadonlyMap<string, readonly string[]>;
}

/** A test file, and how many steps (imports, readings, starts) lie between it and the nearest file that changed. */
export interface ConcernedTest {
  readonly test: string;
  readonly steps: number;
}

/** What a change concerns. */
export interface Concerned {
  /** The nearest first. */
  readonly tests: readonly ConcernedTest[];
  /** The tests in a browser, which `npm test` leaves out too. */
  readonly inBrowser: readonly string[];
  /** Changed files that decide how every test runs. */
  readonly forAll: readonly string[];
  /** Changed files that lead to no test beyond the rules of the house; what is gone is none of them. */
  readonly unread: readonly string[];
}

const FOR_ALL =
  /^(?:package(?:-lock)?\.json|tsconfig\.json|\.npmrc|\.ci\/.*|test\/(?:e2e\/)?vitest\.config\.ts|test\/setup\/.*)$/;
const TEST = /^test\/.*\.test\.ts$/;
const IN_BROWSER = /^test\/e2e\//;
/** The rules of the house look at every file. */
const HOUSE_RULES = /^test\/house\//;

/** A file and the folders it stands in. */
function withFolders(file: string): string[] {
  return file === '.' ? [] : [file, ...withFolders(dirname(file))];
}

function turned(leads: Project['leads']): ReadonlyMap<string, readonly string[]> {
  const led = new Map<string, string[]>();
  for (const [file, places] of leads) for (const place of places) led.set(place, [...(led.get(place) ?? []), file]);
  return led;
}

/**
 * Every file whose running `changed` decides, with the number of steps on the shortest way; without the rules of the house. Who names a test that is
 * reached does not run it.
 */
function reached(changed: readonly string[], led: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const found = new Map(changed.map((file) => [file, 0]));
  for (const [file, steps] of found) {
    if (steps > 0 && TEST.test(file)) continue;
    for (const next of withFolders(file).flatMap((place) => led.get(place) ?? []))
      if (!found.has(next) && !HOUSE_RULES.test(next)) found.set(next, steps + 1);
  }
  return found;
}

/** Which tests changed files concern, by everything that leads from one file to another; the rules of the house always, and first. */
export function concernedTests(changed: readonly string[], { files, leads }: Project): Concerned {
  const led = turned(leads);
  const isTest = (file: string) => TEST.test(file) && files.has(file);
  const forAll = changed.filter((file) => FOR_ALL.test(file));
  const mapped = changed.filter((file) => !FOR_ALL.test(file));
  const rules = [...files].filter((file) => isTest(file) && HOUSE_RULES.test(file));
  const found = [...reached(mapped, led)].filter(([file]) => isTest(file));
  const tests = [...new Map([...found, ...rules.map((rule) => [rule, 0] as const)])]
    .map(([test, steps]) => ({ test, steps }))
    .sort((a, b) => a.steps - b.steps || (a.test < b.test ? -1 : 1));
  const leadsToNone = (file: string) => ![...reached([file], led).keys()].some(isTest);
  return {
    tests: tests.filter(({ test }) => !IN_BROWSER.test(test)),
    inBrowser: tests.flatMap(({ test }) => (IN_BROWSER.test(test) ? [test] : [])),
    forAll,
    unread: mapped.filter((file) => files.has(file) && !HOUSE_RULES.test(file) && leadsToNone(file)),
  };
}
