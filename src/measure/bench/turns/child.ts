import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something that answers over HTTP in a process of its own, so that what it computes is not measured as somebody else's work. */
export interface Child {
  readonly origin: string;
  readonly pid: number;
  /** Requests it took since the last count; 0 of a child that counts none. */
  count(): Promise<number>;
  close(): Promise<void>;
}

/** What a child tells first. */
interface Ready {
  readonly port: number;
}

/** Starts a module that calls `serveAsChild`. Rejects when it ends before it listens. */
export async function startChild(module: URL): Promise<Child> {
  const child = fork(module, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const exited = once(child, 'exit');
  const word = async (): Promise<unknown> => {
    const ended = exited.then(([code]) => Promise.reject(new Error(`${module.pathname} ended with ${code}`)));
    const [value] = await Promise.race([once(child, 'message'), ended]);
    return value;
  };
  const { port } = (await word()) as Ready;
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    async count() {
      child.send('count');
      return Number(await word());
    },
    async close() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}

/** Serves a child's end: listens on a free port, tells its parent where, answers its counts, and ends with it. */
export async function serveAsChild(server: Pick<Server, 'listen' | 'address'>, count: () => number): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.on('message', () => process.send?.(count()));
  process.once('disconnect', () => process.exit(0));
  process.send?.({ port: (server.address() as AddressInfo).port } satisfies Ready);
}

/** A server that answers every request the same way without reading it. */
export function answeringAll(status: number, body: () => string): Server {
  return createServer((request, response) => {
    request.resume().once('end', () => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body());
    });
  });
}
