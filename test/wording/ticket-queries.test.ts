import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketQueries } from '../../src/wording/ticket/ticket-queries.ts';
import { DESK_CASE } from './desk-case.ts';

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const NOWHERE = { region: null, hostPool: null, sessionHost: null, ticket: null, trackingId: null };

describe('the queries in a ticket', () => {
  it('are for what is known: a connection, a host, a pool; without any there is none', () => {
    const id = { key: 'correlation-id', value: ID, holds: true, from: 'asked', at: DESK_CASE.openedAt } as const;
    const queries = (more: Partial<typeof DESK_CASE>) =>
      ticketQueries({ ...DESK_CASE, entities: NOWHERE, findings: [], ...more });
    expect(queries({})).toEqual([]);
    expect(queries({ findings: [id] }).join()).toContain(`CorrelationId =~ "${ID}"`);
    expect(queries({ findings: [{ ...id, value: 'no id at all' }] })).toEqual([]);
    expect(queries({ entities: { ...NOWHERE, sessionHost: 'vm-3' } }).join()).toContain(
      'SessionHostName startswith "vm-3"',
    );
    expect(queries({ entities: { ...NOWHERE, hostPool: 'HP-Prod-01' } }).join()).toContain(
      'endswith "/hostpools/hp-prod-01"',
    );
  });

  it('look from two hours before the call to four hours after it began', () => {
    const [query] = ticketQueries({
      ...DESK_CASE,
      entities: { ...NOWHERE, hostPool: 'hp' },
      openedAt: '2026-11-20T08:40:00.000Z',
    });
    expect(query).toContain('between (datetime(2026-11-20T06:40:00.000Z) .. datetime(2026-11-20T12:40:00.000Z))');
  });

  it('no name gets out of its quotation marks or onto another line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', '\n', 'a', '|', "'", '\u2028') }), (name) => {
        for (const query of ticketQueries({
          ...DESK_CASE,
          entities: { ...NOWHERE, hostPool: name, sessionHost: name },
          findings: [],
        })) {
          expect(query).not.toMatch(/[\n\r\u2028]/);
          expect(query.replace(/"(?:[^"\\]|\\.)*"/g, '')).not.toMatch(/["\\']/);
        }
      }),
    );
  });
});
