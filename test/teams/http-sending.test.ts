import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { sendHttp } from '../../src/teams/http-sending.ts';

const open: Server[] = [];

async function serving(listener: RequestListener): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer({ keepAliveTimeout: 60_000 }, listener);
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3`, server };
}

const posted = (url: string, limitMs = 5_000) =>
  sendHttp({ url, method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"é"}', limitMs });

afterEach(() => {
  for (const server of open.splice(0)) server.closeAllConnections();
});

it('sends the whole body and gives status, headers and text of the answer', async () => {
  const { url } = await serving((request, response) => {
    let taken = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      taken += part;
    });
    request.on('end', () => {
      response.statusCode = 201;
      response.setHeader('retry-after', '7');
      response.end(`${request.method} ${request.headers['content-length']} ${taken}`);
    });
  });
  const reply = await posted(url);
  expect(reply).toMatchObject({ status: 201, text: 'POST 13 {"text":"é"}' });
  expect(reply.headers['retry-after']).toBe('7');
});

it('uses a connection again, and takes a new one where the kept one was closed at the other end', async () => {
  const sockets = new Set<Socket>();
  let dropNext = false;
  const { url } = await serving((request, response) => {
    const known = sockets.has(request.socket);
    sockets.add(request.socket);
    if (dropNext && known) request.socket.resetAndDestroy();
    else response.end(known ? 'again' : 'new');
  });
  const seen = [(await posted(url)).text, (await posted(url)).text];
  dropNext = true;
  expect([...seen, (await posted(url)).text]).toEqual(['new', 'again', 'new']);
});

it('rejects when nothing answers in time, and when half an answer is all that comes', async () => {
  const { url: silent } = await serving(() => {});
  await expect(posted(silent, 50)).rejects.toThrow('no answer within 50 ms');
  const { url: half } = await serving((_, response) => {
    response.setHeader('content-length', '100');
    response.write('half', () => response.destroy());
  });
  await expect(posted(half)).rejects.toThrow('aborted');
  const { url: slow } = await serving((_, response) => {
    response.write('begun');
  });
  await expect(posted(slow, 50)).rejects.toThrow();
});

it('does not try a fresh connection twice', async () => {
  let requests = 0;
  const { url } = await serving((request) => {
    requests += 1;
    request.socket.resetAndDestroy();
  });
  await expect(posted(url)).rejects.toThrow();
  expect(requests).toBe(1);
});

it('gives a redirect as the answer that it is', async () => {
  const { url } = await serving((_, response) => {
    response.statusCode = 302;
    response.setHeader('location', 'http://127.0.0.1:1/elsewhere');
    response.end();
  });
  expect((await posted(url)).status).toBe(302);
});
