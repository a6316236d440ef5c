import type { FleetNames } from '../../domain/text/report.ts';
import { comparable } from '../../text/fold.ts';
import { machineName } from '../../text/host-names.ts';
import type { Kind } from './placeholders.ts';
import type { Redactions } from './redactions.ts';

interface Known {
  readonly kind: Kind;
  readonly name: string;
  /** "IT" is a pool, "it" is a word: so short a name counts in its own spelling only. */
  readonly exactly: boolean;
}

/** The names of a fleet by their letters and digits alone, so that "hp prod 01" is "HP-PROD-01". */
export interface FleetMentions {
  hide(text: string, redactions: Redactions): void;
}

const PART = /[\p{L}\p{M}]+|\p{N}+/gu;
const GAP = /^[ \t\u00a0]?[-_.&+/()'’]?[ \t\u00a0]?$/;
const LONGEST_GAP = 3;

function key(name: string): string {
  return comparable(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

function index(names: FleetNames): { known: ReadonlyMap<string, Known>; longest: number } {
  const known = new Map<string, Known>();
  let longest = 0;
  const add = (name: string, kind: Kind): void => {
    const short = key(name);
    if (!/\p{L}/u.test(short) || known.has(short)) return;
    known.set(short, { kind, name, exactly: /^\p{L}{1,3}$/u.test(name) });
    longest = Math.max(longest, short.length);
  };
  for (const name of names.hostPools) add(name, 'POOL');
  for (const name of names.sessionHosts) add(machineName(name), 'HOST');
  for (const name of names.sessionHosts) {
    const [, ...domain] = name.split('.');
    add(domain.join('.'), 'DOMAIN');
    const company = domain.length > 1 ? domain.at(-2) : undefined;
    if (company !== undefined && company.length > 4) add(company, 'DOMAIN');
  }
  return { known, longest };
}

function isGap(text: string, from: number, to: number): boolean {
  return to === from || (to - from <= LONGEST_GAP && GAP.test(text.slice(from, to)));
}

/** Finds the host pools, session hosts and domains of a fleet in a text, however they are spelt. */
export function fleetMentions(names: FleetNames): FleetMentions {
  const { known, longest } = index(names);
  return {
    hide(text, redactions) {
      if (known.size === 0) return;
      const parts = [...text.matchAll(PART)].map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        key: key(match[0]),
      }));
      for (let first = 0; first < parts.length; first += 1) {
        const start = parts[first];
        if (start === undefined) continue;
        let typed = '';
        let found: { last: number; to: number; name: Known } | undefined;
        for (let last = first; last < parts.length && typed.length <= longest; last += 1) {
          const part = parts[last];
          if (part === undefined || (last > first && !isGap(text, parts[last - 1]?.to ?? 0, part.from))) break;
          typed += part.key;
          const name = known.get(typed);
          if (name === undefined) continue;
          if (!name.exactly || text.slice(start.from, part.to) === name.name) found = { last, to: part.to, name };
        }
        if (found === undefined) continue;
        redactions.hide(start.from, found.to, found.name.kind, found.name.name);
        first = found.last;
      }
    },
  };
}
