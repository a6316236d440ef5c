import type { LogsQueryClientOptions } from '@azure/monitor-query-logs';
import { type Failure, ReadEndedError } from './answer-failure.ts';
import { logFailure } from './log-failure.ts';

type LogsPolicy = NonNullable<LogsQueryClientOptions['additionalPolicies']>[number];
type Policy = LogsPolicy['policy'];

/** What one query went through: the body of its answer as it came, or the failure that its answer stands for. */
interface Passage {
  readonly body: string | undefined;
  readonly failure: Failure | undefined;
}

export interface LogGate {
  /** Must run after the signing policy, so that a redirect passes it too: nothing leaves except through here. */
  readonly policies: LogsPolicy[];
  passage(): Passage;
}

/**
 * The one gate between the log package and the network, made anew for each query. It lets through one POST to exactly `url`, the query of one
 * workspace, and keeps what came back: the package's own reading ends in a type error where a body is not what it expects.
 */
export function createLogGate(url: string, workspaceId: string, signal: AbortSignal): LogGate {
  let body: string | undefined;
  let failure: Failure | undefined;
  let sent = false;

  const check = (method: string, target: string): void => {
    if (signal.aborted) throw new ReadEndedError({ why: 'late', detail: 'stopped at its deadline' });
    const { origin, pathname } = new URL(target);
    if (method !== 'POST' || target !== url || sent) {
      const detail = `refused to send ${method} to ${origin}${pathname}: only one query of the workspace leaves`;
      throw new ReadEndedError({ why: 'garbled', detail });
    }
    sent = true;
  };

  const policy: Policy = {
    name: 'logGate',
    async sendRequest(request, next) {
      check(request.method, request.url);
      request.abortSignal = signal;
      const response = await next(request);
      const text = response.bodyAsText ?? '';
      if (response.status === 200) body = text;
      else {
        const retryAfter = response.headers.get('retry-after');
        failure = logFailure({ status: response.status, retryAfter, body: text }, workspaceId);
      }
      return response;
    },
  };

  return { policies: [{ policy, position: 'perRetry' }], passage: () => ({ body, failure }) };
}
