import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_LIMIT_MS = 60_000;

/** The product as its own process, started the way `npm start` does. */
export interface Product {
  readonly messagesUrl: string;
  readonly pid: number;
  /** The chat page, or `null` where it was switched off or is absent. */
  readonly pageUrl: string | null;
  readonly folder: string;
  output(): string;
  /** Ends the process with a signal and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface StartOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where state is kept; a new folder where absent. */
  readonly folder?: string;
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  return address.port;
}

async function printed(child: ChildProcess, output: () => string, pattern: RegExp): Promise<RegExpExecArray> {
  const limit = AbortSignal.timeout(START_LIMIT_MS);
  return await new Promise((resolve, reject) => {
    const look = () => {
      const match = pattern.exec(output());
      if (match !== null) resolve(match);
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready:\n${output()}`)));
    limit.addEventListener('abort', () => reject(new Error(`not ready in ${START_LIMIT_MS} ms:\n${output()}`)));
  });
}

/** What `npm start` hands to Node before the module it starts. */
function nodeOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1, -1);
}

/** Starts the product on a free port and waits until it says that it is ready. Rejects with what it printed when it does not get there. */
export async function startProduct(options: StartOptions = {}): Promise<Product> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'avd-desk-bot-'));
  const port = await freePort();
  const child = spawn(process.execPath, [...nodeOptions(), 'src/main.ts', ...(options.args ?? [])], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), DATA_DIR: folder, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const [, messagesUrl = ''] = await printed(child, () => text, /Bot endpoint\s+(http\S+)[\s\S]*Ready\./);
  return {
    messagesUrl,
    pid: child.pid ?? 0,
    pageUrl: /Chat page\s+(http\S+)/.exec(text)?.[1] ?? null,
    folder,
    output: () => text,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await gone;
    },
  };
}
