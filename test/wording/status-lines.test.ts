import { describe, expect, it } from 'vitest';
import { UNKNOWN_REASONS } from '../../src/domain/core/reading.ts';
import { answerStatus } from '../../src/status/answer.ts';
import { statusLines, statusRecord } from '../../src/wording/status/status-lines.ts';
import { hosts, minutesAgo, NOW, observation, type PoolSketch } from '../fleet/observation-builder.ts';

function lines(pools: readonly PoolSketch[], events: Parameters<typeof observation>[1] = []): string {
  const answer = answerStatus(observation(pools, events), { kind: 'region', id: 'canadaeast' }, [], NOW);
  return statusLines(answer, NOW, 'en').lines.join('\n');
}

const HEALTHY: PoolSketch = { name: 'hp-prod-01', hosts: hosts('vm-', 4) };

describe('the evidence of an answer', () => {
  it('always gives both sides with their reading times, and that sign-ins were not looked at', () => {
    const said = lines([HEALTHY]);
    expect(said).toContain('Microsoft says: nothing listed, read just now (09:00 UTC).');
    expect(said).toContain(
      'We see: 4 of 4 hosts take sessions; 12 sessions; room for 28 more; read just now (09:00 UTC).',
    );
    expect(said).toContain('I can’t see whether users connect');
  });

  it.each(UNKNOWN_REASONS)('names Service Health as unread, and never as empty, when it is %s', (why) => {
    const said = lines([HEALTHY], why);
    expect(said).toContain('Microsoft says: unknown, Service Health could not be read');
    expect(said).toMatch(/Could not be read: Service Health, .{5,}\./);
    expect(said).not.toContain('nothing listed');
  });

  it('names a suspect host as one that may be swallowing sign-ins', () => {
    const silent = { name: 'vm-9', lastHeartBeat: minutesAgo(47) };
    expect(lines([{ name: 'hp', hosts: [...hosts('vm-', 4), silent] }])).toMatch(
      /vm-9 \(hp\): may be swallowing sign-ins/,
    );
  });

  it('says where the VMs run when the pool’s metadata is kept elsewhere', () => {
    expect(lines([{ ...HEALTHY, location: 'canadacentral' }])).toContain(
      'The VMs run in Canada East; the host pool’s own record (metadata) is kept in Canada Central.',
    );
    expect(lines([HEALTHY])).not.toContain('metadata');
  });

  it('says that failing hosts stand apart when nothing ties them together', () => {
    const failing = { name: 'vm-9', status: 'Unavailable', statusSince: minutesAgo(300) };
    expect(lines([{ name: 'hp', hosts: [...hosts('vm-', 4), failing] }])).toContain('No sign of a platform fault');
  });

  it('cuts a long list of hosts and says how many are left', () => {
    const many = hosts('vm-', 40, { status: 'Unavailable', statusSince: minutesAgo(300) });
    expect(lines([{ name: 'hp', hosts: many }])).toContain('… and 34 more');
  });

  it('says of maintenance to come that it starts, not that it started', () => {
    const said = lines([HEALTHY], [{ type: 'PlannedMaintenance', startedAt: minutesAgo(-120) }]);
    expect(said).toContain(
      'Also listed, not counted (planned maintenance): AB12-CD3: Connection failures, starts in 2 h',
    );
  });

  it('carries full dates in a record', () => {
    const answer = answerStatus(observation([HEALTHY], [{}]), { kind: 'region', id: 'canadaeast' }, [], NOW);
    const record = statusRecord(answer, NOW, 'en').join('\n');
    expect(record).toContain('read 2026-11-20 09:00 UTC');
    expect(record).not.toContain('ago');
  });
});
