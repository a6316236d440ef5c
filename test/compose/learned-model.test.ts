import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openLearnedModel } from '../../src/compose/learned-model.ts';
import { bytesOf } from '../../src/reading/learned/model-bytes.ts';
import { SOUND_FILES, withFolder } from '../knowledge/small-folder.ts';

const folders: string[] = [];
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'learned-'));
  folders.push(folder);
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const LINES = ['ann', 'bob'].map((by) => JSON.stringify({ by, text: 'agent is lost', lang: 'en', acts: ['tell'] }));

function opened(lines: readonly string[], cache: string): Uint8Array {
  return withFolder({ ...SOUND_FILES, 'sayings/desk.jsonl': lines.join('\n') }, (folder) =>
    bytesOf(openLearnedModel(folder, [], cache)),
  );
}

describe('the learned model', () => {
  it('is kept, and taken from there the next time', () => {
    const cache = join(emptyFolder(), 'not', 'there');
    const first = opened(LINES, cache);
    const [kept] = readdirSync(cache);
    expect(kept).toMatch(/^learned-[0-9a-f]{16}\.bin$/);
    const planted = opened([...LINES].reverse().slice(1), emptyFolder());
    writeFileSync(join(cache, String(kept)), planted);
    expect(Buffer.compare(opened(LINES, cache), planted)).toBe(0);
    expect(Buffer.compare(first, planted)).not.toBe(0);
  });

  it('is learned anew when a saying changes, and the old one is not kept', () => {
    const cache = emptyFolder();
    opened(LINES, cache);
    const [before] = readdirSync(cache);
    opened([String(LINES[0])], cache);
    const after = readdirSync(cache);
    expect(after).toHaveLength(1);
    expect(after[0]).not.toBe(before);
  });

  it('is learned all the same where nothing can be kept, or what was kept is broken', () => {
    const cache = emptyFolder();
    const file = join(cache, 'file');
    writeFileSync(file, '');
    const learned = opened(LINES, file);
    expect(learned.length).toBeGreaterThan(100);
    opened(LINES, cache);
    const [kept] = readdirSync(cache).filter((name) => name.startsWith('learned-'));
    writeFileSync(join(cache, String(kept)), 'broken');
    expect(Buffer.compare(opened(LINES, cache), learned)).toBe(0);
  });
});
