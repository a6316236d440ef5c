import { deskUrl } from './desk-url.ts';

/**
 * How the service is spoken to: under the path of one deployment, in a dated version, or at `/openai/v1`, whose version may be left out
 * (docs/azure-facts.md#azure-openai).
 */
export type ModelApi =
  | { readonly kind: 'deployments'; readonly version: string }
  | { readonly kind: 'v1'; readonly version?: string };

/** Where the service is, and how it is spoken to. */
export interface ModelEndpoint {
  /** Address before `/openai`, no slash behind it. */
  readonly address: string;
  readonly api: ModelApi;
}

/** What is wrong with the two settings that lead to the service: one line each. */
export type EndpointRead =
  | { readonly kind: 'read'; readonly value: ModelEndpoint }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

/** The newest dated version that is out of preview and takes JSON schemas (docs/azure-facts.md#azure-openai). */
const DATED_VERSION = '2024-10-21';
const DATED = /^\d{4}-\d\d-\d\d(-preview)?$/;
const UNDATED = ['v1', 'preview'];
/** What portals show behind the address of the resource: a project, the path of the service, an operation. */
const SHOWN_BEHIND =
  /(?:\/api\/projects\/[^/]+)?(?:\/openai(\/v1)?(?:\/(?:deployments|chat|responses|embeddings)(?:\/.*)?)?)?$/;
/** A target address as portals show it ends with the version. */
const VERSION_BEHIND = /\?api-version=([\w-]+)$/;

const NO_ADDRESS =
  'AZURE_OPENAI_ENDPOINT is missing or no https address, though other AZURE_OPENAI settings are there. Set the endpoint of the resource, e.g. https://example.openai.azure.com/openai/v1 (http only on this machine), or unset them all to do without a language model.';
const NO_DATE = `AZURE_OPENAI_API_VERSION is no version. Set e.g. ${DATED_VERSION}, or leave it out.`;
const A_DATE =
  'AZURE_OPENAI_API_VERSION is for endpoints without /openai/v1. Leave it out, or take /openai/v1 from AZURE_OPENAI_ENDPOINT.';

/** Reads `AZURE_OPENAI_ENDPOINT` and `AZURE_OPENAI_API_VERSION`: an address that ends in `/openai/v1` chooses that form, any other the dated one. */
export function modelEndpoint(endpoint: string | undefined, setVersion: string | undefined): EndpointRead {
  const shownVersion = VERSION_BEHIND.exec(endpoint ?? '')?.[1];
  const url = deskUrl(endpoint?.replace(VERSION_BEHIND, ''));
  const shown = SHOWN_BEHIND.exec(url ?? '');
  const isV1 = shown?.[1] !== undefined;
  const version = setVersion ?? shownVersion;
  const wrongVersion = version !== undefined && !(isV1 ? UNDATED.includes(version) : DATED.test(version));
  const problems = [...(url === undefined ? [NO_ADDRESS] : []), ...(wrongVersion ? [isV1 ? A_DATE : NO_DATE] : [])];
  if (url === undefined || problems.length > 0) return { kind: 'wrong', problems };
  const api: ModelApi = isV1
    ? { kind: 'v1', ...(version === undefined ? {} : { version }) }
    : { kind: 'deployments', version: version ?? DATED_VERSION };
  return { kind: 'read', value: { address: url.slice(0, shown?.index), api } };
}
