import type { CaseStore } from '../domain/case/case-store.ts';
import type { Effect, OutboxEntry } from '../domain/conversation/conversation.ts';
import type { Language } from '../domain/core/language.ts';
import type { Clock } from '../domain/core/time.ts';
import type { Log } from '../log.ts';
import { sentences } from '../wording/sentences.ts';
import { turnWords } from '../wording/turn.ts';
import { limited } from './limited.ts';
import { afterFailure, consequence, withEntry } from './outbox-rules.ts';
import type { OutboxMark } from './ticket-delivery.ts';

/** What keeping a real cause takes. */
export interface CauseDelivery {
  readonly cases: Pick<CaseStore, 'noteRealCause'>;
  readonly clock: Clock;
  readonly log: Log;
}

type CauseEntry = OutboxEntry & { readonly effect: Extract<Effect, { kind: 'note-cause' }> };

/** Storage that takes longer has failed (ms): keeping the same cause again does no harm. */
const CAUSE_LIMIT_MS = 8_000;

/** What the person hears of a cause that was kept for a case, or that no case asked for (`null`). */
export function causeAnswer(ticket: string, caseNumber: number | null, language: Language): Effect {
  const words = sentences(language).outcomes;
  const text = caseNumber === null ? words.noCaseOfTicket(ticket) : words.causeNoted(caseNumber, ticket);
  return { kind: 'say', say: { kind: 'text', text } };
}

/** Keeps the real cause behind a ticket and tells the person for which case. Tried again when storage fails. */
export async function triedCause(entry: CauseEntry, { cases, clock, log }: CauseDelivery): Promise<OutboxMark> {
  const { ticket, cause } = entry.effect;
  try {
    const caseNumber = await limited('keeping a cause', CAUSE_LIMIT_MS, cases.noteRealCause(ticket, cause));
    const now = clock();
    return (document) =>
      withEntry(document, entry.id, [consequence(entry, causeAnswer(ticket, caseNumber, document.language), now)]);
  } catch (error) {
    const now = clock();
    const later = afterFailure(entry, now, undefined);
    log.error({ error, ticket, attempts: entry.attempts + 1 }, 'a real cause could not be kept');
    if (later !== undefined) return (document) => withEntry(document, entry.id, [later]);
    return (document) => {
      const text = turnWords(document.language).broken;
      return withEntry(document, entry.id, [consequence(entry, { kind: 'say', say: { kind: 'text', text } }, now)]);
    };
  }
}
