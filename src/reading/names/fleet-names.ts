import type { FleetNames } from '../../domain/text/report.ts';
import { folded } from '../../text/fold.ts';
import { machineName } from '../../text/host-names.ts';
import type { NameKind } from '../../text/machine-names.ts';

/** A name the fleet knows, in the fleet's spelling. */
export interface KnownName {
  readonly name: string;
  readonly kind: NameKind;
  /** A plain word ("Finance", "Prod") is a name only beside "pool", "host" or the like. */
  readonly plainWord: boolean;
}

/** The names of a fleet, found by what people type: any case, blanks or dashes between parts, host names without their domain. */
export interface FleetIndex {
  find(typed: string): KnownName | undefined;
  /** The most parts (by blank, dash or underscore) any name has. */
  readonly longest: number;
}

const LONGEST_NAME_PARTS = 8;
/** What Azure calls a desktop that nobody named: words that mean no pool in particular. */
const ANYBODYS = /^(?:session\s?|default |remote |virtual |avd )?(?:desktop|bureau)s?$/;
const indexes = new WeakMap<FleetNames, FleetIndex>();

function squeezed(name: string): string {
  return folded(name).replace(/[\s_-]+/g, '');
}

function build(names: FleetNames): FleetIndex {
  const known = new Map<string, KnownName>();
  const loose = new Map<string, KnownName | null>();
  let longest = 1;
  const add = (typed: string, kind: NameKind, name = typed) => {
    if (typed.trim() === '') return;
    const entry: KnownName = { name, kind, plainWord: /^[\p{L}]+$/u.test(typed) };
    const exact = folded(typed);
    if (!known.has(exact)) known.set(exact, entry);
    const key = squeezed(typed);
    const other = loose.get(key);
    loose.set(key, other === undefined || other?.name === name ? entry : null);
    longest = Math.min(LONGEST_NAME_PARTS, Math.max(longest, typed.split(/[\s_-]+/).length));
  };
  for (const name of names.hostPools) add(name, 'pool');
  for (const { called, hostPool } of names.called ?? [])
    if (!ANYBODYS.test(folded(called))) add(called, 'pool', hostPool);
  for (const name of names.sessionHosts) {
    add(name, 'host');
    const short = machineName(name);
    if (short !== name) add(short, 'host');
  }
  return { longest, find: (typed) => known.get(folded(typed)) ?? loose.get(squeezed(typed)) ?? undefined };
}

/** The index of a fleet; built once per `names` object. */
export function fleetIndex(names: FleetNames): FleetIndex {
  const built = indexes.get(names) ?? build(names);
  indexes.set(names, built);
  return built;
}
