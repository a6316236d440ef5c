import type { DatabaseSync } from 'node:sqlite';
import type { SeenVersions, VersionChange, VersionHistory } from '../../domain/fleet/version-change.ts';
import type { RoomSchema } from './database.ts';
import { guarded } from './guarded.ts';
import type { Writer } from './writer.ts';

/** One row per session host and component: what it runs now, and what it ran before. Names are compared without case. */
export const VERSION_SCHEMA: RoomSchema = {
  room: 'versions',
  migrations: [
    `CREATE TABLE host_versions (
       host_pool TEXT NOT NULL COLLATE NOCASE,
       session_host TEXT NOT NULL COLLATE NOCASE,
       component TEXT NOT NULL,
       version TEXT NOT NULL,
       first_seen TEXT NOT NULL,
       last_seen TEXT NOT NULL,
       previous TEXT,
       previous_last_seen TEXT,
       PRIMARY KEY (host_pool, session_host, component)
     ) STRICT;
     CREATE INDEX host_versions_by_change ON host_versions (first_seen) WHERE previous IS NOT NULL;`,
  ],
};

const COMPONENTS = ['stack', 'agent'] as const;

function prepared(database: DatabaseSync) {
  return {
    // The old values on the right stand for the row before the update: what it ran until now becomes what it ran before.
    note: database.prepare(
      `INSERT INTO host_versions (host_pool, session_host, component, version, first_seen, last_seen)
       VALUES (:pool, :host, :component, :version, :at, :at)
       ON CONFLICT (host_pool, session_host, component) DO UPDATE SET
         previous = CASE WHEN version = excluded.version THEN previous ELSE version END,
         previous_last_seen = CASE WHEN version = excluded.version THEN previous_last_seen ELSE last_seen END,
         first_seen = CASE WHEN version = excluded.version THEN first_seen ELSE excluded.first_seen END,
         version = excluded.version,
         last_seen = excluded.last_seen
       WHERE excluded.last_seen > last_seen`,
    ),
    changes: database.prepare(
      `SELECT host_pool, session_host, component, version, first_seen, previous, previous_last_seen
       FROM host_versions WHERE previous IS NOT NULL AND first_seen >= ?
       ORDER BY first_seen DESC, host_pool, session_host, component`,
    ),
  };
}

/** Versions of session hosts in SQLite, on a database with the tables of `VERSION_SCHEMA`. A look older than the newest one noted changes nothing. */
export function sqliteVersions(database: DatabaseSync, writer: Writer): VersionHistory {
  const sql = prepared(database);
  const note = (seen: SeenVersions, at: string): void => {
    for (const component of COMPONENTS) {
      const version = seen[component];
      if (version !== undefined) sql.note.run({ pool: seen.hostPool, host: seen.sessionHost, component, version, at });
    }
  };
  return {
    remember: (seen, at) =>
      writer.write(
        'Versions could not be written',
        () => {
          for (const one of seen) note(one, at);
        },
        // A look is part of a turn and must not wait for the disk; the next one sees the same.
        'kill',
      ),
    async changesSince(since) {
      return guarded('Versions could not be read', () =>
        sql.changes.all(since).map(
          (row): VersionChange => ({
            hostPool: String(row.host_pool),
            sessionHost: String(row.session_host),
            component: row.component === 'agent' ? 'agent' : 'stack',
            from: String(row.previous),
            to: String(row.version),
            lastSeenBefore: String(row.previous_last_seen),
            firstSeenAfter: String(row.first_seen),
          }),
        ),
      );
    },
  };
}
