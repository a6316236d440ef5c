import type { ConversationDocument } from '../../../src/domain/conversation.ts';
import type { Ticket } from '../../../src/domain/ticket.ts';
import type { SeenVersions } from '../../../src/domain/version-change.ts';
import { inTransaction, openDatabase } from '../../../src/store/database.ts';
import { CONVERSATION_SCHEMA, createSqliteConversationStore } from '../../../src/store/sqlite-conversation-store.ts';
import { createSqliteVersionHistory, VERSION_SCHEMA } from '../../../src/store/version-history.ts';
import { createLocalDesk, TICKET_SCHEMA } from '../../../src/tickets/local-desk.ts';

/** The data folder of a product that does not run, opened with the product's own store. */
export interface DeskStorage {
  document(conversation: string): Promise<ConversationDocument>;
  ticket(id: string): Promise<Ticket>;
  nextCaseNumber(): Promise<number>;
  /** Keeps a conversation that is not there yet, with its case. */
  keep(conversation: string, document: ConversationDocument): Promise<void>;
  /** Opens a ticket like this one for another case; gives its id. */
  openLike(ticket: Ticket, caseNumber: number): Promise<string>;
  remember(seen: readonly SeenVersions[], at: string): Promise<void>;
  close(): void;
}

/** Opens it. Nothing is synced to the disk on the way: whoever keeps much here copies the folder afterwards, or loses nothing worth keeping. */
export function openDeskStorage(folder: string): DeskStorage {
  const database = openDatabase(folder, [CONVERSATION_SCHEMA, TICKET_SCHEMA, VERSION_SCHEMA]);
  database.exec('PRAGMA synchronous = OFF');
  const store = createSqliteConversationStore({ database });
  const history = createSqliteVersionHistory({ database });
  const desk = createLocalDesk({
    database,
    inTransaction: (work) => inTransaction(database, work),
    clock: () => new Date().toISOString(),
  });
  return {
    document: async (conversation) => (await store.load(conversation)).document,
    async ticket(id) {
      const answer = await desk.find(id);
      if (answer.kind === 'failed' || answer.value === null) throw new Error(`no ticket ${id} at the local desk`);
      return answer.value;
    },
    nextCaseNumber: () => store.nextCaseNumber(),
    async keep(conversation, document) {
      if ((await store.commit(conversation, 0, document)) === 'conflict') throw new Error(`${conversation} is there`);
    },
    async openLike({ title, body, severity }, caseNumber) {
      const answer = await desk.open({ key: `case-${caseNumber}`, caseNumber, title, body, severity });
      if (answer.kind === 'failed') throw new Error(answer.failure.detail);
      return answer.value.id;
    },
    remember: (seen, at) => history.remember(seen, at),
    close: () => database.close(),
  };
}
