import { describe, expect, it } from 'vitest';
import { triedTicketChange } from '../../src/conversation/ticket-delivery.ts';
import { EMPTY_CONVERSATION, type OutboxEntry } from '../../src/domain/conversation/conversation.ts';
import { LANGUAGES } from '../../src/domain/core/language.ts';
import type { TicketChange } from '../../src/domain/ticket/ticket.ts';

const NOW = '2026-11-20T10:00:00.000Z';
const refused = { kind: 'failed', failure: { kind: 'refused', detail: 'owners are set in RT itself' } } as const;

async function outboxAfter(
  change: TicketChange,
  language: (typeof LANGUAGES)[number],
): Promise<readonly OutboxEntry[]> {
  const effect = { kind: 'change-ticket', id: '17', change } as const;
  const entry = { id: '1:0', at: NOW, effect, attempts: 0, notBefore: NOW };
  const mark = await triedTicketChange(entry, {
    openTicket: async () => refused,
    findTicket: async () => refused,
    changeTicket: async () => refused,
    clock: () => NOW,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  return mark({ ...EMPTY_CONVERSATION, language, outbox: [entry] }).outbox;
}

describe('a field that a desk does not change', () => {
  it.each(LANGUAGES)(
    'is told so plainly, and what was asked is put on the ticket as a comment (%s)',
    async (language) => {
      const edits: readonly (readonly [TicketChange, RegExp])[] = [
        [{ kind: 'edit', field: 'severity', to: 2, by: 'Agent One' }, /^Agent One: severity: 2$/],
        [{ kind: 'edit', field: 'title', to: 'Black screen', by: null }, /^title: Black screen$/],
        [{ kind: 'assign', to: 'tier 2' }, /tier 2/],
      ];
      for (const [change, comment] of edits) {
        const outbox = await outboxAfter(change, language);
        expect(outbox.map(({ effect }) => effect)).toEqual([
          { kind: 'say', say: { kind: 'text', text: expect.stringContaining('owners are set in RT itself') } },
          { kind: 'change-ticket', id: '17', change: { kind: 'comment', text: expect.stringMatching(comment) } },
        ]);
        expect(new Set(outbox.map(({ id }) => id)).size).toBe(2);
      }
    },
  );

  it('where comments are refused as well ends in the text to copy, and asks no more', async () => {
    const outbox = await outboxAfter({ kind: 'comment', text: 'severity: 2' }, 'en');
    expect(outbox.map(({ effect }) => effect)).toEqual([
      { kind: 'say', say: { kind: 'text', text: expect.stringContaining('severity: 2') } },
    ]);
  });
});
