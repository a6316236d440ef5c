import type { ConversationDocument } from '../../../domain/conversation/conversation.ts';
import type { SeenVersions } from '../../../domain/fleet/version-change.ts';
import type { Ticket } from '../../../domain/ticket/ticket.ts';
import { openSqliteStore } from '../../../store/sqlite/sqlite-store.ts';
import { createLocalDesk } from '../../../tickets/local-desk.ts';

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
  close(): Promise<void>;
}

/** Opens it. What is kept survives a killed process and waits for no disk: whoever keeps much here loses nothing worth keeping. */
export async function openDeskStorage(folder: string): Promise<DeskStorage> {
  const kept = await openSqliteStore(folder);
  const { conversations, tickets, versions } = kept;
  const desk = createLocalDesk({ tickets, clock: () => new Date().toISOString() });
  return {
    document: async (conversation) => (await conversations.load(conversation)).document,
    async ticket(id) {
      const answer = await desk.find(id);
      if (answer.kind === 'failed' || answer.value === null) throw new Error(`no ticket ${id} at the local desk`);
      return answer.value;
    },
    nextCaseNumber: () => conversations.nextCaseNumber(),
    async keep(conversation, document) {
      const outcome = await conversations.commit(conversation, 0, document, 'kill');
      if (outcome === 'conflict') throw new Error(`${conversation} is there`);
    },
    async openLike({ title, body, severity }, caseNumber) {
      const answer = await desk.open({ key: `bench-case-${caseNumber}`, caseNumber, title, body, severity });
      if (answer.kind === 'failed') throw new Error(answer.failure.detail);
      return answer.value.id;
    },
    remember: (seen, at) => versions.remember(seen, at),
    close: () => kept.close(),
  };
}
