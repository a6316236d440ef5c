import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { MOST_PICTURE_BYTES } from '../../src/domain/text/picture.ts';
import { downloadPicture, type Proof } from '../../src/teams/picture-download.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const NEVER = new AbortController().signal;
const TOKEN: Proof = async () => new Map([['authorization', 'Bearer own-token']]);
const FILE = Buffer.from('a picture');

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A server that gives these answers, one after the other, and what it was asked. */
async function serving(...answers: readonly Answer[]) {
  const asked: { readonly url: string | undefined; readonly authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const answer = answers[asked.length];
    asked.push({ url: request.url, authorization: request.headers.authorization });
    if (answer !== undefined) answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/a?tempauth=secret`);
  return { url, asked };
}

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(code, headers);
    response.end(code === 200 ? FILE : 'no');
  };

describe('the download of a picture', () => {
  it('carries the bot’s token where it should, and none where it should not', async () => {
    const { url, asked } = await serving(status(200), status(200));
    const signed = await downloadPicture({ url, token: true }, TOKEN, NEVER);
    expect(signed).toEqual({ kind: 'fetched', file: FILE });
    await downloadPicture({ url, token: false }, TOKEN, NEVER);
    expect(asked.map(({ authorization }) => authorization)).toEqual(['Bearer own-token', undefined]);
  });

  it('is tried a second time where it is refused, cut or broken', async () => {
    const cut: Answer = (request) => request.socket.destroy();
    for (const first of [status(403), status(401), status(500), status(429), cut]) {
      const { url, asked } = await serving(first, status(200));
      expect(await downloadPicture({ url, token: true }, TOKEN, NEVER)).toEqual({ kind: 'fetched', file: FILE });
      expect(asked.length).toBe(2);
    }
  });

  it('fails by name after the second refusal, and tells nothing of the address but its host', async () => {
    const { url, asked } = await serving(status(403), status(403), status(200));
    expect(await downloadPicture({ url, token: true }, TOKEN, NEVER)).toEqual({
      kind: 'failed',
      why: 'not-fetched',
      detail: '127.0.0.1 answered 403',
    });
    expect(asked.length).toBe(2);
  });

  it('follows no redirect: the token stays where it was meant to go', async () => {
    const foreign = await serving(status(200));
    const redirect = status(302, { location: foreign.url.href });
    const { url } = await serving(redirect, redirect);
    expect(await downloadPicture({ url, token: true }, TOKEN, NEVER)).toMatchObject({
      why: 'not-fetched',
      detail: '127.0.0.1 answered 302',
    });
    expect(foreign.asked).toEqual([]);
  });

  it('ends as soon as it is too large, whether that is announced or not, and is not tried again', async () => {
    const announced = await serving(status(200, { 'content-length': String(MOST_PICTURE_BYTES + 1) }));
    expect(await downloadPicture({ url: announced.url, token: true }, TOKEN, NEVER)).toMatchObject({
      why: 'too-large',
    });
    let sent = 0;
    const endless: Answer = (_request, response) => {
      const part = Buffer.alloc(1_000_000);
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write(part)) sent += part.length;
      };
      response.on('drain', more);
      more();
    };
    const { url, asked } = await serving(endless);
    expect(await downloadPicture({ url, token: true }, TOKEN, NEVER)).toMatchObject({ why: 'too-large' });
    expect(asked.length).toBe(1);
    expect(sent).toBeLessThan(10 * MOST_PICTURE_BYTES);
  });

  it('ends with the turn, whatever the server does', async () => {
    const turn = new AbortController();
    const { url } = await serving(() => turn.abort());
    expect(await downloadPicture({ url, token: true }, TOKEN, turn.signal)).toMatchObject({
      why: 'not-fetched',
      detail: '127.0.0.1: This operation was aborted',
    });
  });

  it('fails by name where there is no token to be had', async () => {
    const { url, asked } = await serving(status(200));
    const none: Proof = async () => Promise.reject(new Error('the sign-in service is down'));
    expect(await downloadPicture({ url, token: true }, none, NEVER)).toMatchObject({
      why: 'not-fetched',
      detail: '127.0.0.1: the sign-in service is down',
    });
    expect(asked).toEqual([]);
  });
});
