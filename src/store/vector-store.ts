import type { DatabaseSync } from 'node:sqlite';
import type { VectorStore } from '../domain/model/vector-store.ts';
import { inTransaction, type RoomSchema } from './database.ts';
import { guarded } from './store-errors.ts';

/** One row per text and embedding deployment; a vector is its 32-bit floats in the machine's order. */
export const VECTOR_SCHEMA: RoomSchema = {
  room: 'vectors',
  migrations: [
    `CREATE TABLE vectors (
       deployment TEXT NOT NULL,
       hash TEXT NOT NULL,
       vector BLOB NOT NULL,
       PRIMARY KEY (deployment, hash)
     ) STRICT;`,
  ],
};

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Vectors in a database that `openDatabase` opened with `VECTOR_SCHEMA`. */
export function createSqliteVectorStore({ database }: { readonly database: DatabaseSync }): VectorStore {
  const sql = guarded('The table of vectors cannot be read', () => ({
    load: database.prepare('SELECT hash, vector FROM vectors WHERE deployment = ?'),
    keep: database.prepare(
      `INSERT INTO vectors (deployment, hash, vector) VALUES (?, ?, ?)
       ON CONFLICT (deployment, hash) DO UPDATE SET vector = excluded.vector`,
    ),
  }));
  return {
    load: (deployment) =>
      guarded('Vectors could not be read', () => {
        const rows = sql.load.all(deployment).flatMap(({ hash, vector }) => {
          if (!(vector instanceof Uint8Array) || vector.byteLength % FLOAT_BYTES !== 0) return [];
          // SQLite's bytes may start anywhere; floats must start at a multiple of four.
          return [[String(hash), new Float32Array(Uint8Array.from(vector).buffer)] as const];
        });
        return new Map(rows);
      }),
    keep: (deployment, vectors) =>
      guarded('Vectors could not be written', () =>
        inTransaction(database, () => {
          for (const [hash, vector] of vectors) {
            sql.keep.run(deployment, hash, new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength));
          }
        }),
      ),
  };
}
