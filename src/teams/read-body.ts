import type { IncomingMessage } from 'node:http';
import { type HttpAnswer, refusal } from './http-answer.ts';

export type BodyRead =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly answer: HttpAnswer };

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

function refused(status: number, code: string, message: string): BodyRead {
  return { kind: 'refused', answer: refusal(status, code, message) };
}

function parsed(chunks: readonly Buffer[]): BodyRead {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { kind: 'read', value: JSON.parse(text) };
  } catch {
    return refused(
      400,
      'InvalidJson',
      'The body is no JSON in UTF-8. Send one Bot Framework activity as a JSON object.',
    );
  }
}

/**
 * The JSON body of a request of at most `limit` bytes. Answers 415 for another content type (a web page elsewhere may send those without asking),
 * 413 for a larger body, 400 for one that is no JSON or breaks off.
 */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<BodyRead> {
  if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) {
    request.resume();
    return refused(
      415,
      'UnsupportedMediaType',
      'The body must be JSON. Set the header Content-Type to application/json.',
    );
  }
  return await new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      // What comes after the limit is read and dropped: a client that is still writing would never see the answer otherwise.
      if (size <= limit) chunks.push(chunk);
      else resolve(refused(413, 'BodyTooLarge', `The body is larger than ${limit} bytes. Send a shorter message.`));
    });
    request.on('end', () => resolve(parsed(chunks)));
    request.on('error', () => resolve(refused(400, 'BodyBrokenOff', 'The body broke off. Send the activity again.')));
  });
}
