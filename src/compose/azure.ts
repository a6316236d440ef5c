import { loadScenario } from '../azure/demo/load-scenario.ts';
import { createDemoAzure } from '../azure/demo/port.ts';
import { observeFleet } from '../azure/observe.ts';
import { createSharedLooks } from '../azure/shared-looks.ts';
import type { AzureConfig } from '../config/config.ts';
import type { AzurePort } from '../domain/azure-port.ts';
import type { Observation } from '../domain/observation.ts';
import type { Clock } from '../domain/time.ts';

/** One deadline for a whole look, inside the 10 to 15 s a channel waits for a turn (ms). */
const LOOK_DEADLINE_MS = 8_000;
/** ARM's bucket refills with 25 reads a second; a few pools at a time stay well inside it. */
const POOL_CONCURRENCY = 8;

/** A way to look at Azure, live or demo. `fresh` goes past the short memory that agents who ask at once share. */
export interface Lookout {
  readonly source: 'live' | 'demo';
  look(fresh: boolean): Promise<Observation>;
}

async function openPort(config: AzureConfig, clock: Clock): Promise<AzurePort> {
  if (config.kind === 'demo') return createDemoAzure({ scenario: loadScenario(config.scenario), clock });
  // The management packages take long to import and are of no use to a demo.
  const { createLiveAzure } = await import('../azure/live/port.ts');
  return createLiveAzure({ subscriptionIds: config.subscriptionIds, endpoint: config.endpoint, clock });
}

/** Opens the live or demo side of Azure. Throws `ScenarioError` for a scenario that does not exist or does not parse. */
export async function openLookout(config: AzureConfig, clock: Clock): Promise<Lookout> {
  const shared = createSharedLooks(await openPort(config, clock), { clock });
  return {
    source: config.kind,
    look: (fresh) =>
      observeFleet(fresh ? shared.fresh : shared, clock, {
        deadlineMs: LOOK_DEADLINE_MS,
        poolConcurrency: POOL_CONCURRENCY,
      }),
  };
}
