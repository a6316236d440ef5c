import type { RoomSchema } from './database.ts';
import { digestAll } from './digest-migration.ts';

/** Wake-ups in one table in place of a column and an index for each, and what cases tell others in small rows. */
const WAKE_UPS_AND_DIGESTS = `
  CREATE TABLE wake_ups (
    conversation_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    due INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, kind)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX wake_ups_by_due ON wake_ups (kind, due, conversation_id);
  INSERT INTO wake_ups SELECT id, 'outbox', outbox_due FROM conversations WHERE outbox_due IS NOT NULL;
  INSERT INTO wake_ups SELECT id, 'watch', 0 FROM conversations WHERE watches > 0;
  INSERT INTO wake_ups SELECT id, 'check', check_due FROM conversations WHERE check_due IS NOT NULL;
  INSERT INTO wake_ups SELECT id, 'ticket', 0 FROM conversations WHERE follows > 0;
  INSERT INTO wake_ups SELECT id, 'board', 0 FROM conversations WHERE board > 0;
  DROP INDEX conversations_by_outbox;
  DROP INDEX conversations_by_watches;
  DROP INDEX conversations_by_check;
  DROP INDEX conversations_by_follows;
  DROP INDEX conversations_by_board;
  ALTER TABLE conversations DROP COLUMN outbox_due;
  ALTER TABLE conversations DROP COLUMN watches;
  ALTER TABLE conversations DROP COLUMN check_due;
  ALTER TABLE conversations DROP COLUMN follows;
  ALTER TABLE conversations DROP COLUMN board;

  CREATE TABLE case_digests (
    number INTEGER PRIMARY KEY,
    opened_at INTEGER NOT NULL,
    ticket TEXT,
    words TEXT NOT NULL,
    digest TEXT NOT NULL
  ) STRICT;
  CREATE INDEX case_digests_by_ticket ON case_digests (ticket, opened_at, number) WHERE ticket IS NOT NULL;
  CREATE INDEX case_digests_by_opening ON case_digests (opened_at, number) WHERE ticket IS NOT NULL;

  CREATE TABLE callers (
    case_number INTEGER PRIMARY KEY,
    change INTEGER NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    person TEXT,
    host_pool TEXT,
    session_host TEXT,
    region TEXT
  ) STRICT;
  CREATE INDEX callers_by_time ON callers (at);

  CREATE TABLE code_sets (code TEXT NOT NULL, codes TEXT NOT NULL, PRIMARY KEY (code, codes)) STRICT, WITHOUT ROWID;
  CREATE TABLE code_hours (
    codes TEXT NOT NULL,
    hour INTEGER NOT NULL,
    fix TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (codes, hour, fix)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE case_tickets (
    ticket TEXT PRIMARY KEY,
    came INTEGER NOT NULL UNIQUE,
    case_number INTEGER NOT NULL,
    opened_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX case_tickets_by_opening ON case_tickets (opened_at, case_number);
  CREATE TABLE ticket_traits (
    trait TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    case_number INTEGER NOT NULL,
    ticket TEXT NOT NULL,
    PRIMARY KEY (trait, opened_at, case_number)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ticket_traits_by_ticket ON ticket_traits (ticket);`;

/** Tables of conversations and cases. Times are milliseconds since the epoch, hours are hours since it. */
export const CONVERSATION_SCHEMA: RoomSchema = {
  room: 'conversations',
  migrations: [
    `CREATE TABLE conversations (
       id TEXT PRIMARY KEY,
       version INTEGER NOT NULL,
       format INTEGER NOT NULL,
       document TEXT NOT NULL,
       outbox_due INTEGER
     ) STRICT;
     CREATE INDEX conversations_by_outbox ON conversations (outbox_due) WHERE outbox_due IS NOT NULL;
     CREATE TABLE cases (
       number INTEGER PRIMARY KEY,
       conversation_id TEXT NOT NULL,
       format INTEGER NOT NULL,
       document TEXT NOT NULL
     ) STRICT;
     CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
     INSERT INTO counters VALUES ('case', 0);`,
    `ALTER TABLE cases ADD COLUMN opened_at INTEGER;
     UPDATE cases SET opened_at = CAST(strftime('%s', json_extract(document, '$.openedAt')) AS INTEGER) * 1000
       WHERE json_valid(document);
     CREATE INDEX cases_by_opening ON cases (opened_at);`,
    `ALTER TABLE conversations ADD COLUMN watches INTEGER NOT NULL DEFAULT 0;
     CREATE INDEX conversations_by_watches ON conversations (id) WHERE watches > 0;`,
    `ALTER TABLE conversations ADD COLUMN check_due INTEGER;
     CREATE INDEX conversations_by_check ON conversations (check_due) WHERE check_due IS NOT NULL;`,
    `ALTER TABLE conversations ADD COLUMN follows INTEGER NOT NULL DEFAULT 0;
     CREATE INDEX conversations_by_follows ON conversations (id) WHERE follows > 0;`,
    `ALTER TABLE conversations ADD COLUMN board INTEGER NOT NULL DEFAULT 0;
     CREATE INDEX conversations_by_board ON conversations (id) WHERE board > 0;`,
    `CREATE TABLE real_causes (case_number INTEGER PRIMARY KEY, cause TEXT NOT NULL) STRICT;`,
    WAKE_UPS_AND_DIGESTS,
    digestAll,
    // From form 3 on the case of a conversation is kept here alone; older rows have none and carry it in their text until they are written again.
    `ALTER TABLE conversations ADD COLUMN case_number INTEGER;`,
  ],
};
