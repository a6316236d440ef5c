import type { Need, Snapshot } from '../../dialogs/flow.ts';
import { createDemoConnectionLog } from '../azure/demo/connection-log.ts';
import { loadScenario } from '../azure/demo/load-scenario.ts';
import { createDemoAzure } from '../azure/demo/port.ts';
import { noConnectionLog } from '../azure/no-connection-log.ts';
import { observeFleet } from '../azure/observe.ts';
import { createSharedConnectionLog } from '../azure/shared-connection-log.ts';
import { createSharedLooks } from '../azure/shared-looks.ts';
import { lookAtUser } from '../azure/user-look.ts';
import type { AzureConfig } from '../config/config.ts';
import type { Clock } from '../domain/core/time.ts';
import type { AzurePort } from '../domain/fleet/azure-port.ts';
import type { ConnectionLogPort } from '../domain/fleet/connection-log.ts';
import type { Observation } from '../domain/status/observation.ts';

/** One deadline for a whole look, inside the 10 to 15 s a channel waits for a turn (ms). */
const LOOK_DEADLINE_MS = 8_000;
/** ARM's bucket refills with 25 reads a second; a few pools at a time stay well inside it. */
const POOL_CONCURRENCY = 8;

/** What to look at. */
export type SnapshotRequest = Omit<Extract<Need, { kind: 'look' }>, 'kind'>;

/** A way to look at Azure, live or demo. `fresh` goes past the short memory that agents who ask at once share. */
export interface FleetReader {
  readonly source: 'live' | 'demo';
  look(request: SnapshotRequest): Promise<Snapshot>;
}

/** Azure as the reader reaches it. */
export interface Ports {
  readonly azure: AzurePort;
  readonly connectionLog: ConnectionLogPort;
}

/** What a reader stands on; a test gives its own. */
export interface FleetReaderParts {
  readonly openPorts: (config: AzureConfig, clock: Clock) => Promise<Ports>;
  /** Tells for how long a reading has served already (ms). */
  readonly stopwatch: () => number;
}

async function portsOf(config: AzureConfig, clock: Clock): Promise<Ports> {
  if (config.kind === 'demo') {
    const scenario = loadScenario(config.scenario);
    return { azure: createDemoAzure({ scenario, clock }), connectionLog: createDemoConnectionLog({ scenario, clock }) };
  }
  // The management packages take long to import and are of no use to a demo.
  const { createLiveAzure } = await import('../azure/live/port.ts');
  const azure = createLiveAzure({ subscriptionIds: config.subscriptionIds, endpoint: config.endpoint, clock });
  if (config.connectionLog === undefined) return { azure, connectionLog: noConnectionLog(clock) };
  const { createConnectionLog } = await import('../azure/live/connection-log.ts');
  return { azure, connectionLog: createConnectionLog({ ...config.connectionLog, clock }) };
}

/** Opens the live or demo side of Azure. Throws `ScenarioError` for a scenario that does not exist or does not parse. */
export async function openFleetReader(
  config: AzureConfig,
  clock: Clock,
  { openPorts = portsOf, stopwatch = () => performance.now() }: Partial<FleetReaderParts> = {},
): Promise<FleetReader> {
  const ports = await openPorts(config, clock);
  const shared = createSharedLooks(ports.azure, { clock, stopwatch });
  const connectionLog = createSharedConnectionLog(ports.connectionLog, { clock, stopwatch });
  const options = { deadlineMs: LOOK_DEADLINE_MS, poolConcurrency: POOL_CONCURRENCY };
  const budget = { deadlineMs: LOOK_DEADLINE_MS };
  // Where pools and hosts are is remembered from look to look, how they are is not.
  let before: Observation | undefined;
  return {
    source: config.kind,
    async look({ fresh, focus, user, correlationId }) {
      const port = fresh ? shared.fresh : shared;
      const [observation, userLook, connection] = await Promise.all([
        observeFleet(port, clock, { ...options, connectionLog, focus, before }),
        user === undefined ? null : lookAtUser(port, connectionLog, clock, user, options),
        correlationId === undefined ? null : connectionLog.trace(correlationId, budget),
      ]);
      before = observation;
      return { observation, user: userLook, connection };
    },
  };
}
