import type { UnknownLook } from '../domain/core/reading.ts';
import type { Clock } from '../domain/core/time.ts';
import type { ConnectionLogPort } from '../domain/fleet/connection-log.ts';

/** The connection log where no workspace is connected: every answer is *unknown*, `not-configured`. */
export function noConnectionLog(clock: Clock): ConnectionLogPort {
  const unknown = async (): Promise<UnknownLook> => ({
    kind: 'unknown',
    why: 'not-configured',
    at: clock(),
    detail: 'no Log Analytics workspace is set: LOG_ANALYTICS_WORKSPACE_ID',
  });
  return { results: unknown, trace: unknown, lastErrors: unknown };
}
