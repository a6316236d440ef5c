import {
  BrokenCircuitError,
  CircuitState,
  circuitBreaker,
  DelegateBackoff,
  handleWhen,
  type IBreaker,
} from 'cockatiel';
import type { ModelTrouble } from '../../domain/model/language-model.ts';
import { ExchangeError } from './trouble.ts';

/** Leaves a service alone that fails again and again. Throws `ExchangeError` `resting` without calling while it does. */
export interface Circuit {
  run<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** Failures in a row after which the service is left alone. */
const FAILURES = 3;
const REST_MS = 30_000;
/** What only an operator can mend is tried less often. */
const SET_UP_REST_MS = 300_000;
const SHORTEST_REST_MS = 1_000;

const SET_UP: readonly ModelTrouble[] = ['refused', 'no-deployment', 'wrong-request'];
/** These lie in one text, not in the service. */
const OF_ONE_TEXT: readonly ModelTrouble[] = ['filtered', 'declined', 'cut-off', 'unfit'];

function restMs(error: unknown): number {
  if (!(error instanceof ExchangeError)) return REST_MS;
  if (SET_UP.includes(error.trouble)) return SET_UP_REST_MS;
  const asked = error.retryAfterMs ?? (error.trouble === 'throttled' ? REST_MS : undefined);
  return asked === undefined ? REST_MS : Math.min(Math.max(asked, SHORTEST_REST_MS), SET_UP_REST_MS);
}

/** A circuit that opens after three failures in a row, and at once where the service says that it will not be otherwise soon. */
export function createCircuit(): Circuit {
  let failed = 0;
  let last: unknown;
  const breaker: IBreaker = {
    state: undefined,
    success: () => {
      failed = 0;
    },
    failure: () => {
      failed += 1;
      const final = last instanceof ExchangeError && (SET_UP.includes(last.trouble) || last.trouble === 'throttled');
      return final || failed >= FAILURES;
    },
  };
  const policy = circuitBreaker(
    handleWhen((error) => !(error instanceof ExchangeError && OF_ONE_TEXT.includes(error.trouble))),
    { breaker, halfOpenAfter: new DelegateBackoff(() => restMs(last)) },
  );
  const resting = () => new ExchangeError('resting', 'left alone for a while after it failed');
  return {
    async run(work) {
      // While one request tries whether the service is back, the others would wait for it.
      if (policy.state === CircuitState.HalfOpen) throw resting();
      try {
        return await policy.execute(async () => {
          try {
            return await work();
          } catch (error) {
            last = error;
            throw error;
          }
        });
      } catch (error) {
        throw error instanceof BrokenCircuitError ? resting() : error;
      }
    },
  };
}
