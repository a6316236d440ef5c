import type { CallerGroup, CallerPlace, CallersOfHour } from '../domain/status/callers.ts';
import { boundary } from './sorted.ts';

/** One caller's report as the store keeps it. */
export interface CallerRow {
  readonly caseNumber: number;
  /** When the case was opened, in milliseconds since the epoch. */
  readonly at: number;
  /** Who it is about; `null`: the case tells of no caller any more. */
  readonly person: string | null;
  /** Names in lower case. */
  readonly hostPool: string | null;
  readonly sessionHost: string | null;
  readonly region: string | null;
}

/** A place with the times it was named at, in order (ms). */
interface NamedPlace {
  readonly place: Omit<CallerPlace, 'oldest'>;
  readonly times: number[];
}

/** Persons with the same places, and the times of their reports by place. */
interface Group {
  persons: number;
  readonly places: Map<string, NamedPlace>;
}

/** One person's places by their key. */
type PlacesOfPerson = Map<string, NamedPlace>;

/** The place a report speaks of: where a pool is named the rest says nothing more. `null` where it names none. */
function placeOf({ hostPool, sessionHost, region }: Omit<CallerRow, 'person' | 'at'>): NamedPlace['place'] | null {
  if (hostPool !== null) return { hostPool, sessionHost: null, region: null };
  return sessionHost === null && region === null ? null : { hostPool, sessionHost, region };
}

function put(times: number[], time: number): void {
  times.splice(
    boundary(times, (one) => one < time),
    0,
    time,
  );
}

function take(times: number[], time: number): void {
  times.splice(
    boundary(times, (one) => one < time),
    1,
  );
}

/** Callers grouped by the places they named, kept up to date report by report. */
export class GroupedCallers {
  private readonly persons = new Map<string, PlacesOfPerson>();
  private readonly groups = new Map<string, Group>();
  private answer: CallersOfHour | null = null;

  add(row: CallerRow): void {
    this.change(row, put);
  }

  remove(row: CallerRow): void {
    this.change(row, take);
  }

  /** All of them; the same object while nothing changed. */
  all(): CallersOfHour {
    this.answer ??= { groups: [...this.groups.values()].map(asGroup) };
    return this.answer;
  }

  private change({ person: name, at, ...where }: CallerRow, how: typeof put): void {
    const place = placeOf(where);
    if (place === null || name === null) return;
    this.answer = null;
    const person: PlacesOfPerson = this.persons.get(name) ?? new Map();
    const key = keyOf(place);
    const known = person.get(key) ?? { place, times: [] };
    const comesOrGoes = how === put ? known.times.length === 0 : known.times.length === 1;
    if (!comesOrGoes) {
      how(known.times, at);
      how(this.groups.get(groupOf(person))?.places.get(key)?.times ?? [], at);
      return;
    }
    this.leave(person);
    how(known.times, at);
    if (how === put) person.set(key, known);
    else person.delete(key);
    if (person.size === 0) this.persons.delete(name);
    else this.join(name, person);
  }

  private leave(person: PlacesOfPerson): void {
    const group = this.groups.get(groupOf(person));
    if (group === undefined) return;
    group.persons -= 1;
    if (group.persons === 0) this.groups.delete(groupOf(person));
    for (const [key, { times }] of person) for (const time of times) take(group.places.get(key)?.times ?? [], time);
  }

  private join(name: string, person: PlacesOfPerson): void {
    this.persons.set(name, person);
    const group: Group = this.groups.get(groupOf(person)) ?? { persons: 0, places: new Map() };
    this.groups.set(groupOf(person), group);
    group.persons += 1;
    for (const [key, { place, times }] of person) {
      const named = group.places.get(key) ?? { place, times: [] };
      group.places.set(key, named);
      for (const time of times) put(named.times, time);
    }
  }
}

function keyOf({ hostPool, sessionHost, region }: NamedPlace['place']): string {
  return JSON.stringify([hostPool, sessionHost, region]);
}

/** The group of everybody with the same places. */
function groupOf(person: PlacesOfPerson): string {
  return [...person.keys()].sort().join();
}

function asGroup({ persons, places }: Group): CallerGroup {
  return {
    persons,
    places: [...places.values()].map(({ place, times }) => ({
      ...place,
      oldest: new Date(times[0] ?? 0).toISOString(),
    })),
  };
}
