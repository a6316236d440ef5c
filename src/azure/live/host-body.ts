import { z } from 'zod';
import { type HealthCheck, HOST_STATUSES, type SessionHost } from '../../domain/fleet/fleet.ts';
import { count, flag, lastPart, optionalText, optionalTime, spelled } from './azure-values.ts';

const CHECK_RESULTS = ['HealthCheckSucceeded', 'HealthCheckFailed', 'Unknown', 'SessionHostShutdown'];
const UPDATE_STATES = ['Initial', 'Pending', 'Started', 'Succeeded', 'Failed'];

const healthCheck = z
  .object({
    healthCheckName: optionalText,
    healthCheckResult: z.string().nullish(),
    additionalFailureDetails: z.object({ message: optionalText }).nullish(),
  })
  .transform(
    (check): HealthCheck => ({
      name: check.healthCheckName ?? 'Unknown',
      result: spelled(CHECK_RESULTS, check.healthCheckResult ?? 'Unknown'),
      message: check.additionalFailureDetails?.message ?? '',
    }),
  );

/**
 * One item of a session host list → a session host of that pool, without region and power state: those are its VM's to tell.
 * A host without a status has the status `Unknown`: one odd host must not hide its pool.
 */
export function sessionHostBody(hostPool: string) {
  return z
    .object({
      name: z.string().min(1),
      properties: z.object({
        status: optionalText,
        allowNewSession: flag(true),
        sessions: count(0),
        assignedUser: optionalText,
        lastHeartBeat: optionalTime,
        statusTimestamp: optionalTime,
        agentVersion: optionalText,
        sxSStackVersion: optionalText,
        osVersion: optionalText,
        updateState: optionalText,
        updateErrorMessage: optionalText,
        resourceId: optionalText,
        sessionHostHealthCheckResults: z.array(healthCheck).nullish(),
      }),
    })
    .transform(
      ({ name, properties }): SessionHost => ({
        name: lastPart(name),
        hostPool,
        // A machine outside Azure has no resource id; an empty one matches no VM, so its region stays unknown.
        vmId: properties.resourceId ?? '',
        region: undefined,
        power: undefined,
        status: spelled(HOST_STATUSES, properties.status ?? 'Unknown'),
        allowNewSession: properties.allowNewSession,
        sessions: properties.sessions,
        assignedUser: properties.assignedUser,
        lastHeartBeat: properties.lastHeartBeat,
        statusSince: properties.statusTimestamp,
        agentVersion: properties.agentVersion,
        stackVersion: properties.sxSStackVersion,
        osVersion: properties.osVersion,
        updateState: properties.updateState === undefined ? undefined : spelled(UPDATE_STATES, properties.updateState),
        updateError: properties.updateErrorMessage,
        healthChecks: properties.sessionHostHealthCheckResults ?? [],
      }),
    );
}

const healthChecksOf = z.object({ properties: z.object({ sessionHostHealthCheckResults: z.array(z.unknown()) }) });

/** Whether a list item holds no list of health checks at all, not even an empty one. */
export function leavesChecksOut(item: unknown): boolean {
  return !healthChecksOf.safeParse(item).success;
}
