import { fleetNames } from '../azure/fleet-names.ts';
import type { Observation } from '../domain/observation.ts';
import type { FleetNames } from '../domain/report.ts';
import type { Lookout } from './azure.ts';

const NO_NAMES: FleetNames = { hostPools: [], sessionHosts: [] };

/** A lookout that remembers the names of the fleet from its last look, so that reading knows them without a look of its own. */
export interface FleetMemory {
  look(fresh: boolean): Promise<Observation>;
  /** The same object while nothing new was seen. */
  names(): FleetNames;
}

/** Puts a memory for names around a lookout. A look that reads nothing keeps the names of the one before. */
export function rememberNames(lookout: Lookout): FleetMemory {
  let names = NO_NAMES;
  return {
    look: async (fresh) => {
      const observation = await lookout.look(fresh);
      const seen = fleetNames(observation);
      if (seen.hostPools.length > 0) names = seen;
      return observation;
    },
    names: () => names,
  };
}
