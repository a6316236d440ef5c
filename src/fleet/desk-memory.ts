import type { Snapshot } from '../../dialogs/flow.ts';
import type { CaseStore } from '../domain/case/case-store.ts';
import type { Reading } from '../domain/core/reading.ts';
import { type Clock, DAY_MS, MINUTE_MS, msBetween, shifted, type UtcTime } from '../domain/core/time.ts';
import type { SeenVersions, VersionHistory } from '../domain/fleet/version-change.ts';
import type { Observation } from '../domain/status/observation.ts';
import type { Log } from '../log.ts';
import type { FleetReader } from './fleet-reader.ts';

/** What the desk itself remembers and Azure does not: versions seen before, and callers of the last hour. */
export interface DeskMemoryOptions {
  readonly reader: FleetReader;
  readonly history: VersionHistory;
  readonly cases: Pick<CaseStore, 'callersOfHour'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Versions change over hours: a snapshot more often than this tells nothing and costs a write per host (ms). */
const SNAPSHOT_EVERY_MS = 5 * MINUTE_MS;

function versionsIn(observation: Observation): SeenVersions[] {
  const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  return pools.flatMap(({ hosts }) =>
    hosts.kind === 'unknown'
      ? []
      : hosts.value.map((host) => ({
          hostPool: host.hostPool,
          sessionHost: host.name,
          stack: host.stackVersion,
          agent: host.agentVersion,
        })),
  );
}

/** A reader whose looks also tell what the desk remembers. Storage that fails makes that part *unknown* and nothing else. */
export function withDeskMemory({ reader, history, cases, clock, log }: DeskMemoryOptions): FleetReader {
  let snapshotAt: UtcTime | undefined;

  const remembered = async <Value>(what: string, read: () => Promise<Value>): Promise<Reading<Value>> => {
    try {
      return { kind: 'read', value: await read(), at: clock() };
    } catch (error) {
      log.warn({ error }, `${what} could not be remembered`);
      const detail = error instanceof Error ? error.message : String(error);
      return { kind: 'unknown', why: 'unreachable', at: clock(), detail };
    }
  };

  const snapshot = async (observation: Observation): Promise<void> => {
    if (snapshotAt !== undefined && msBetween(snapshotAt, observation.at) < SNAPSHOT_EVERY_MS) return;
    const seen = versionsIn(observation);
    if (seen.length === 0) return;
    snapshotAt = observation.at;
    await history.remember(seen, observation.at);
  };

  const remember = async (observation: Observation): Promise<Observation> => {
    const versionChanges = await remembered('versions', async () => {
      await snapshot(observation);
      return history.changesSince(shifted(observation.at, -DAY_MS));
    });
    const callers = await remembered('callers', () => cases.callersOfHour(clock()));
    return { ...observation, versionChanges, callers };
  };

  return {
    source: reader.source,
    async look(request): Promise<Snapshot> {
      const sight = await reader.look(request);
      return { ...sight, observation: await remember(sight.observation) };
    },
  };
}
