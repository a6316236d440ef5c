import fc from 'fast-check';
import type { StatusSubject } from '../../src/domain/status/status.ts';
import { kit } from '../knowledge/kit.ts';

/** The time of every generated look, UTC. */
export const NOW = '2026-11-20T09:00:00.000Z';

/** The incidents the product knows. */
export const { incidents } = kit.knowledge;

/** What can be asked about a generated estate: everything in it, and something in each pool. */
export const EVERY_SUBJECT: readonly StatusSubject[] = [
  { kind: 'region', id: 'canadaeast' },
  { kind: 'hostpool', id: 'p1' },
  { kind: 'host', id: 'p1-0' },
  { kind: 'overview', id: null },
  { kind: 'incidents', id: null },
];

const host = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 6,
    arbitrary: fc.record(
      {
        status: fc.constantFrom(
          'Unavailable',
          'NeedsAssistance',
          'Upgrading',
          'DomainTrustRelationshipLost',
          'Unheard',
        ),
        power: fc.constantFrom('running', 'deallocated', 'stopped'),
        drained: fc.boolean(),
        sessions: fc.integer({ min: 0, max: 10 }),
        heartbeat: fc.constantFrom('-20s', '-6m', '-40m'),
        statusSince: fc.constantFrom('-3m', '-12m', '-20m', '-3h', '-2d'),
        stack: fc.constantFrom('rdp-sxs260209400', '1.0.2602.09500', 'rdp-sxs260209500', '1.0.2603.01100'),
      },
      { requiredKeys: [] },
    ),
  },
);

const pool = (subscription: number) =>
  fc
    .record({
      hosts: fc.array(host, { minLength: 1, maxLength: 4 }),
      startVmOnConnect: fc.boolean(),
      loadBalancer: fc.constantFrom('BreadthFirst', 'DepthFirst'),
    })
    .map(({ hosts, ...fields }) => ({
      ...fields,
      subscription,
      hosts: hosts.length,
      each: Object.fromEntries(hosts.map((one, index) => [String(index), one])),
    }));

const event = fc.record({
  service: fc.constantFrom('Windows Virtual Desktop', 'Virtual Machines', 'Microsoft Entra ID', 'Azure Cosmos DB'),
  regions: fc.constantFrom(['Canada East'], ['Japan East'], ['Global']),
  status: fc.constantFrom('Active', 'Resolved'),
  type: fc.constantFrom('ServiceIssue', 'PlannedMaintenance'),
});

/** Small estates: two or three pools in one or two subscriptions of Canada East, and up to three Service Health events. */
export const estates = fc
  .record({
    pools: fc.record({ p1: pool(1), p2: pool(1), p3: pool(2) }, { requiredKeys: ['p1', 'p2'] }),
    events: fc.array(event, { maxLength: 3 }),
  })
  .map(({ pools, events }) => ({
    pools,
    events: events.map((one, index) => ({ ...one, trackingId: `EV${index}-A1B` })),
  }));
