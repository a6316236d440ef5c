import { ComputeManagementClient } from '@azure/arm-compute';
import { DesktopVirtualizationAPIClient } from '@azure/arm-desktopvirtualization';
import { MicrosoftResourceHealth } from '@azure/arm-resourcehealth';
import type { TokenCredential } from '@azure/identity';
import { ReadEndedError } from './answer-failure.ts';
import { createPageGate, type PageGate } from './page-gate.ts';
import { tokenSource } from './token-source.ts';

/** The management packages, all of them behind the gate of one read. */
interface ArmClients {
  desktops(subscriptionId: string): DesktopVirtualizationAPIClient;
  health(subscriptionId: string): MicrosoftResourceHealth;
  compute(subscriptionId: string): ComputeManagementClient;
}

interface Paged {
  byPage(): AsyncIterable<unknown>;
}

/** Reads one list to its end and gives its items as Azure sent them. Throws `ReadEndedError` or what the package throws. */
export type ListReader = (list: (clients: ArmClients) => Paged) => Promise<readonly unknown[]>;

export interface ArmReaderOptions {
  /** Origin of Azure Resource Manager, without a slash at the end. */
  readonly endpoint: string;
  readonly credential: TokenCredential;
}

function clientsBehind(gate: PageGate, { endpoint, credential }: ArmReaderOptions): ArmClients {
  const signed = tokenSource(credential);
  // No retries: a desk waits seconds, and the packages would wait out a Retry-After three times (azure/sdk-behaviour.md, run 32).
  const options = { endpoint, retryOptions: { maxRetries: 0 }, additionalPolicies: gate.policies };
  return {
    desktops: (id) => new DesktopVirtualizationAPIClient(signed, id, options),
    health: (id) => new MicrosoftResourceHealth(signed, id, options),
    // This package keeps the public cloud's audience whatever its endpoint is (run 25).
    compute: (id) =>
      new ComputeManagementClient(signed, id, { ...options, credentials: { scopes: [`${endpoint}/.default`] } }),
  };
}

/**
 * A reader of lists under one abort signal. Each list gets clients of its own: they cost a fifth of a millisecond, and a client keeps waiting
 * for its first token, so that one silent token endpoint would hold up every later read of a shared one.
 */
export function createListReader(options: ArmReaderOptions, signal: AbortSignal): ListReader {
  return async (list) => {
    const gate = createPageGate(options.endpoint, signal);
    try {
      const pages = list(clientsBehind(gate, options)).byPage()[Symbol.asyncIterator]();
      for (let page = await pages.next(); page.done !== true; page = await pages.next());
    } catch (error) {
      const { failure } = gate.passage();
      throw failure === undefined || error instanceof ReadEndedError
        ? error
        : new ReadEndedError(failure, { cause: error });
    }
    return gate.passage().items;
  };
}
