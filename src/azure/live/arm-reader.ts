import { ComputeManagementClient } from '@azure/arm-compute';
import { DesktopVirtualizationAPIClient } from '@azure/arm-desktopvirtualization';
import { MonitorClient } from '@azure/arm-monitor';
import { ResourceGraphClient } from '@azure/arm-resourcegraph';
import { MicrosoftResourceHealth } from '@azure/arm-resourcehealth';
import type { TokenCredential } from '@azure/identity';
import { ReadEndedError } from './answer-failure.ts';
import { createPageGate } from './page-gate.ts';
import type { ReadQuota } from './read-quota.ts';
import { type AdditionalPolicy, createResend, resendPolicy, type TimeOfRead } from './resend.ts';
import { singleResourcePolicy } from './single-resource.ts';
import { tokenSource } from './token-source.ts';

/** The management packages, all of them behind the gate of one read. */
export interface ArmClients {
  desktops(subscriptionId: string): DesktopVirtualizationAPIClient;
  health(subscriptionId: string): MicrosoftResourceHealth;
  compute(subscriptionId: string): ComputeManagementClient;
  monitor(subscriptionId: string): MonitorClient;
  graph(): ResourceGraphClient;
}

interface Paged {
  byPage(): AsyncIterable<unknown>;
}

/** What one look reads with, under one deadline. Each method throws `ReadEndedError` or what the package throws. */
export interface ArmReader {
  /** Reads one list to its end and gives its items as Azure sent them. */
  list(ask: (clients: ArmClients) => Paged): Promise<readonly unknown[]>;
  /** Reads one resource and gives it as Azure sent it. */
  resource(ask: (clients: ArmClients) => Promise<unknown>): Promise<unknown>;
  /** What is left of the look's budget (ms). */
  readonly leftMs: () => number;
}

export interface ArmReaderOptions extends TimeOfRead {
  /** Origin of Azure Resource Manager, without a slash at the end. */
  readonly endpoint: string;
  readonly credential: TokenCredential;
  readonly quota?: ReadQuota;
}

function clientsBehind(additionalPolicies: AdditionalPolicy[], options: ArmReaderOptions): ArmClients {
  const { endpoint } = options;
  const signed = tokenSource(options.credential, createResend(options));
  // No retries of their own: a desk waits seconds, and the packages would wait out a Retry-After three times
  // (docs/azure-facts.md#habits-of-the-sdk-packages).
  const common = { endpoint, retryOptions: { maxRetries: 0 }, additionalPolicies };
  // These packages keep the public cloud's audience whatever their endpoint is (runs 25 to 27 there).
  const scope = `${endpoint}/.default`;
  return {
    desktops: (id) => new DesktopVirtualizationAPIClient(signed, id, common),
    health: (id) => new MicrosoftResourceHealth(signed, id, common),
    compute: (id) => new ComputeManagementClient(signed, id, { ...common, credentials: { scopes: [scope] } }),
    monitor: (id) => new MonitorClient(signed, id, { ...common, credentialScopes: scope }),
    graph: () => new ResourceGraphClient(signed, { ...common, credentials: { scopes: [scope] } }),
  };
}

/**
 * A reader under one deadline. Each list gets clients of its own: they cost a fifth of a millisecond, and a client keeps waiting for its first
 * token, so that one silent token endpoint would hold up every later read of a shared one.
 */
export function createArmReader(options: ArmReaderOptions): ArmReader {
  const through = async (
    ask: (clients: ArmClients) => Promise<void>,
    behind: readonly AdditionalPolicy[] = [],
  ): Promise<readonly unknown[]> => {
    const gate = createPageGate(options.endpoint, options.signal, options.quota);
    const policies = [resendPolicy(createResend(options)), ...gate.policies, ...behind];
    try {
      await ask(clientsBehind(policies, options));
    } catch (error) {
      const { failure } = gate.passage();
      throw failure === undefined || error instanceof ReadEndedError
        ? error
        : new ReadEndedError(failure, { cause: error });
    }
    return gate.passage().items;
  };

  return {
    leftMs: options.leftMs,
    list: (ask) =>
      through(async (clients) => {
        const pages = ask(clients).byPage()[Symbol.asyncIterator]();
        for (let page = await pages.next(); page.done !== true; page = await pages.next());
      }),
    async resource(ask) {
      const [resource] = await through(async (clients) => void (await ask(clients)), [singleResourcePolicy]);
      return resource;
    },
  };
}
