import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationStore } from '../../src/domain/conversation/conversation-store.ts';
import type { TicketDesk } from '../../src/domain/ticket/ticket.ts';
import { createServiceNowDesk } from '../../src/tickets/servicenow/servicenow-desk.ts';
import { type InstanceFault, type ServiceNowInstance, startServiceNow, USER } from '../standins/servicenow/instance.ts';
import { type RunningDesk, startDesk } from './running-desk.ts';

const MINUTE_MS = 60_000;
const FAULTS: readonly InstanceFault[] = [
  'lost',
  'page',
  { status: 500, message: 'Transaction cancelled' },
  { status: 429, message: 'Rate limit exceeded' },
];

/** A process that dies at one of its steps to storage or to the ticket desk: nothing works in it afterwards. */
class Mortal {
  private step = 0;
  private dead = false;
  private readonly at: number;
  private readonly when: 'before' | 'after';

  constructor(at: number, when: 'before' | 'after') {
    this.at = at;
    this.when = when;
  }

  async live<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.dead) throw new Error('this process is dead');
    const mine = this.step;
    this.step += 1;
    if (mine === this.at && this.when === 'before') this.die();
    const value = await work();
    if (mine === this.at) this.die();
    return value;
  }

  private die(): never {
    this.dead = true;
    throw new Error('killed');
  }
}

function mortalStore(store: ConversationStore, mortal: Mortal): ConversationStore {
  return {
    ...store,
    load: (id) => mortal.live(() => store.load(id)),
    commit: (id, version, document) => mortal.live(() => store.commit(id, version, document)),
    nextCaseNumber: () => mortal.live(() => store.nextCaseNumber()),
  };
}

describe('a process that is killed while it opens a ticket', () => {
  let instance: ServiceNowInstance;
  let ticketDesk: TicketDesk;
  beforeAll(async () => {
    instance = await startServiceNow();
    ticketDesk = createServiceNowDesk({
      url: instance.url,
      login: { kind: 'password', ...USER },
      keyField: 'correlation_id',
      clock: () => '2026-11-20T09:00:00.000Z',
    });
  });
  afterAll(() => instance.close());

  async function untilQuiet(desk: RunningDesk): Promise<void> {
    for (let minutes = 0; minutes < 240; minutes += 10) {
      const { document } = await desk.store.load('conversation-1');
      if (document.outbox.length === 0) return;
      await desk.later(10 * MINUTE_MS);
    }
  }

  it('ends in exactly one ticket, whatever the step and whatever the ticket desk does meanwhile', async () => {
    const fault = fc.option(fc.constantFrom(...FAULTS), { nil: undefined, freq: 3 });
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(10),
        fc.constantFrom('before' as const, 'after' as const),
        fc.array(fault, { maxLength: 5 }),
        async (at, when, faults) => {
          instance.incidents.length = 0;
          instance.fault = () => undefined;
          const first = await startDesk({ openTicket: (draft) => ticketDesk.open(draft) });
          let desk = first;
          try {
            await desk.type('users get 0x204');
            const mortal = new Mortal(at, when);
            const left = [...faults];
            instance.fault = ({ path }) => (path.endsWith('/incident') ? left.shift() : undefined);
            desk = await desk.restart({
              store: (store) => mortalStore(store, mortal),
              openTicket: (draft) => mortal.live(() => ticketDesk.open(draft)),
            });
            await desk.type('ticket').catch(() => undefined);
            desk = await desk.restart({ openTicket: (draft) => ticketDesk.open(draft) });
            await untilQuiet(desk);
            const { document } = await desk.store.load('conversation-1');
            const open = instance.incidents.filter(({ state }) => state !== '8');
            // Killed before the turn was kept: the person sends it again, and nothing was opened.
            if (document.case?.state === 'open') expect(open).toEqual([]);
            else {
              expect(open.map(({ correlation_id: key }) => key)).toEqual(['case-1']);
              expect(document.case?.ticket).not.toBeNull();
              opened += 1;
            }
          } finally {
            await desk.stop();
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(opened).toBeGreaterThan(100);
  }, 240_000);
});
