import type { UtcTime } from '../core/time.ts';
import type { TicketDraft } from './ticket.ts';

/** A ticket that goes out, or went out, as a mail. */
export interface KeptMail {
  /** A running number as text, never given twice. */
  readonly id: string;
  /** As it was given first. */
  readonly draft: TicketDraft;
  /** `null` until a server took it. */
  readonly sentAt: UtcTime | null;
}

/**
 * Remembers mails, so that every try of one carries the same number. Rejects with `StoreUnavailableError`. What is written survives a power cut with the
 * commit of the conversation that notes it, as tickets of the local desk do.
 */
export interface SentMails {
  /** Gives the mail of a draft's key its number; answers the mail that is kept where the key was seen before. */
  reserve(draft: TicketDraft): Promise<KeptMail>;
  find(id: string): Promise<KeptMail | null>;
  findByKey(key: string): Promise<KeptMail | null>;
  /** Notes that the mail of a key was taken. */
  noteSent(key: string, at: UtcTime): Promise<void>;
}
