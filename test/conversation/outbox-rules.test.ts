import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFailure, entriesFor, nextEntry } from '../../src/conversation/outbox-rules.ts';
import type { Effect, OutboxEntry } from '../../src/domain/conversation/conversation.ts';
import { msBetween } from '../../src/domain/core/time.ts';
import { draftOf } from './small-flows.ts';

const NOW = '2026-11-20T10:00:00.000Z';
const LATER = '2026-11-20T10:05:00.000Z';
const SAY: Effect = { kind: 'say', say: { kind: 'text', text: 'x' } };
const TICKET: Effect = { kind: 'open-ticket', draft: draftOf(1) };

const anyOutbox = fc
  .array(fc.record({ effect: fc.constantFrom(SAY, TICKET), notBefore: fc.constantFrom(NOW, LATER) }), { maxLength: 8 })
  .map((parts) => parts.map((part, index): OutboxEntry => ({ id: String(index), at: NOW, attempts: 0, ...part })));

function pass(outbox: readonly OutboxEntry[], eager: boolean): OutboxEntry[] {
  const tried = new Set<string>();
  const order: OutboxEntry[] = [];
  for (;;) {
    const entry = nextEntry(outbox, { tried, now: NOW, eager });
    if (entry === undefined) return order;
    tried.add(entry.id);
    order.push(entry);
  }
}

describe('the outbox', () => {
  it('tries each entry at most once in a pass, and at most one message that stays', () => {
    fc.assert(
      fc.property(anyOutbox, fc.boolean(), (outbox, eager) => {
        const order = pass(outbox, eager);
        expect(new Set(order).size).toBe(order.length);
        // Nothing was taken out, so the first message blocked all behind it.
        const says = outbox.filter((entry) => entry.effect.kind === 'say');
        const tried = order.filter((entry) => entry.effect.kind === 'say');
        expect(tried).toEqual(eager || says[0]?.notBefore === NOW ? says.slice(0, 1) : []);
      }),
    );
  });

  it('tries every ticket that is due, whatever waits before it, and none before its time', () => {
    fc.assert(
      fc.property(anyOutbox, fc.boolean(), (outbox, eager) => {
        const due = outbox.filter((entry) => entry.effect.kind === 'open-ticket' && entry.notBefore === NOW);
        expect(pass(outbox, eager).filter((entry) => entry.effect.kind === 'open-ticket')).toEqual(due);
      }),
    );
  });

  it.each([
    ['say', SAY, 10, 10],
    ['open-ticket', TICKET, 42, 120],
  ] as const)('waits longer after each failure and gives a %s up in the end', (_kind, effect, tries, minutes) => {
    let [entry] = entriesFor([effect], 1, NOW);
    const waits: number[] = [];
    for (let attempts = 1; attempts < tries; attempts += 1) {
      entry = entry && afterFailure(entry, NOW, undefined);
      waits.push(msBetween(NOW, entry?.notBefore ?? NOW));
    }
    expect(waits.slice(0, 3)).toEqual([2_000, 4_000, 8_000]);
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    expect(waits.reduce((sum, wait) => sum + wait)).toBeGreaterThan(minutes * 60_000);
    expect(entry && afterFailure(entry, NOW, undefined)).toBeUndefined();
  });

  it('obeys a channel that asks for a longer wait, within reason', () => {
    const [entry] = entriesFor([SAY], 1, NOW);
    const wait = (asked: number) => msBetween(NOW, (entry && afterFailure(entry, NOW, asked))?.notBefore ?? NOW);
    expect([wait(30_000), wait(86_400_000)]).toEqual([30_000, 600_000]);
  });
});
