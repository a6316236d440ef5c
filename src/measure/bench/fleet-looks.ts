import { createLiveAzure } from '../../azure/live/port.ts';
import { type ObserveOptions, observeFleet } from '../../azure/observe.ts';
import { createSharedLooks } from '../../azure/shared-looks.ts';
import type { AzurePort } from '../../domain/fleet/azure-port.ts';
import type { Observation } from '../../domain/status/observation.ts';
import type { EstateSize } from './estate.ts';
import { CALL_MS, type EstateHandle, startEstate } from './estate-handle.ts';
import { readSequentially } from './sequential-reader.ts';
import { printTable, type Row, ratio } from './table.ts';
import { percentile, timed } from './timing.ts';

const clock = () => new Date().toISOString();
/** What the product itself looks with. */
const OPTIONS: ObserveOptions = { deadlineMs: 8_000, poolConcurrency: 8 };
const SLOW_CALL_MS = 600;
const ASKERS = 100;

const SIZES: readonly EstateSize[] = [
  { subscriptions: 1, pools: 1, hostsPerPool: 50 },
  { subscriptions: 5, pools: 10, hostsPerPool: 50 },
  { subscriptions: 5, pools: 50, hostsPerPool: 50 },
  { subscriptions: 5, pools: 200, hostsPerPool: 50 },
  { subscriptions: 1, pools: 200, hostsPerPool: 50 },
];

function poolsRead(observation: Observation): number {
  const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  return pools.filter((one) => one.hosts.kind === 'read').length;
}

function named({ subscriptions, pools, hostsPerPool }: EstateSize): string {
  return `${pools} pools, ${pools * hostsPerPool} hosts, ${subscriptions} subscription${subscriptions === 1 ? '' : 's'}`;
}

async function openPort(estate: EstateHandle, size: EstateSize, delayMs = CALL_MS): Promise<AzurePort> {
  return createLiveAzure({ ...(await estate.stage(size, delayMs)), clock });
}

async function sizeRows(estate: EstateHandle, size: EstateSize): Promise<Row[]> {
  const port = await openPort(estate, size);
  const peer = await timed(() => readSequentially(port));
  const peerCalls = await estate.count();
  const shared = createSharedLooks(port, { clock });
  const row = async (what: string, look: () => Promise<Observation>): Promise<Row> => {
    const { value, ms } = await timed(look);
    const calls = await estate.count();
    const read = `${poolsRead(value)}/${size.pools}`;
    return [what, Math.round(ms), read, calls.all, calls.mostPerSubscription, calls.graph, ratio(peer.ms, ms)];
  };
  return [
    [
      `${named(size)}: one after the other`,
      Math.round(peer.ms),
      '',
      peerCalls.all,
      peerCalls.mostPerSubscription,
      0,
      '1.0x',
    ],
    await row('  cold', () => observeFleet(shared, clock, OPTIONS)),
    await row('  warm', () => observeFleet(shared, clock, OPTIONS)),
    await row('  read anew', () => observeFleet(shared.fresh, clock, OPTIONS)),
  ];
}

async function askerRow(estate: EstateHandle, size: EstateSize): Promise<Row> {
  const port = await openPort(estate, size);
  const one = await timed(() => observeFleet(createSharedLooks(port, { clock }), clock, OPTIONS));
  const oneCalls = await estate.count();
  const shared = createSharedLooks(port, { clock });
  const looks = Array.from({ length: ASKERS }, () => timed(() => observeFleet(shared, clock, OPTIONS)));
  const times = (await Promise.all(looks)).map((look) => look.ms);
  const calls = await estate.count();
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)].map(Math.round);
  return [named(size), Math.round(one.ms), oneCalls.all, p50 ?? 0, p99 ?? 0, calls.all, ratio(p99 ?? 0, one.ms)];
}

async function slowRow(estate: EstateHandle, size: EstateSize): Promise<Row> {
  const port = await openPort(estate, size, SLOW_CALL_MS);
  const last = `hp-${String(size.pools).padStart(3, '0')}`;
  const focus = { kind: 'hostpool', id: last } as const;
  const { value, ms } = await timed(() => observeFleet(port, clock, { ...OPTIONS, focus }));
  const pools = value.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  const asked = pools.find((one) => one.pool.name === last)?.hosts.kind ?? 'missing';
  const calls = await estate.count();
  return [named(size), Math.round(ms), `${poolsRead(value)}/${size.pools}`, asked, calls.mostPerSubscription];
}

/** Looks at estates of several sizes through the real packages, and prints what they took and cost beside a reader that asks one after the other. */
export async function benchFleetLooks(): Promise<void> {
  const estate = startEstate();
  const largest = SIZES.slice(-2);
  try {
    // Imports, the first token and the first lines are paid once a process, not once a look.
    await readSequentially(await openPort(estate, { subscriptions: 1, pools: 1, hostsPerPool: 1 }, 0));
    await estate.count();
    const sizes: Row[] = [];
    for (const size of SIZES) sizes.push(...(await sizeRows(estate, size)));
    printTable(
      `One look, ${CALL_MS} ms a call`,
      ['estate', 'ms', 'pools read', 'calls', 'busiest subscription', 'of them graph', 'against the first'],
      sizes,
    );
    const askers: Row[] = [];
    for (const size of largest) askers.push(await askerRow(estate, size));
    printTable(
      `${ASKERS} people ask at once, ${CALL_MS} ms a call`,
      ['estate', 'one ms', 'one calls', 'p50 ms', 'p99 ms', 'calls', 'p99 against one'],
      askers,
    );
    const slow: Row[] = [];
    for (const size of largest) slow.push(await slowRow(estate, size));
    printTable(
      `Azure is slow, ${SLOW_CALL_MS} ms a call, somebody asks about the last pool`,
      ['estate', 'ms', 'pools read', 'pool asked about', 'busiest subscription'],
      slow,
    );
  } finally {
    await estate.close();
  }
}
