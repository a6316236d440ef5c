import type { DatabaseSync } from 'node:sqlite';
import type { VectorStore } from '../../domain/model/vector-store.ts';
import type { RoomSchema } from './database.ts';
import { guarded } from './guarded.ts';
import type { Writer } from './writer.ts';

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

/** Vectors in SQLite, on a database with the tables of `VECTOR_SCHEMA`. */
export function sqliteVectors(database: DatabaseSync, writer: Writer): VectorStore {
  const load = database.prepare('SELECT hash, vector FROM vectors WHERE deployment = ?');
  const keep = database.prepare(
    `INSERT INTO vectors (deployment, hash, vector) VALUES (?, ?, ?)
     ON CONFLICT (deployment, hash) DO UPDATE SET vector = excluded.vector`,
  );
  return {
    load: async (deployment) =>
      guarded('Vectors could not be read', () => {
        const rows = load.all(deployment).flatMap(({ hash, vector }) => {
          if (!(vector instanceof Uint8Array) || vector.byteLength % FLOAT_BYTES !== 0) return [];
          // SQLite's bytes may start anywhere; floats must start at a multiple of four.
          return [[String(hash), new Float32Array(Uint8Array.from(vector).buffer)] as const];
        });
        return new Map(rows);
      }),
    keep: (deployment, vectors) =>
      writer.write(
        'Vectors could not be written',
        () => {
          for (const [hash, vector] of vectors)
            keep.run(deployment, hash, new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength));
        },
        // What is lost is embedded again.
        'kill',
      ),
  };
}
