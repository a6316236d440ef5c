import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { createSqliteVectorStore, VECTOR_SCHEMA } from '../../src/store/vector-store.ts';
import { temporaryFolders } from './temporary-folder.ts';

describe('kept vectors', () => {
  const temporaryFolder = temporaryFolders();
  it('come back as they were, per deployment, also after a restart', () => {
    const vectors = fc.dictionary(
      fc.string({ minLength: 1 }),
      fc.float32Array({ minLength: 1, maxLength: 40, noNaN: true }),
    );
    const folder = temporaryFolder();
    fc.assert(
      fc.property(fc.uuid(), vectors, (deployment, given) => {
        const open = () => openDatabase(folder, [VECTOR_SCHEMA]);
        const first = open();
        createSqliteVectorStore({ database: first }).keep(deployment, new Map(Object.entries(given)));
        first.close();
        const second = open();
        const store = createSqliteVectorStore({ database: second });
        expect(new Map(store.load(deployment))).toEqual(new Map(Object.entries(given)));
        expect(store.load(`${deployment} other`).size).toBe(0);
        second.close();
      }),
      { numRuns: 20 },
    );
  });

  it('are replaced where the same text is embedded again', () => {
    const database = openDatabase(temporaryFolder(), [VECTOR_SCHEMA]);
    const store = createSqliteVectorStore({ database });
    store.keep('a', new Map([['x', Float32Array.of(1, 2)]]));
    store.keep('a', new Map([['x', Float32Array.of(3, 4)]]));
    expect([...store.load('a')]).toEqual([['x', Float32Array.of(3, 4)]]);
    database.close();
  });
});
