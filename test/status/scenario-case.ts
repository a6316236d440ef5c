import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { heldValues } from '../../src/domain/knowledge/finding.ts';
import {
  HOST_CONDITIONS,
  STATUS_STATES,
  type StatusAnswer,
  type StatusSubject,
} from '../../src/domain/status/status.ts';
import { runChecks } from '../../src/status/findings/registry.ts';
import { shortEstate } from './scenario-estate.ts';

const FOLDER = new URL('scenarios/', import.meta.url);
const NOW = '2026-11-20T09:00:00.000Z';

/** What is expected of one answer. Left out: not looked at. */
const wanted = {
  state: z.enum(STATUS_STATES),
  microsoft: z.enum(['listed', 'not-listed', 'unreadable']).optional(),
  impact: z.enum(['seen', 'none-seen', 'unknown']).optional(),
  /** Counts of hosts, as many as matter; `null` where none may be given. */
  hosts: z.record(z.string(), z.int()).nullable().optional(),
  /** Conditions of single hosts among those that need a word; `none` for a host that may not be among them. */
  notable: z.record(z.string(), z.enum([...HOST_CONDITIONS, 'none'])).optional(),
  signs: z.array(z.string()).optional(),
  against: z.array(z.string()).optional(),
  /** Code of the cause of ours, or `none`. */
  cause: z.string().optional(),
  /** `<what> <why>`. */
  unlooked: z.array(z.string()).optional(),
  /** Tracking ids of what is listed and counts, and of what is only shown. */
  listed: z.array(z.string()).optional(),
  also: z.array(z.string()).optional(),
  /** What the checks tell a case: for each finding key all its values; none for a key that nothing is told of. */
  finds: z.record(z.string(), z.array(z.string())).optional(),
  /** States by the name of the pool inside an overview. */
  parts: z.record(z.string(), z.enum(STATUS_STATES)).optional(),
};

const scenarioCase = z.strictObject({
  name: z.string(),
  /** `region canadaeast`, `pool p1`, `host p1-0`, `overview`, `incidents`. */
  ask: z.string().regex(/^(?:(?:region|pool|host) \S+|overview|incidents)$/),
  /** Time of the look, UTC. */
  now: z.iso.datetime().default(NOW),
  estate: z.record(z.string(), z.unknown()).default({}),
  ...wanted,
  /** Pieces of the words of the answer, and pieces that may not be in it. */
  says: z.array(z.string()).default([]),
  never: z.array(z.string()).default([]),
});
type Wanted = z.infer<z.ZodObject<typeof wanted>>;

/** One row of the table: an estate, a question, and what the answer must be. */
export type ScenarioCase = z.infer<typeof scenarioCase> & { readonly file: string };

const file = z.union([
  z.array(scenarioCase).transform((cases) => ({ base: {}, cases })),
  /** `base` holds for each case; what a case names itself replaces it. */
  z.strictObject({ base: z.record(z.string(), z.unknown()), cases: z.array(scenarioCase) }),
]);

/** All cases of the folder, in the order of its files. Throws where a file is no list of cases. */
export function scenarioCases(): ScenarioCase[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  return names.sort().flatMap((name) => {
    const { base, cases } = file.parse(parse(readFileSync(new URL(name, FOLDER), 'utf8'), { merge: true }));
    return cases.map((one) => ({ ...one, estate: { ...base, ...one.estate }, file: name.replace('.yaml', '') }));
  });
}

/** The estate of a case. Throws where it names a field that no estate has. */
export function estateOf({ estate }: ScenarioCase) {
  return shortEstate.parse(estate);
}

/** What a case asks about. */
export function subjectOf({ ask }: ScenarioCase): StatusSubject {
  const [kind = '', id = ''] = ask.split(' ');
  if (kind === 'region' || kind === 'host') return { kind, id };
  if (kind === 'pool') return { kind: 'hostpool', id };
  return { kind: kind === 'incidents' ? 'incidents' : 'overview', id: null };
}

function conditions({ notable }: StatusAnswer, names: readonly string[]): Wanted['notable'] {
  const found = new Map(notable.map((host) => [host.name, host.condition]));
  return Object.fromEntries(names.map((name) => [name, found.get(name) ?? 'none']));
}

function counts({ hosts }: StatusAnswer, names: readonly string[]): Wanted['hosts'] {
  if (hosts === null) return null;
  const all = new Map(Object.entries(hosts));
  return Object.fromEntries(names.flatMap((name) => (all.has(name) ? [[name, all.get(name)]] : [])));
}

function found(answer: StatusAnswer, keys: readonly string[], now: string): Wanted['finds'] {
  const findings = runChecks(answer, now);
  return Object.fromEntries(keys.map((key) => [key, heldValues(findings, key)]));
}

/** The answer, seen as the case looks at it: compare it with `wantedOf`. */
export function seenIn(answer: StatusAnswer, one: ScenarioCase): Partial<Wanted> {
  const all: Wanted = {
    state: answer.state,
    microsoft: answer.microsoft.says,
    impact: answer.impact,
    hosts: counts(answer, Object.keys(one.hosts ?? {})),
    notable: conditions(answer, Object.keys(one.notable ?? {})),
    signs: answer.signs.map((sign) => sign.code),
    against: answer.against.map((sign) => sign.code),
    cause: answer.ownCause?.code ?? 'none',
    unlooked: answer.unlooked.map((what) => `${what.what} ${what.why}`),
    listed: answer.microsoft.events.map((event) => event.trackingId),
    also: answer.alsoListed.map((event) => event.trackingId),
    finds: found(answer, Object.keys(one.finds ?? {}), one.now),
    parts: Object.fromEntries(answer.parts.map(({ subject, state }) => [subject.id ?? '', state])),
  };
  const looked = wantedOf(one);
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in looked));
}

/** What the case expects of the answer's values. */
export function wantedOf(one: ScenarioCase): Partial<Wanted> {
  const keys = Object.keys(wanted);
  return Object.fromEntries(Object.entries(one).filter(([key, value]) => keys.includes(key) && value !== undefined));
}
