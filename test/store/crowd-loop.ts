import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { sampleCase, sampleDocument } from './sample-documents.ts';

// A program of its own for the tests: many conversations at once, each adding to itself again and again until the program is killed. It says each
// version, with the number of its conversation, once that is answered. Every second one asks to survive a killed process alone.
const [folder = '', count = '8'] = process.argv.slice(2);
const { conversations } = await openSqliteStore(folder);

async function addOn(number: number): Promise<void> {
  for (;;) {
    const kept = await conversations.update(
      `c${number}`,
      ({ version }) => sampleDocument({ misses: version + 1, case: sampleCase(number, `version ${version + 1}`) }),
      { survives: number % 2 === 0 ? 'power-cut' : 'kill' },
    );
    writeSync(1, `${number} ${kept?.version}\n`);
  }
}

await Promise.all(Array.from({ length: Number(count) }, (_, index) => addOn(index + 1)));
