import type { CaseStore } from '../domain/case/case-store.ts';
import type { ConversationStore } from '../domain/conversation/conversation-store.ts';
import type { VersionHistory } from '../domain/fleet/version-change.ts';
import type { VectorStore } from '../domain/model/vector-store.ts';
import type { LocalTickets } from '../domain/ticket/local-tickets.ts';
import type { SentMails } from '../domain/ticket/sent-mails.ts';

/** Everything the desk keeps. Several processes may keep it in one place. */
export interface Store {
  readonly conversations: ConversationStore;
  readonly cases: CaseStore;
  readonly tickets: LocalTickets;
  readonly mails: SentMails;
  readonly vectors: VectorStore;
  readonly versions: VersionHistory;
  /** Which installation of the bot keeps it: ten letters and digits, made once. */
  readonly installation: string;
  /** Where it keeps things, as whoever runs the bot knows the place. */
  readonly place: string;
  /** Ends it: what was written before is kept, and nothing more is taken. */
  close(): Promise<void>;
}
