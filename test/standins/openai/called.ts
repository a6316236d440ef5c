import type { Reply } from './reply.ts';
import { objectOf } from './seen-chat.ts';
import { apiVersionRefused, invalidRequest, resourceNotFound } from './service-error.ts';

/** What of the service is asked, of which deployment, in which form. */
export interface Called {
  readonly operation: 'chat/completions' | 'embeddings';
  readonly deployment: string;
  readonly form: 'deployments' | 'v1';
  /** The dated version; empty at `/openai/v1` where none is given. */
  readonly version: string;
}

const OF_A_DEPLOYMENT = /^\/openai\/deployments\/([^/]+)\/(chat\/completions|embeddings)$/;
const V1 = /^\/openai\/v1\/(chat\/completions|embeddings)$/;
const UNDATED: readonly string[] = ['', 'v1', 'preview'];
const DATED: readonly string[] = [
  '2024-02-01',
  '2024-06-01',
  '2024-08-01-preview',
  '2024-09-01-preview',
  '2024-10-01-preview',
  '2024-10-21',
  '2024-12-01-preview',
  '2025-01-01-preview',
  '2025-02-01-preview',
  '2025-03-01-preview',
  '2025-04-01-preview',
];

/** Reads the path, the version and, at `/openai/v1`, the body; the service's own refusal where there is no such place or no such version. */
export function calledOf(method: string, url: URL, body: string): Called | Reply {
  const version = url.searchParams.get('api-version') ?? '';
  const [, named, classic] = OF_A_DEPLOYMENT.exec(url.pathname) ?? [];
  const [, v1] = V1.exec(url.pathname) ?? [];
  if (method !== 'POST' || (classic ?? v1) === undefined) return resourceNotFound();
  if (classic !== undefined) {
    if (version === '') return resourceNotFound();
    if (!DATED.includes(version)) return apiVersionRefused();
    const operation = classic as Called['operation'];
    return { operation, deployment: decodeURIComponent(named ?? ''), form: 'deployments', version };
  }
  if (!UNDATED.includes(version)) return apiVersionRefused();
  const model = objectOf(body)?.model;
  if (typeof model !== 'string' || model === '')
    return invalidRequest("Missing required parameter: 'model'.", 'model', 'missing_required_parameter');
  return { operation: v1 as Called['operation'], deployment: model, form: 'v1', version };
}
