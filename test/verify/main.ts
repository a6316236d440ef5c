import { ArgumentError, askedFor } from './asked.ts';
import { NoBaseError } from './changed-files.ts';
import { runCommand } from './command.ts';
import { verifyChanged } from './verify-changed.ts';

const TOP = new URL('../..', import.meta.url).pathname;

/** `npm run check` and all tests, which are not begun where the first finds something. */
async function verifyAll(): Promise<boolean> {
  const checked = await runCommand(TOP, ['npm', 'run', '--silent', 'check'], 'shown');
  return checked.well && (await runCommand(TOP, ['npm', 'test'], 'shown')).well;
}

async function verify(args: readonly string[]): Promise<boolean> {
  return askedFor(args) === 'all' ? verifyAll() : verifyChanged(TOP);
}

verify(process.argv.slice(2)).then(
  (well) => {
    process.exitCode = well ? 0 : 1;
  },
  (error: unknown) => {
    const ours = error instanceof ArgumentError || error instanceof NoBaseError;
    process.stderr.write(`${ours ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  },
);
