import { promptRefused } from './content-filter.ts';
import type { Answer, Reply } from './reply.ts';
import { type FailureStatus, failure, htmlPage, invalidRequest, outOfTokens, type Waits } from './service-error.ts';

/** May stand in every script: milliseconds before the answer starts. */
export interface Delay {
  readonly delayMs?: number;
}

/** Ways to fail that chats and embeddings share. */
export type FaultScript =
  | ({ readonly kind: 'status'; readonly status: FailureStatus } & Waits)
  /** The content filter takes no such prompt. */
  | { readonly kind: 'prompt-filtered'; readonly jailbreak?: boolean }
  /** A model that thinks used its tokens up before it answered. */
  | { readonly kind: 'out-of-tokens' }
  /** The model behind the deployment takes no such parameter, or not with this value. */
  | { readonly kind: 'unsupported'; readonly param: 'temperature' | 'max_tokens' | 'response_format' }
  /** Headers and half of the good answer, then the connection is cut. */
  | { readonly kind: 'half' }
  /** Headers and half of the good answer, then nothing more on an open connection. */
  | { readonly kind: 'stall' }
  /** 200 with a page of HTML. */
  | { readonly kind: 'not-json' }
  | { readonly kind: 'never' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'redirect'; readonly to: string };

const UNSUPPORTED = {
  temperature: (value: unknown) =>
    invalidRequest(
      `Unsupported value: 'temperature' does not support ${JSON.stringify(value ?? 0)} with this model. Only the default (1) value is supported.`,
      'temperature',
      'unsupported_value',
    ),
  max_tokens: () =>
    invalidRequest(
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      'max_tokens',
      'unsupported_parameter',
    ),
  // The service gives no code here.
  response_format: () =>
    invalidRequest(
      "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
      'response_format',
    ),
};

/** How a fault answers a request; `good` is the answer that it would have had. */
export function faultReply(script: FaultScript, body: Readonly<Record<string, unknown>>, good: () => Answer): Reply {
  switch (script.kind) {
    case 'status':
      return failure(script.status, script);
    case 'prompt-filtered':
      return promptRefused(script.jailbreak ?? false);
    case 'unsupported':
      return UNSUPPORTED[script.param](body.temperature);
    case 'out-of-tokens':
      return outOfTokens();
    case 'half':
    case 'stall':
      return { ...good(), kind: script.kind };
    case 'not-json':
      return htmlPage(200, '<html><body>Sign in to the network</body></html>');
    case 'redirect':
      return { kind: 'answer', status: 302, headers: { location: script.to }, body: '' };
    default:
      return { kind: script.kind };
  }
}
