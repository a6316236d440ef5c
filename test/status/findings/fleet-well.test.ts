import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUS_STATES, type StatusAnswer } from '../../../src/domain/status/status.ts';
import { capacityCheck } from '../../../src/status/findings/capacity.ts';
import { fleetWellCheck } from '../../../src/status/findings/fleet-well.ts';
import { poolTypeCheck } from '../../../src/status/findings/pool-type.ts';
import { SEEN } from '../../wording/desk-case.ts';

const AT = '2026-11-20T09:00:00.000Z';
const WELL = {
  total: 14,
  expectedOn: 14,
  available: 14,
  full: 0,
  suspect: 0,
  warning: 0,
  failing: 0,
  updating: 0,
  drained: 0,
  off: 0,
  unclear: 0,
  sessions: 40,
  room: 60,
} as const;
const DOUBTS = ['suspect', 'warning', 'failing', 'updating', 'unclear'] as const;
type Counts = NonNullable<StatusAnswer['hosts']>;

const subjects: readonly StatusAnswer['subject'][] = [
  { kind: 'overview', id: null },
  { kind: 'region', id: 'uksouth' },
  { kind: 'hostpool', id: 'hp-1' },
  { kind: 'host', id: 'vm-1' },
];

function answer(hosts: Counts | null, change: Partial<StatusAnswer> = {}): StatusAnswer {
  return { ...SEEN, state: 'healthy', subject: { kind: 'overview', id: null }, unlooked: [], hosts, ...change };
}

const said = (one: StatusAnswer) => fleetWellCheck.run(one, AT).map(({ key, value }) => `${key} ${value}`);

describe('that the fleet is well', () => {
  it('is said of everybody where every host takes sessions and has room', () => {
    expect(said(answer(WELL))).toEqual(['heartbeat fresh', 'capacity room']);
  });

  it('is not said while a single host is in doubt, nor where hosts could not be read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DOUBTS),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(...subjects),
        (doubt, count, subject) => {
          expect(said(answer({ ...WELL, [doubt]: count }, { subject }))).toEqual([]);
        },
      ),
    );
    expect(said(answer(null))).toEqual([]);
    expect(said(answer(WELL, { unlooked: [{ what: 'session-hosts', why: 'refused' }] }))).toEqual([]);
  });

  it('says nothing of room where a host is off, drained or full: the caller may be sent to its pool', () => {
    for (const one of ['off', 'drained', 'full'] as const)
      expect(said(answer({ ...WELL, available: 13, [one]: 1 }))).toEqual(['heartbeat fresh']);
  });
});

describe('room and kind of a pool', () => {
  it('are those of the pool that was named; room somewhere in a region helps no user of a full pool', () => {
    fc.assert(
      fc.property(fc.constantFrom(...subjects), fc.constantFrom(...STATUS_STATES), (subject, state) => {
        const one = answer(WELL, { subject, state });
        const room = capacityCheck.run(one, AT).some(({ value }) => value === 'room');
        const kind = poolTypeCheck.run(one, AT).map(({ value }) => value);
        expect(room).toBe(subject.kind === 'hostpool' && state !== 'full');
        expect(kind).toEqual(subject.kind === 'hostpool' || subject.kind === 'host' ? ['pooled'] : []);
      }),
    );
    const { room: _places, ...personal } = WELL;
    const named = answer({ ...personal, room: undefined }, { subject: { kind: 'hostpool', id: 'hp-1' } });
    expect(poolTypeCheck.run(named, AT).map(({ value }) => value)).toEqual(['personal']);
  });
});
