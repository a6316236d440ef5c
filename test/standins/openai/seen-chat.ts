import type { IncomingHttpHeaders } from 'node:http';
import type { Called } from './called.ts';
import type { ModelFamily } from './model-family.ts';

interface Message {
  readonly role: string;
  readonly content?: string | null | readonly { readonly type: string; readonly text?: string }[];
}

/** The body of a chat completion's request, as it came; only the fields named here are checked. */
export interface ChatBody {
  readonly messages: readonly Message[];
  readonly response_format?: {
    readonly type: string;
    readonly json_schema?: { readonly name?: string; readonly strict?: boolean; readonly schema?: unknown };
  };
  readonly [field: string]: unknown;
}

/** A request for a chat completion that the stand-in took. */
export interface SeenChat {
  readonly body: ChatBody;
  readonly called: Called;
  readonly family: ModelFamily;
  readonly headers: IncomingHttpHeaders;
  /** Texts of the system and developer messages, joined by line ends. */
  readonly system: string;
  /** Texts of the user messages, joined by line ends. */
  readonly user: string;
  /** Name of the JSON schema asked for; none where the format is free. */
  readonly schemaName: string | undefined;
}

function textOf({ content }: Message): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => part.text ?? '').join('\n');
}

function textsOf(body: ChatBody, roles: readonly string[]): string {
  return body.messages
    .filter((message) => roles.includes(message.role))
    .map(textOf)
    .join('\n');
}

/** The body of a request as an object; `undefined` where it is no JSON object. */
export function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The body of a chat; `undefined` where it has no messages, or one without a role. */
export function chatBodyOf(text: string): ChatBody | undefined {
  const body = objectOf(text);
  const messages = body?.messages;
  if (!Array.isArray(messages) || messages.length === 0) return undefined;
  return messages.every((one) => typeof one?.role === 'string') ? (body as unknown as ChatBody) : undefined;
}

/** A chat with its texts taken out of the body. */
export function seenChat(body: ChatBody, called: Called, family: ModelFamily, headers: IncomingHttpHeaders): SeenChat {
  return {
    body,
    called,
    family,
    headers,
    system: textsOf(body, ['system', 'developer']),
    user: textsOf(body, ['user']),
    schemaName: body.response_format?.json_schema?.name,
  };
}
