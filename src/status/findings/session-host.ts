import type { Finding } from '../../domain/knowledge/finding.ts';
import type { HostFact } from '../../domain/status/status.ts';
import { declareCheck, type SayFinding, type Sayings } from './check.ts';

const SAYS = {
  'host-status': 'open',
  'health-check': 'open',
  power: ['off'],
  drain: ['on'],
  capacity: ['full'],
  heartbeat: ['behind'],
} as const satisfies Sayings;

function hostFindings(host: HostFact, say: SayFinding<typeof SAYS>): Finding[] {
  const findings = [say('host-status', host.status)];
  for (const name of host.failedChecks) findings.push(say('health-check', name));
  if (host.condition === 'off-on-purpose' || host.condition === 'off-unexpected') findings.push(say('power', 'off'));
  if (host.condition === 'drained') findings.push(say('drain', 'on'));
  if (host.condition === 'full') findings.push(say('capacity', 'full'));
  if (host.suspicion?.code === 'silent') findings.push(say('heartbeat', 'behind'));
  return findings;
}

/** What one session host shows: status, failed checks, power, drain mode, room, heartbeat. */
export const sessionHostCheck = declareCheck('session-host', SAYS, ({ subject, notable }, say) => {
  const [host] = notable;
  return subject.kind === 'host' && host !== undefined ? hostFindings(host, say) : [];
});
