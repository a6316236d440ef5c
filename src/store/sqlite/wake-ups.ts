import type { DatabaseSync } from 'node:sqlite';
import { WAKE_UP_KINDS, type WakeUpKind, type wakeUpsOf } from '../../domain/conversation/wake-up.ts';

/** When conversations are due, by kind. */
export interface WakeUps {
  /** What a conversation waits for from now on. Only inside a transaction. */
  keep(conversationId: string, due: ReturnType<typeof wakeUpsOf>): void;
  /** Conversations due at a moment (ms), the longest waiting first. */
  due(kind: WakeUpKind, now: number): readonly string[];
}

/** On a database with the tables of conversations and cases. */
export function wakeUps(database: DatabaseSync): WakeUps {
  const known = database.prepare('SELECT kind, due FROM wake_ups WHERE conversation_id = ?');
  const write = database.prepare(
    `INSERT INTO wake_ups (conversation_id, kind, due) VALUES (?, ?, ?)
     ON CONFLICT (conversation_id, kind) DO UPDATE SET due = excluded.due`,
  );
  const end = database.prepare('DELETE FROM wake_ups WHERE conversation_id = ? AND kind = ?');
  const due = database.prepare(
    'SELECT conversation_id FROM wake_ups WHERE kind = ? AND due <= ? ORDER BY due, conversation_id',
  );
  return {
    keep(conversationId, wanted) {
      const before = new Map(known.all(conversationId).map((row) => [row.kind, Number(row.due)]));
      for (const kind of WAKE_UP_KINDS) {
        const time = wanted[kind];
        if (time === (before.get(kind) ?? null)) continue;
        if (time === null) end.run(conversationId, kind);
        else write.run(conversationId, kind, time);
      }
    },
    due: (kind, now) => due.all(kind, now).map((row) => String(row.conversation_id)),
  };
}
