import type { UtcTime } from '../../domain/core/time.ts';
import type { Finding } from '../../domain/knowledge/finding.ts';
import type { StatusAnswer } from '../../domain/status/status.ts';
import { capacityCheck } from './capacity.ts';
import { changedCheck } from './changed.ts';
import type { Check, Sayings } from './check.ts';
import { CONNECTION_SAYS } from './connection.ts';
import { fleetWellCheck } from './fleet-well.ts';
import { hostsAffectedCheck } from './hosts-affected.ts';
import { incidentCheck } from './incident.ts';
import { poolTypeCheck } from './pool-type.ts';
import { sessionHostCheck } from './session-host.ts';
import { sharedCauseCheck } from './shared-cause.ts';
import { stackVersionCheck } from './stack-version.ts';

/** What they say of the whole fleet holds for every caller of ours, wherever the trouble is. */
const FLEET_CHECKS: readonly Check[] = [incidentCheck, fleetWellCheck];

const CHECKS: readonly Check[] = [
  ...FLEET_CHECKS,
  poolTypeCheck,
  stackVersionCheck,
  capacityCheck,
  hostsAffectedCheck,
  sessionHostCheck,
  sharedCauseCheck,
  changedCheck,
];

/** Runs every check on one status answer; `at` is when the answer was read, UTC. */
export function runChecks(answer: StatusAnswer, at: UtcTime): readonly Finding[] {
  return CHECKS.flatMap((check) => check.run(answer, at));
}

/** Runs the checks that tell something of a case whose place nobody named, on an answer for the whole fleet; `at` as for `runChecks`. */
export function runFleetChecks(answer: StatusAnswer, at: UtcTime): readonly Finding[] {
  return FLEET_CHECKS.flatMap((check) => check.run(answer, at));
}

/** Everything the live looks can say: each check by its id, and the look at the connections of a user or of one correlation id. */
export function checkSayings(): readonly { readonly id: string; readonly says: Sayings }[] {
  return [...CHECKS.map(({ id, says }) => ({ id, says })), { id: 'connection', says: CONNECTION_SAYS }];
}
