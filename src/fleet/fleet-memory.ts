import type { Snapshot } from '../../dialogs/flow.ts';
import { fleetNames } from '../azure/fleet-names.ts';
import type { FleetNames } from '../domain/text/report.ts';
import type { FleetReader, SnapshotRequest } from './fleet-reader.ts';

const NO_NAMES: FleetNames = { hostPools: [], sessionHosts: [] };

/** A reader that remembers the names of the fleet from its last look, so that reading knows them without a look of its own. */
export interface FleetMemory {
  look(request: SnapshotRequest): Promise<Snapshot>;
  /** The same object while nothing new was seen. */
  names(): FleetNames;
}

function isSame(before: readonly string[], seen: readonly string[]): boolean {
  return before.length === seen.length && before.every((name, at) => name === seen[at]);
}

function calledIn({ called = [] }: FleetNames): string[] {
  return called.map((one) => `${one.called} → ${one.hostPool}`);
}

/** Puts a memory for names around a reader. A look that reads nothing keeps the names of the one before. */
export function rememberNames(reader: Pick<FleetReader, 'look'>): FleetMemory {
  let names = NO_NAMES;
  return {
    look: async (request) => {
      const sight = await reader.look(request);
      const seen = fleetNames(sight.observation);
      const known =
        isSame(names.hostPools, seen.hostPools) &&
        isSame(names.sessionHosts, seen.sessionHosts) &&
        isSame(calledIn(names), calledIn(seen));
      if (seen.hostPools.length > 0 && !known) names = seen;
      return sight;
    },
    names: () => names,
  };
}
