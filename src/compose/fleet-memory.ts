import type { Sight } from '../../dialogs/flow.ts';
import { fleetNames } from '../azure/fleet-names.ts';
import type { FleetNames } from '../domain/report.ts';
import type { Lookout, LookRequest } from './azure.ts';

const NO_NAMES: FleetNames = { hostPools: [], sessionHosts: [] };

/** A lookout that remembers the names of the fleet from its last look, so that reading knows them without a look of its own. */
export interface FleetMemory {
  look(request: LookRequest): Promise<Sight>;
  /** The same object while nothing new was seen. */
  names(): FleetNames;
}

/** Puts a memory for names around a lookout. A look that reads nothing keeps the names of the one before. */
export function rememberNames(lookout: Pick<Lookout, 'look'>): FleetMemory {
  let names = NO_NAMES;
  return {
    look: async (request) => {
      const sight = await lookout.look(request);
      const seen = fleetNames(sight.observation);
      if (seen.hostPools.length > 0) names = seen;
      return sight;
    },
    names: () => names,
  };
}
