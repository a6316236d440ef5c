import type { Finding } from '../domain/finding.ts';
import type { HostFact } from '../domain/status.ts';
import type { UtcTime } from '../domain/time.ts';
import { type Check, checked } from './check.ts';

function hostFindings(host: HostFact, at: UtcTime): Finding[] {
  const findings = [checked('host-status', host.status, at)];
  for (const name of host.failedChecks) findings.push(checked('health-check', name, at));
  if (host.condition === 'off-on-purpose' || host.condition === 'off-unexpected')
    findings.push(checked('power', 'off', at));
  if (host.condition === 'drained') findings.push(checked('drain', 'on', at));
  if (host.condition === 'full') findings.push(checked('capacity', 'full', at));
  if (host.suspicion?.code === 'silent') findings.push(checked('heartbeat', 'behind', at));
  return findings;
}

/** What one session host shows: status, failed checks, power, drain mode, room, heartbeat. */
export const sessionHostCheck: Check = {
  id: 'session-host',
  run({ subject, notable }, at) {
    const [host] = notable;
    return subject.kind === 'host' && host !== undefined ? hostFindings(host, at) : [];
  },
};
