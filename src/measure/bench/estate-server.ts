import { estateAhead } from '../../../test/standins/azure/graph-estate.ts';
import type { Ahead } from '../../../test/standins/azure/graph-reply.ts';
import { startAzureStandin } from '../../../test/standins/azure/server.ts';
import { faultSchema } from '../../azure/demo/fault.ts';
import type { Scenario } from '../../azure/demo/scenario.ts';
import { type EstateSize, makeEstate } from './estate.ts';

/** What the benchmark tells its stand-in. */
export type EstateOrder =
  | { readonly kind: 'stage'; readonly size: EstateSize; readonly delayMs: number }
  | { readonly kind: 'count' };

/** What the stand-in answers: where it is and whom it serves, or what it was asked since the last count. */
export type EstateWord =
  | {
      readonly kind: 'staged';
      readonly endpoint: string;
      readonly environment: Readonly<Record<string, string>>;
      readonly authority: string;
      readonly subscriptionIds: readonly string[];
    }
  | { readonly kind: 'counted'; readonly urls: readonly string[] };

// Run as a process of its own, so that what the stand-in computes is not measured as ours.
const clock = () => new Date().toISOString();
const EMPTY: EstateSize = { subscriptions: 1, pools: 0, hostsPerPool: 0 };
let ahead: Ahead = () => undefined;
const standin = await startAzureStandin({ scenario: makeEstate(EMPTY), clock, ahead: (asked) => ahead(asked) });
const say = (word: EstateWord) => process.send?.(word);

process.on('message', (order: EstateOrder) => {
  if (order.kind === 'count') {
    const arm = standin.requests.filter((request) => !request.url.startsWith('/msi/'));
    say({ kind: 'counted', urls: arm.map((request) => request.url) });
    standin.requests.length = 0;
    return;
  }
  const scenario = makeEstate(order.size);
  const lists: Scenario = {
    ...scenario,
    subscriptions: scenario.subscriptions.map((one) => ({ ...one, hostPools: [] })),
  };
  ahead = estateAhead(scenario, clock());
  standin.scenario = lists;
  standin.faults = [faultSchema.parse({ on: '/*', delayMs: order.delayMs })];
  const { endpoint, environment, authority } = standin;
  say({ kind: 'staged', endpoint, environment, authority, subscriptionIds: lists.subscriptions.map((one) => one.id) });
});
process.once('disconnect', () => void standin.close());
