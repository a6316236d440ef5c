import { type ChildProcess, fork } from 'node:child_process';
import tls from 'node:tls';
import { fileURLToPath } from 'node:url';
import type { EstateSize } from './estate.ts';
import type { EstateOrder, EstateWord } from './estate-server.ts';

/** How long one ARM call takes in every row (ms). */
export const CALL_MS = 80;

/** What one stretch of work cost Azure. */
export interface Calls {
  readonly all: number;
  readonly graph: number;
  /** Reads in the busiest subscription. */
  readonly mostPerSubscription: number;
}

/** The stand-in in a process of its own. */
export interface EstateHandle {
  /** Stages an estate and gives where it is read and as which subscriptions. */
  stage(size: EstateSize, delayMs?: number): Promise<{ endpoint: string; subscriptionIds: readonly string[] }>;
  /** What it was asked since the last count. */
  count(): Promise<Calls>;
  close(): Promise<void>;
}

function ask(child: ChildProcess, order: EstateOrder): Promise<EstateWord> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the stand-in ended with code ${code}`)));
    child.once('message', (word) => {
      child.removeAllListeners('exit');
      resolve(word as EstateWord);
    });
    child.send(order);
  });
}

function callsOf(urls: readonly string[]): Calls {
  const perSubscription = new Map<string, number>();
  for (const url of urls) {
    const id = /^\/subscriptions\/([^/]+)/i.exec(url)?.[1];
    if (id !== undefined) perSubscription.set(id, (perSubscription.get(id) ?? 0) + 1);
  }
  return {
    all: urls.length,
    graph: urls.filter((url) => url.includes('Microsoft.ResourceGraph')).length,
    mostPerSubscription: Math.max(0, ...perSubscription.values()),
  };
}

/** Starts the stand-in; this process trusts its certificate and takes its tokens from then on. */
export function startEstate(): EstateHandle {
  const child = fork(fileURLToPath(new URL('./estate-server.ts', import.meta.url)));
  let trusted = false;
  return {
    async stage(size, delayMs = CALL_MS) {
      const word = await ask(child, { kind: 'stage', size, delayMs });
      if (word.kind !== 'staged') throw new Error('the stand-in staged nothing');
      if (!trusted) tls.setDefaultCACertificates([...tls.getCACertificates('default'), word.authority]);
      trusted = true;
      Object.assign(process.env, word.environment);
      return { endpoint: word.endpoint, subscriptionIds: word.subscriptionIds };
    },
    async count() {
      const word = await ask(child, { kind: 'count' });
      return callsOf(word.kind === 'counted' ? word.urls : []);
    },
    async close() {
      if (!child.connected) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await ended;
    },
  };
}
