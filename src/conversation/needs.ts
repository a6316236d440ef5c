import type { Need, Snapshot } from '../../dialogs/flow.ts';
import type { CaseStore } from '../domain/case/case-store.ts';
import type { TicketDesk } from '../domain/ticket/ticket.ts';
import type { FetchNeed } from './once-per-activity.ts';

type Look = Extract<Need, { kind: 'look' }>;

/** Where what flows need comes from. */
export interface NeedSources {
  readonly look: (need: Look) => Promise<Snapshot>;
  readonly desk: TicketDesk;
  readonly cases: CaseStore;
}

/** Fetches what flows need from the fleet, the ticket desk and the cases. Rejects where the fleet or the cases do; a ticket desk that fails is an answer. */
export function needsFrom({ look, desk, cases }: NeedSources): FetchNeed {
  return async (need, conversation) => {
    switch (need.kind) {
      case 'look': {
        const [snapshot, checked] = await Promise.all([look(need), need.desk ? desk.check() : undefined]);
        return { kind: 'looked', ...snapshot, ...(checked === undefined ? {} : { desk: checked }) };
      }
      case 'case': {
        const kept = await cases.find(need.number);
        const found = kept && { deskCase: kept.deskCase, here: kept.conversation === conversation };
        return { kind: 'case-read', found };
      }
      case 'cases':
        return { kind: 'cases-read', cases: await cases.casesOpenedSince(need.since) };
      case 'cases-like':
        return { kind: 'cases-compared', ...(await cases.casesLike(need.query)) };
      case 'case-tickets':
        return { kind: 'case-tickets-read', ids: await cases.tickets(need.query) };
      case 'find-ticket':
        return { kind: 'ticket-found', answer: await desk.find(need.id) };
      case 'find-tickets': {
        const found = need.ids.map(async (id) => ({ id, answer: await desk.find(id) }));
        return { kind: 'tickets-found', found: await Promise.all(found) };
      }
    }
  };
}
