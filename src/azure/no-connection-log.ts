import type { ConnectionLogPort } from '../domain/connection-log.ts';
import type { UnknownLook } from '../domain/look.ts';
import type { Clock } from '../domain/time.ts';

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
