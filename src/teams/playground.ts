import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from '../log.ts';
import { playgroundPeople } from './playground-people.ts';

export interface PlaygroundOptions {
  /** Where it sends what is typed. */
  readonly messagesUrl: string;
  /** The port wished for; another one is taken where it is not free. */
  readonly port: number;
  /** Where it keeps its configuration and its log. */
  readonly folder: string;
  readonly log: Log;
}

/** `absent`: the package is not installed, as in production. `failed`: it is, and did not start; `why` says what it said. */
export type Playground =
  | { readonly kind: 'running'; readonly url: string; stop(): Promise<void> }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly why: string };

/** The package takes a second or two; on a busy machine more (ms). */
const START_LIMIT_MS = 30_000;
const CHILD = fileURLToPath(new URL('./playground-child.ts', import.meta.url));

/** The Playground's command line, or `undefined` where the package is not installed. */
function commandLine(): string | undefined {
  try {
    return join(
      dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')),
      'cli.js',
    );
  } catch {
    return undefined;
  }
}

function spawnPlayground(command: string, { messagesUrl, port, folder }: PlaygroundOptions): ChildProcess {
  const place = resolve(folder);
  mkdirSync(place, { recursive: true });
  const people = join(place, 'playground.yml');
  writeFileSync(people, playgroundPeople());
  const options = ['-e', messagesUrl, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  return spawn(process.execPath, [CHILD, command, 'start', ...options], {
    cwd: place,
    // Nothing of ours: it needs no credential, and what is set for the bot would change it.
    env: {
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_LOGFILE: join(place, 'playground.log'),
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: people,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

type Started = { readonly kind: 'listening'; readonly url: string } | { readonly kind: 'failed'; readonly why: string };

/** It says that it listens before it has read its configuration, so only a page that comes counts. */
async function pageAt(url: string): Promise<Started> {
  try {
    const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(START_LIMIT_MS) });
    return ok ? { kind: 'listening', url } : { kind: 'failed', why: `its page answers ${status}` };
  } catch {
    return { kind: 'failed', why: 'it listened and gave no page; its own log, playground.log, says more' };
  }
}

async function started(child: ChildProcess): Promise<Started> {
  let printed = '';
  const { promise, resolve: settle } = Promise.withResolvers<Started>();
  const timer = setTimeout(
    () => settle({ kind: 'failed', why: `not ready after ${START_LIMIT_MS} ms` }),
    START_LIMIT_MS,
  );
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed = `${printed}${chunk.toString()}`.slice(-2_000);
      const port = /Listening on (\d+)/.exec(printed)?.[1];
      if (port !== undefined) settle({ kind: 'listening', url: `http://127.0.0.1:${port}` });
    });
  }
  child.once('error', (error) => settle({ kind: 'failed', why: error.message }));
  child.once('exit', (code) => settle({ kind: 'failed', why: `ended with ${code}: ${printed.trim()}` }));
  const result = await promise;
  clearTimeout(timer);
  return result.kind === 'listening' ? await pageAt(result.url) : result;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill();
  await gone;
}

/**
 * Starts Microsoft's local chat page in a process of its own, on this machine's own address only. It ends with us, however we end. Never rejects: the
 * bot works without the page.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const command = commandLine();
  if (command === undefined) return { kind: 'absent' };
  try {
    const child = spawnPlayground(command, options);
    const result = await started(child);
    if (result.kind === 'failed') {
      await end(child);
      return result;
    }
    child.once('exit', () => options.log.info({}, 'the chat page has ended'));
    return { kind: 'running', url: result.url, stop: () => end(child) };
  } catch (error) {
    return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}
