import type { FleetNames } from '../../domain/text/report.ts';
import type { Words } from '../../text/tokens.ts';
import type { TextSpan } from '../text/mention.ts';
import { ticketIn, trackingIdIn, usersIn } from './identifiers.ts';
import { type MachineMention, machinesIn } from './machines.ts';
import { meantPlaces, type Place, placesOf } from './places.ts';

/** What a message names: places, people, a ticket and a Service Health event. */
export interface Named {
  readonly ticket: string | null;
  readonly trackingId: string | null;
  readonly users: readonly string[];
  /** The places that are meant: none that is ruled out, and none that works where another one does not. */
  readonly regions: readonly Place[];
  readonly hosts: readonly Place[];
  readonly pools: readonly Place[];
  /** Every host and pool, meant or not. */
  readonly machines: readonly MachineMention[];
  /** Every stretch of what was said that names something. */
  readonly spans: readonly TextSpan[];
}

/** Reads what is named in the writer's own words; the id of a Service Health event counts in what they pasted too. `regions`: all that are named. */
export function namedIn(said: Words, pasted: Words | undefined, names: FleetNames, regions: readonly Place[]): Named {
  const users = usersIn(said);
  const tracking = trackingIdIn(said) ?? (pasted === undefined ? null : trackingIdIn(pasted));
  const taken = [...regions, ...users, ...(tracking !== null && said.text.length >= tracking.to ? [tracking] : [])];
  const machines = machinesIn(said, names, taken);
  return {
    ticket: ticketIn(said),
    trackingId: tracking?.value ?? null,
    users: users.map(({ value }) => value),
    regions: meantPlaces(said, regions),
    hosts: meantPlaces(said, placesOf(machines, 'host')),
    pools: meantPlaces(said, placesOf(machines, 'pool')),
    machines,
    spans: [...taken, ...machines],
  };
}
