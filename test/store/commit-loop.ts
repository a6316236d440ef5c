import { writeSync } from 'node:fs';
import { StoreUnavailableError } from '../../src/domain/core/store-errors.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { sampleCase, sampleDocument } from './sample-documents.ts';

// A program of its own for the tests: adds to one conversation again and again, until it has `count` commits or is killed, and says each version
// once it is committed. Another process may do the same at the same time.
const [folder = '', count = 'Infinity'] = process.argv.slice(2);
const { conversations: store } = await openSqliteStore(folder);
for (let committed = 0; committed < Number(count); ) {
  const { version } = await store.load('c1');
  const misses = version + 1;
  const document = sampleDocument({ misses, case: sampleCase(1, `version ${misses} ${'x'.repeat(20_000)}`) });
  try {
    if ((await store.commit('c1', version, document)) === 'conflict') continue;
  } catch (error) {
    // The other process held the file for too long: nothing was written, so it is tried again.
    if (error instanceof StoreUnavailableError) continue;
    throw error;
  }
  committed += 1;
  writeSync(1, `${misses}\n`);
}
