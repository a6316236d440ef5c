import { setTimeout as sleep } from 'node:timers/promises';
import type { DesktopVirtualizationAPIClientOptionalParams } from '@azure/arm-desktopvirtualization';
import { isWorthResending, RESEND_PAUSE_MS } from '../resend-rule.ts';
import { ReadEndedError } from './answer-failure.ts';

export type AdditionalPolicy = NonNullable<DesktopVirtualizationAPIClientOptionalParams['additionalPolicies']>[number];
type SendRequest = AdditionalPolicy['policy']['sendRequest'];
type Response = Awaited<ReturnType<SendRequest>>;

/** How a try ended, and what it says of a second one: the wait it asks for (ms), or that there is no point in it. */
type Ended<Answer> = { readonly answer: Answer } | { readonly error: unknown };
type WaitAsked<Answer> = (ended: Ended<Answer>) => number | undefined;

/** Sends once, and once more where that still helps. Whatever the last try gives or throws is the outcome. */
export type Resend = <Answer>(send: () => Promise<Answer>, waitAsked: WaitAsked<Answer>) => Promise<Answer>;

export interface TimeOfRead {
  /** What is left of the read's budget (ms). */
  readonly leftMs: () => number;
  readonly signal: AbortSignal;
  /** Waits (ms); ends early, with an error, when the signal falls. Without one, by the machine's timer. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const byTimer = (ms: number, signal: AbortSignal): Promise<void> => sleep(ms, undefined, { signal });

/** One second try, for whichever request needs it first: a read that fails twice is told so instead of waited for. */
export function createResend({ leftMs, signal, pause = byTimer }: TimeOfRead): Resend {
  let used = false;
  return async (send, waitAsked) => {
    const began = leftMs();
    const ended = await send().then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    );
    const outcome = () => {
      if ('error' in ended) throw ended.error;
      return ended.answer;
    };
    const waitMs = waitAsked(ended);
    const left = leftMs();
    if (used || waitMs === undefined || !isWorthResending(waitMs, began - left, left)) return outcome();
    used = true;
    try {
      await pause(waitMs, signal);
    } catch {
      return outcome();
    }
    return send();
  };
}

const BUSY = [429, 500, 503];
const CUT = /ECONNRESET|ECONNABORTED|EPIPE|socket hang up/i;

function answerAsks(response: Response): number | undefined {
  if (!BUSY.includes(response.status)) return undefined;
  const asked = response.headers.get('retry-after');
  if (asked === undefined) return RESEND_PAUSE_MS;
  // Azure Resource Manager tells seconds; a date, which HTTP allows as well, is taken for too long a wait.
  return /^\d+$/.test(asked) ? Number(asked) * 1_000 : undefined;
}

function errorAsks(error: unknown): number | undefined {
  if (error instanceof ReadEndedError) return undefined;
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  return CUT.test(`${String(code)} ${String(message)}`) ? RESEND_PAUSE_MS : undefined;
}

/** The second try as a policy of a management package. It must stand before the gate, so that what is sent again passes it too. */
export function resendPolicy(resend: Resend): AdditionalPolicy {
  const policy: AdditionalPolicy['policy'] = {
    name: 'resendOnce',
    sendRequest: (request, next) =>
      resend<Response>(
        () => next(request),
        (ended) => ('answer' in ended ? answerAsks(ended.answer) : errorAsks(ended.error)),
      ),
  };
  return { policy, position: 'perRetry' };
}
