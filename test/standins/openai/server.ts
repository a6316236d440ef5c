import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Certificate, makeCertificate } from '../azure/certificate.ts';
import { type Called, calledOf } from './called.ts';
import { type ChatScript, chatReply } from './chat-script.ts';
import { type EmbeddingScript, embeddingReply, type SeenEmbedding, seenEmbedding } from './embedding-script.ts';
import { ACCESS_TOKEN, IDENTITY_HEADER, TOKEN_PATH, tokenReply } from './managed-identity.ts';
import { type ModelFamily, refusedByModel, thoughtOf } from './model-family.ts';
import { type Reply, send } from './reply.ts';
import { type ChatBody, chatBodyOf, type SeenChat, seenChat } from './seen-chat.ts';
import { failure, invalidRequest, operationNotSupported, tokenRefused } from './service-error.ts';
import { strictSchemaFault } from './strict-schema.ts';

/** A request as it came, whatever became of it; also those for a token. */
export interface SeenRequest {
  readonly method: string;
  /** Path with query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Azure OpenAI on loopback. */
export interface OpenaiStandin {
  /** `https://localhost:PORT`. */
  readonly endpoint: string;
  /** What a process needs in its environment to use this server with its key. */
  readonly environment: Readonly<Record<string, string>>;
  /** What `DefaultAzureCredential` needs besides, to get a token here. */
  readonly identityEnvironment: Readonly<Record<string, string>>;
  /** PEM of the authority that signed the server's certificate. */
  readonly authority: string;
  readonly requests: SeenRequest[];
  /** The model behind the chat deployment; may be changed at any time, as an upgrade does. */
  family: ModelFamily;
  /** Chooses the script of a chat; may be changed at any time. */
  answer: (request: SeenChat) => ChatScript;
  /** Chooses the script of a request for embeddings; may be changed at any time. */
  embed: (request: SeenEmbedding) => EmbeddingScript;
  /** Bodies of the chats it heard, in order, also of those it refused; none of a body that is no chat. */
  chats(): ChatBody[];
  close(): Promise<void>;
}

/** How the stand-in starts: how it answers chats, and, unless the defaults do, the rest. */
export interface OpenaiStandinOptions {
  readonly answer: (request: SeenChat) => ChatScript;
  readonly embed?: (request: SeenEmbedding) => EmbeddingScript;
  /** The model behind the chat deployment; one that does not think unless it is said. */
  readonly family?: ModelFamily;
  readonly deployment?: string;
  readonly embeddingDeployment?: string;
  readonly certificate?: Certificate;
}

interface Planned {
  readonly reply: Reply;
  readonly delayMs?: number | undefined;
}

const KEY = 'stand-in-openai-key';

function refusedAccess(headers: IncomingHttpHeaders): Reply | undefined {
  if (headers['api-key'] === KEY || headers.authorization === `Bearer ${ACCESS_TOKEN}`) return undefined;
  return headers['api-key'] === undefined && headers.authorization !== undefined ? tokenRefused() : failure(401);
}

function refusedChat(body: ChatBody): Reply | undefined {
  const { type, json_schema: format } = body.response_format ?? {};
  if (body.stream === true) return invalidRequest('The stand-in does not stream.', 'stream');
  if (type !== 'json_schema') return undefined;
  if (!/^[\w-]{1,64}$/.test(format?.name ?? '')) {
    return invalidRequest("Invalid 'response_format.json_schema.name'.", 'response_format.json_schema.name');
  }
  const fault = format?.strict === true ? strictSchemaFault(format.name ?? '', format.schema) : undefined;
  return fault === undefined ? undefined : invalidRequest(fault, 'response_format');
}

/**
 * Starts Azure OpenAI on a free port of loopback, over https: chats and embeddings by script, with the service's own checks before, and the token
 * endpoint of a managed identity. It keeps what it was asked. Throws where no certificate can be made.
 */
export async function startOpenaiStandin(options: OpenaiStandinOptions): Promise<OpenaiStandin> {
  const { deployment = 'desk-chat', embeddingDeployment = 'desk-embeddings' } = options;
  const made = options.certificate ?? (await makeCertificate());
  const requests: SeenRequest[] = [];

  const chat = (body: string, called: Called, headers: IncomingHttpHeaders): Planned => {
    const read = chatBodyOf(body);
    if (read === undefined) return { reply: invalidRequest("'messages' is a required property", 'messages') };
    const { family } = standin;
    const refused = refusedByModel(read, family, called) ?? refusedChat(read);
    if (refused !== undefined) return { reply: refused };
    const seen = seenChat(read, called, family, headers);
    const script = standin.answer(seen);
    const waited = (script.delayMs ?? 0) + thoughtOf(read, family).ms;
    return { reply: chatReply(script, seen), delayMs: waited === 0 ? undefined : waited };
  };

  const embeddings = (body: string): Planned => {
    const seen = seenEmbedding(body, embeddingDeployment);
    if ('kind' in seen) return { reply: seen };
    const script = standin.embed(seen);
    return { reply: embeddingReply(script, seen), delayMs: script.delayMs };
  };

  const plan = ({ method, headers, body, url: path }: SeenRequest): Planned => {
    const url = new URL(path, endpoint);
    if (url.pathname === TOKEN_PATH) return { reply: tokenReply(headers, url.searchParams.get('resource')) };
    const refused = refusedAccess(headers);
    if (refused !== undefined) return { reply: refused };
    const called = calledOf(method, url, body);
    if ('kind' in called) return { reply: called };
    const { deployment: asked, operation } = called;
    if (asked !== deployment && asked !== embeddingDeployment) return { reply: failure(404) };
    if (operation === 'embeddings') {
      return asked === embeddingDeployment ? embeddings(body) : { reply: operationNotSupported('embeddings', asked) };
    }
    const isChat = asked === deployment;
    return isChat ? chat(body, called, headers) : { reply: operationNotSupported('chatCompletion', asked) };
  };

  const server = createServer({ cert: made.certificate, key: made.key }, async (request, response) => {
    // A caller that hangs up while it still speaks is no fault of the server.
    const body = await text(request).catch(() => '');
    const seen = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
    requests.push(seen);
    const { reply, delayMs } = plan(seen);
    if (delayMs === undefined) send(response, reply);
    else setTimeout(() => send(response, reply), delayMs).unref();
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const endpoint = `https://localhost:${(server.address() as AddressInfo).port}`;
  const folder = await mkdtemp(join(tmpdir(), 'openai-standin-'));
  const authorityFile = join(folder, 'authority.pem');
  await writeFile(authorityFile, made.authority);

  const standin: OpenaiStandin = {
    endpoint,
    environment: {
      AZURE_OPENAI_ENDPOINT: endpoint,
      AZURE_OPENAI_DEPLOYMENT: deployment,
      AZURE_OPENAI_API_KEY: KEY,
      AZURE_OPENAI_EMBEDDING_DEPLOYMENT: embeddingDeployment,
      NODE_EXTRA_CA_CERTS: authorityFile,
      NO_PROXY: 'localhost',
    },
    identityEnvironment: {
      AZURE_TOKEN_CREDENTIALS: 'prod',
      IDENTITY_ENDPOINT: `${endpoint}${TOKEN_PATH}`,
      IDENTITY_HEADER,
    },
    authority: made.authority,
    requests,
    family: options.family ?? 'gpt-4.1',
    answer: options.answer,
    embed: options.embed ?? (() => ({ kind: 'vectors' })),
    chats: () =>
      requests.filter(({ url }) => url.includes('/chat/completions')).flatMap(({ body }) => chatBodyOf(body) ?? []),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, rm(folder, { recursive: true, force: true })]);
    },
  };
  return standin;
}
