import { describe, expect, it } from 'vitest';
import type { DeskCase } from '../../src/domain/case/case.ts';
import { factsOf, sharedFacts } from '../../src/domain/case/similar-case.ts';
import { shifted } from '../../src/domain/core/time.ts';
import type { Ticket, TicketState } from '../../src/domain/ticket/ticket.ts';
import { hosts, NOW, observation } from '../fleet/observation-builder.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import { sampleCase } from '../store/sample-documents.ts';
import { buttonsOf, PlayedConversation } from './played-conversation.ts';

const fleet = observation([{ name: 'hp-sales', hosts: hosts('sales', 3) }]);
const NOWHERE = { region: null, hostPool: null, sessionHost: null, ticket: null, trackingId: null };

function earlier(number: number, more: Partial<DeskCase>): DeskCase {
  const openedAt = shifted(NOW, -60 * 60_000);
  const base = { ...sampleCase(number), openedAt, entities: NOWHERE, findings: [], proposals: [], seenLast: null };
  return { ...base, state: 'escalated', ticket: String(100 + number), ...more };
}

function ticket(id: string, state: TicketState): Ticket {
  return {
    id,
    key: `k${id}`,
    caseNumber: 1,
    title: 'AVD: trouble',
    body: 'x',
    severity: 3,
    state,
    openedAt: NOW,
    comments: [],
  };
}

const held = (key: string, value: string) => ({ key, value, holds: true, from: 'said', at: NOW }) as const;
const AT_SALES = { ...NOWHERE, hostPool: 'hp-sales' };

/** A case on hp-sales with 0x204 that is about to be handed over, beside what the desk had before. */
function escalating(cases: readonly DeskCase[], tickets: readonly Ticket[]): PlayedConversation {
  const chat = new PlayedConversation(rooms, () => fleet, NOW);
  chat.deskCases = cases;
  chat.deskTickets = tickets;
  chat.type('users on hp-sales get 0x204');
  chat.type('escalate');
  return chat;
}

const labels = (chat: PlayedConversation) => chat.said.flatMap(buttonsOf).map(({ label }) => label);
const words = (chat: PlayedConversation) => JSON.stringify(chat.said);

describe('before a ticket is opened', () => {
  it('one that is open for the same pool is shown with what they share, and the form as well', () => {
    const chat = escalating([earlier(50, { entities: AT_SALES })], [ticket('150', 'open')]);
    expect(labels(chat)).toContain('Add to ticket 150');
    expect(words(chat)).toContain('same host pool');
    expect(chat.said.at(-1)?.kind).toBe('ticket-form');
  });

  it('the case is added to it with one tap: a comment, no second ticket, and the case is that ticket’s', () => {
    const chat = escalating([earlier(50, { entities: AT_SALES })], [ticket('150', 'open')]);
    chat.pressLabel('Add to ticket 150');
    expect(chat.drafts).toEqual([]);
    expect(chat.changes).toMatchObject([
      { id: '150', change: { kind: 'comment', text: expect.stringContaining('0x204') } },
    ]);
    expect(chat.case).toMatchObject({ state: 'escalated', ticket: '150' });
    chat.pressLabel('Add to ticket 150');
    expect(chat.changes).toHaveLength(1);
  });

  it.each([
    ['is closed', earlier(50, { entities: AT_SALES }), ticket('150', 'closed')],
    ['is about another pool', earlier(50, { entities: { ...NOWHERE, hostPool: 'hp-other' } }), ticket('150', 'open')],
    ['shares only the code', earlier(50, { findings: [held('error-code', '0x204')] }), ticket('150', 'open')],
    [
      'is older than two weeks',
      earlier(50, { entities: AT_SALES, openedAt: shifted(NOW, -15 * 86_400_000) }),
      ticket('150', 'open'),
    ],
    ['was never opened', earlier(50, { entities: AT_SALES, ticket: null }), ticket('150', 'open')],
    ['the desk has no more', earlier(50, { entities: AT_SALES }), ticket('999', 'open')],
  ])('one that %s is not offered', (_case, other, theirs) => {
    const chat = escalating([other], [theirs]);
    expect(labels(chat).filter((label) => label.startsWith('Add to'))).toEqual([]);
    expect(chat.said.at(-1)?.kind).toBe('ticket-form');
  });

  it('says how often the code was met and which fix was said to work', () => {
    const solved = { fixId: 'connect-0x204-triage', at: NOW, step: 0, outcome: 'solved' } as const;
    const before = [1, 2, 3].map((number) =>
      earlier(50 + number, {
        ticket: null,
        findings: [held('error-code', '0x204')],
        proposals: number === 1 ? [solved] : [],
      }),
    );
    const said = words(escalating(before, []));
    expect(said).toContain('0x204: 3 cases in the last 90 days');
    expect(said).toMatch(/said to have worked: .+ ×1/);
  });
});

describe('the ticket form', () => {
  it('takes an edited title on one line; an emptied one leaves the title as it was', () => {
    for (const [typed, title] of [
      ['VIP\n cannot sign in ', 'VIP cannot sign in'],
      ['  ', expect.stringContaining('0x204')],
    ] as const) {
      const chat = escalating([], []);
      chat.press({ desk: 1, act: 'confirm-ticket', case: chat.case?.number ?? 0, title: typed });
      expect(chat.drafts).toMatchObject([{ title }]);
    }
  });
});

const shared = (one: DeskCase, other: DeskCase) => sharedFacts(factsOf(one), factsOf(other));

describe('what two cases share', () => {
  const listed = earlier(1, { entities: { ...NOWHERE, region: 'canadaeast', trackingId: 'KR8C-K1Z' } });

  it('is the incident, the host, the pool, or the same symptom in one region; a region alone is nothing', () => {
    const region = { ...NOWHERE, region: 'canadaeast' };
    const stage = [held('stage', 'no-feed')];
    expect(shared(listed, earlier(2, { entities: { ...NOWHERE, trackingId: 'KR8C-K1Z' } }))).toEqual(['tracking-id']);
    expect(shared(earlier(1, { entities: region }), earlier(2, { entities: region }))).toEqual([]);
    expect(
      shared(earlier(1, { entities: region, findings: stage }), earlier(2, { entities: region, findings: stage })),
    ).toEqual(['region', 'stage']);
    expect(
      shared(
        earlier(1, { entities: { ...NOWHERE, sessionHost: 'VM-3' } }),
        earlier(2, { entities: { ...NOWHERE, sessionHost: 'vm-3' } }),
      ),
    ).toEqual(['session-host']);
  });
});
