import type { DatabaseSync } from 'node:sqlite';
import type { DeskCase } from '../../domain/case/case.ts';
import { EMPTY_CONVERSATION } from '../../domain/conversation/conversation.ts';
import type { ConversationStore, UnreadableCase } from '../../domain/conversation/conversation-store.ts';
import { wakeUpsOf } from '../../domain/conversation/wake-up.ts';
import { DamagedDocumentError } from '../../domain/core/store-errors.ts';
import { DOCUMENT_FORMAT, decodeCase, decodeDocument, encodeDocument } from '../document-format.ts';
import { updating } from '../updating.ts';
import type { SqliteCases } from './cases.ts';
import { guarded } from './guarded.ts';
import { wakeUps } from './wake-ups.ts';
import type { Writer } from './writer.ts';

function prepared(database: DatabaseSync) {
  return {
    load: database.prepare(
      `SELECT version, conversations.format, conversations.document, case_number,
         cases.format AS case_format, cases.document AS case_document
       FROM conversations LEFT JOIN cases ON number = case_number WHERE id = ?`,
    ),
    version: database.prepare('SELECT version FROM conversations WHERE id = ?'),
    write: database.prepare(
      `INSERT INTO conversations (id, version, format, document, case_number) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, format = excluded.format, document = excluded.document,
         case_number = excluded.case_number`,
    ),
    nextCase: database.prepare("UPDATE counters SET value = value + 1 WHERE name = 'case' RETURNING value"),
  };
}

/** What a conversation's row names as its case. */
type StoredCase =
  | { readonly kind: 'read'; readonly deskCase: DeskCase | null }
  | { readonly kind: 'damaged'; readonly unreadableCase: UnreadableCase };

function keptCase({
  case_number: number,
  case_format: format,
  case_document: text,
}: Record<string, unknown>): StoredCase {
  if (number === null) return { kind: 'read', deskCase: null };
  try {
    return { kind: 'read', deskCase: decodeCase(Number(number), String(text), Number(format)) };
  } catch (error) {
    // What a newer version wrote is not damaged: nobody may go on without it.
    if (!(error instanceof DamagedDocumentError)) throw error;
    return { kind: 'damaged', unreadableCase: { number: Number(number), why: error.message } };
  }
}

/**
 * Conversations in SQLite, on a database with the tables of conversations and cases. A document that cannot be read fails its own `load` alone, with
 * `UnreadableDocumentError`; a damaged case is left out of its conversation and named. A write that another process holds up for longer than a quarter of a second fails with `StoreBusyError`.
 */
export function sqliteConversations(
  database: DatabaseSync,
  writer: Writer,
  cases: Pick<SqliteCases, 'keep'>,
): ConversationStore {
  const sql = prepared(database);
  const due = wakeUps(database);

  const load: ConversationStore['load'] = async (conversationId) =>
    guarded(`Conversation ${conversationId} could not be read`, () => {
      const row = sql.load.get(conversationId);
      if (row === undefined) return { version: 0, document: EMPTY_CONVERSATION };
      const kept = keptCase(row);
      const deskCase = kept.kind === 'read' ? kept.deskCase : null;
      const document = decodeDocument(conversationId, String(row.document), Number(row.format), deskCase);
      const version = Number(row.version);
      if (kept.kind === 'read') return { version, document };
      return { version, document: { ...document, stack: [] }, unreadableCase: kept.unreadableCase };
    });

  const commit: ConversationStore['commit'] = (
    conversationId,
    expectedVersion,
    { aside = [], ...document },
    survives,
  ) => {
    const text = encodeDocument(document);
    const work = () => {
      const stored = Number(sql.version.get(conversationId)?.version ?? 0);
      if (stored !== expectedVersion) return 'conflict';
      sql.write.run(conversationId, expectedVersion + 1, DOCUMENT_FORMAT, text, document.case?.number ?? null);
      due.keep(conversationId, wakeUpsOf(document));
      for (const one of aside) cases.keep(conversationId, one);
      if (document.case !== null) cases.keep(conversationId, document.case);
      return 'committed';
    };
    return writer.write(`Conversation ${conversationId} could not be written`, work, survives);
  };

  return {
    load,
    commit,
    update: updating({ load, commit }),
    // It is told to nobody before the commit that carries it, which syncs it along.
    nextCaseNumber: () =>
      writer.write('No case number could be taken', () => Number(sql.nextCase.get()?.value), 'kill'),
    due: async (kind, now) => guarded(`What is due by ${kind} could not be read`, () => due.due(kind, Date.parse(now))),
  };
}
