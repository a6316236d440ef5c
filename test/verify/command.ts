import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** How a command ended, and what it printed where that was not shown at once. */
export interface Done {
  readonly well: boolean;
  readonly printed: string;
}

/** Runs a command from the top, with the tools of the package at hand, and shows what it prints or keeps it. Rejects where it cannot be started. */
export async function runCommand(top: string, words: readonly string[], output: 'shown' | 'kept'): Promise<Done> {
  const [command = '', ...args] = words;
  const child = spawn(command, args, {
    cwd: top,
    env: { ...process.env, PATH: `${join(top, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}` },
    stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { well: code === 0, printed };
}
