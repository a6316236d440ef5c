import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { DATA_FOLDERS } from '../setup/data-folders.ts';

/** Gives folders of their own that are gone after each test. Call it inside a `describe`. */
export function temporaryFolders(): () => string {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(DATA_FOLDERS, 'avd-desk-'));
    folders.push(folder);
    return folder;
  };
}
