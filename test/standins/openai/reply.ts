import type { ServerResponse } from 'node:http';

/** An answer as it is meant: status, headers and the whole body. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * What goes back over the wire. `half` cuts the connection in the middle of its body and
 * `stall` falls silent there, `never` keeps the connection open without a word, `drop` cuts it.
 */
export type Reply =
  | Answer
  | (Omit<Answer, 'kind'> & { readonly kind: 'half' | 'stall' })
  | { readonly kind: 'never' | 'drop' };

/** A JSON answer, 200 unless another status is given. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    kind: 'answer',
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

/** The headers every answer of the service carries: the ids by which its support finds a request. */
function requestIds(): Record<string, string> {
  const id = crypto.randomUUID();
  return { 'apim-request-id': id, 'x-request-id': id, 'x-ms-region': 'West Europe' };
}

// restify changes Node's own `writeHead` for the whole process: it gives nothing back there, so it is not chained.
/** Sends a reply. Where the caller has hung up already, nothing happens. */
export function send(response: ServerResponse, reply: Reply): void {
  switch (reply.kind) {
    case 'never':
      return;
    case 'drop':
      response.socket?.destroy();
      return;
    case 'answer':
      response.writeHead(reply.status, { ...requestIds(), ...reply.headers });
      response.end(reply.body);
      return;
    default: {
      const body = Buffer.from(reply.body);
      response.writeHead(reply.status, {
        ...requestIds(),
        ...reply.headers,
        'content-length': String(body.byteLength),
      });
      response.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => {
        if (reply.kind === 'half') response.socket?.destroy();
      });
    }
  }
}
