import type { Reading, UnknownLook } from '../domain/core/reading.ts';
import type { SelfTestLine, SelfTestPart } from '../domain/fleet/self-test.ts';
import type { Observation } from '../domain/status/observation.ts';

function line(part: SelfTestPart, looks: readonly Reading<unknown>[]): SelfTestLine {
  const unknown = looks.filter((look): look is UnknownLook => look.kind === 'unknown');
  const [first] = unknown;
  if (looks.length === 0) return { part, state: 'untried' };
  if (first === undefined) return { part, state: 'ok' };
  if (first.why === 'not-configured') return { part, state: 'off' };
  return { part, state: 'failing', why: first.why, detail: first.detail, count: unknown.length, total: looks.length };
}

/** What of everything the bot reads works, judged by one look: each part `ok`, `off` where nothing is configured, `untried`, or `failing` with its reason. */
export function selfTest(observation: Observation): readonly SelfTestLine[] {
  const { subscriptions, connections } = observation;
  const pools = subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  const hosts = pools.map((one) => one.hosts);
  return [
    line(
      'host-pools',
      subscriptions.map((one) => one.pools),
    ),
    line('session-hosts', hosts),
    line(
      'machines',
      subscriptions.map((one) => one.machines),
    ),
    line(
      'service-health',
      subscriptions.map((one) => one.events),
    ),
    line(
      'scaling-plans',
      subscriptions.map((one) => one.scalingPlans),
    ),
    line(
      'activity',
      subscriptions.map((one) => one.activity),
    ),
    line('connection-log', [connections]),
  ];
}
