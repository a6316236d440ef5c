import { type Answer, json } from './reply.ts';

/** The statuses the service fails with; 502 comes from a gateway before it and is a page, not JSON. */
export type FailureStatus = 401 | 403 | 404 | 408 | 429 | 500 | 502 | 503;

/** How long the service asks to wait; each is sent as a header of its own where it is given. */
export interface Waits {
  readonly retryAfterSeconds?: number;
  readonly retryAfterMs?: number;
}

const FAILURES: Readonly<Record<Exclude<FailureStatus, 502>, { readonly code: string; readonly message: string }>> = {
  401: {
    code: '401',
    message:
      'Access denied due to invalid subscription key or wrong API endpoint. Give a valid key and the regional endpoint of your resource.',
  },
  403: { code: '403', message: 'Access denied due to Virtual Network/Firewall rules.' },
  404: { code: 'DeploymentNotFound', message: 'The API deployment for this resource does not exist.' },
  408: { code: 'Timeout', message: 'The operation was timeout.' },
  429: {
    code: '429',
    message: 'Requests to the operation have exceeded the token rate limit of your pricing tier. Retry later.',
  },
  500: { code: 'InternalServerError', message: 'The server had an error while processing your request.' },
  503: { code: 'ServiceUnavailable', message: 'The service is temporarily unable to process your request.' },
};

const GATEWAY_PAGE =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><h1>502 Bad Gateway</h1></body>\r\n</html>\r\n';

/** A page of HTML in place of JSON. */
export function htmlPage(status: number, body: string): Answer {
  return { kind: 'answer', status, headers: { 'content-type': 'text/html' }, body };
}

/** How the service fails with a status, whatever was asked. */
export function failure(status: FailureStatus, waits: Waits = {}): Answer {
  if (status === 502) return htmlPage(502, GATEWAY_PAGE);
  const { retryAfterSeconds, retryAfterMs } = waits;
  return json({ error: FAILURES[status] }, status, {
    ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    ...(retryAfterMs === undefined ? {} : { 'retry-after-ms': String(retryAfterMs) }),
  });
}

/** A wrong token meets another front of the service than a wrong key: its body has no `error`. */
export function tokenRefused(): Answer {
  const message =
    'Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired.';
  return json({ statusCode: 401, message }, 401);
}

/** The front of the service refuses: 400 without a parameter. */
export function badRequest(message: string): Answer {
  return json({ error: { code: 'BadRequest', message } }, 400);
}

/** A version of the API that is not served. */
export function apiVersionRefused(): Answer {
  return badRequest('API version not supported');
}

/** A model that thought until its tokens were used up. */
export function outOfTokens(): Answer {
  return invalidRequest(
    'Could not finish the message because max_tokens or model output limit was reached. Please try again with higher max_tokens.',
  );
}

/** No such path, or no `api-version`. */
export function resourceNotFound(): Answer {
  return json({ error: { code: '404', message: 'Resource not found' } }, 404);
}

/** A deployment of the wrong kind of model for the operation (`chatCompletion`, `embeddings`). */
export function operationNotSupported(operation: string, model: string): Answer {
  const message = `The ${operation} operation does not work with the specified model, ${model}. Choose a different model and try again.`;
  return json({ error: { code: 'OperationNotSupported', message } }, 400);
}

/** A request the service does not take: 400 with the parameter at fault. */
export function invalidRequest(message: string, param: string | null = null, code: string | null = null): Answer {
  return json({ error: { message, type: 'invalid_request_error', param, code } }, 400);
}
