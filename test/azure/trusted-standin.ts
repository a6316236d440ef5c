import tls from 'node:tls';
import { vi } from 'vitest';
import type { Scenario } from '../../src/azure/demo/scenario.ts';
import type { Ahead } from '../standins/azure/graph-reply.ts';
import { type AzureStandin, startAzureStandin } from '../standins/azure/server.ts';

/**
 * A stand-in this process trusts and takes its tokens from. One per test file: the identity package keeps the first token endpoint it sees for
 * the life of the process, and the token too.
 */
export async function startTrustedStandin(scenario: Scenario, now: string, ahead?: Ahead): Promise<AzureStandin> {
  const standin = await startAzureStandin({ scenario, clock: () => now, ...(ahead === undefined ? {} : { ahead }) });
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), standin.authority]);
  for (const [name, value] of Object.entries(standin.environment)) vi.stubEnv(name, value);
  return standin;
}
