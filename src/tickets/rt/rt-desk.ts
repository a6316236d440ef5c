import type { DeskAnswer, Ticket, TicketDesk, TicketDraft } from '../../domain/ticket/ticket.ts';
import { isOwnTicket } from '../own-ticket.ts';
import { type RtDeskOptions, RtFailure, rtCalls } from './rt-calls.ts';

/**
 * Tickets in Request Tracker 5. A ticket is searched by our key before and after it is opened: one that a slow RT opened although we gave up
 * waiting is found again, and two opened at once become one, the older. One with that key that is not this draft's is left alone. Without the key
 * field RT would drop the key, so nothing is opened then.
 */
export function createRtDesk(options: RtDeskOptions): TicketDesk {
  const rt = rtCalls(options);
  let checked: Promise<string | null> | undefined;

  const answer = async <Value>(work: () => Promise<Value>): Promise<DeskAnswer<Value>> => {
    try {
      return { kind: 'done', value: await work() };
    } catch (error) {
      if (error instanceof RtFailure)
        return { kind: 'failed', failure: { ...error.failure, detail: `RT: ${error.failure.detail}` } };
      throw error;
    }
  };
  const ready = async (): Promise<void> => {
    checked ??= rt.missing();
    const missing = await checked.catch((error: unknown) => {
      checked = undefined;
      throw error;
    });
    if (missing === null) return;
    checked = undefined;
    throw new RtFailure({ kind: 'refused', detail: missing });
  };
  const oldest = async (draft: TicketDraft): Promise<Ticket | null> => {
    for (const id of await rt.idsOf(draft.key)) {
      const ticket = await rt.find(id);
      if (ticket !== null && isOwnTicket(ticket, draft)) return ticket;
    }
    return null;
  };
  const openOnce = async (draft: TicketDraft): Promise<Ticket> => {
    await ready();
    const existing = await oldest(draft);
    if (existing !== null) return existing;
    const id = await rt.create(draft);
    const first = await oldest(draft);
    if (first?.id === id) return first;
    if (first !== null) await rt.merge(id, first.id);
    const ticket = await rt.find(first?.id ?? id);
    if (ticket === null)
      throw new RtFailure({ kind: 'unreachable', detail: 'the ticket was opened and cannot be read' });
    return ticket;
  };

  return {
    name: 'rt',
    check: () =>
      answer(async () => {
        checked = undefined;
        await ready();
        return null;
      }),
    open: (draft) => answer(() => openOnce(draft)),
    find: (id) => answer(async () => (/^[1-9]\d{0,14}$/.test(id) ? await rt.find(id) : null)),
    change: (id, change) =>
      answer(async () => {
        if (!/^[1-9]\d{0,14}$/.test(id)) return null;
        await rt.change(id, change);
        return await rt.find(id);
      }),
  };
}
