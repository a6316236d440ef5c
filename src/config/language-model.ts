import { deskUrl } from './desk-url.ts';

/** The Azure OpenAI deployment that helps to read and to word. The key stands in here and nowhere else. */
export interface ModelConfig {
  /** Address of the resource or of a gateway before it, without `/openai`, no slash behind it. */
  readonly endpoint: string;
  /** Name of the chat deployment. */
  readonly deployment: string;
  /** Name of the embedding deployment; absent: texts are compared by their words alone. */
  readonly embeddingDeployment?: string;
  readonly login:
    | { readonly kind: 'key'; readonly key: string }
    /** Entra credentials; `scope` is what tokens are asked for. */
    | { readonly kind: 'entra'; readonly scope: string };
  readonly apiVersion: string;
  /** Tokens that may be used in any hour, and by one conversation in any eight hours. */
  readonly tokensPerHour: number;
  readonly tokensPerConversation: number;
  /** Whether names of users, hosts and host pools leave the house as they are. */
  readonly sendNames: boolean;
  /** Whether what is sent and what comes back is logged. */
  readonly logText: boolean;
}

/** The newest version of the service that is out of preview and takes JSON schemas (docs/azure-facts.md#azure-openai). */
const API_VERSION = '2024-10-21';
const TOKENS_PER_HOUR = 1_000_000;
const TOKENS_PER_CONVERSATION = 400_000;
const MOST_TOKENS = 1_000_000_000;

/** What tokens are asked for beside each cloud's domain of Azure OpenAI. */
const SCOPES: readonly (readonly [domain: RegExp, scope: string])[] = [
  [/\.azure\.us$/i, 'https://cognitiveservices.azure.us/.default'],
  [/\.azure\.cn$/i, 'https://cognitiveservices.azure.cn/.default'],
];
const PUBLIC_SCOPE = 'https://cognitiveservices.azure.com/.default';

const NAMES = [
  'AZURE_OPENAI_ENDPOINT',
  'AZURE_OPENAI_DEPLOYMENT',
  'AZURE_OPENAI_API_KEY',
  'AZURE_OPENAI_EMBEDDING_DEPLOYMENT',
] as const;
/** Paths that portals show behind the address of the resource; the client puts its own there. */
const SHOWN_BEHIND = /\/(?:openai(?:\/v1)?|api\/projects\/[^/]+)$/;
const DEPLOYMENT = /^[\w.-]{1,64}$/;

function scopeOf(endpoint: string): string {
  const { hostname } = new URL(endpoint);
  return SCOPES.find(([domain]) => domain.test(hostname))?.[1] ?? PUBLIC_SCOPE;
}

/** A whole number above zero; `undefined` for anything else. */
function tokensOf(text: string | undefined, otherwise: number): number | undefined {
  if (text === undefined) return otherwise;
  const count = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return count > 0 && count <= MOST_TOKENS ? count : undefined;
}

function switchOf(text: string | undefined): boolean | undefined {
  if (text === undefined || text.toLowerCase() === 'false') return false;
  return text.toLowerCase() === 'true' ? true : undefined;
}

/**
 * The language model that is set, `undefined` where none is, or one line for each thing that is missing or wrong, with what to do. `env` has no
 * empty values.
 */
export function languageModelOf(
  env: Readonly<Record<string, string>>,
):
  | { readonly kind: 'read'; readonly value: ModelConfig | undefined }
  | { readonly kind: 'wrong'; readonly problems: string[] } {
  if (NAMES.every((name) => env[name] === undefined)) return { kind: 'read', value: undefined };
  const endpoint = deskUrl(env.AZURE_OPENAI_ENDPOINT)?.replace(SHOWN_BEHIND, '');
  const { AZURE_OPENAI_DEPLOYMENT: deployment, AZURE_OPENAI_EMBEDDING_DEPLOYMENT: embedding } = env;
  const apiVersion = env.AZURE_OPENAI_API_VERSION ?? API_VERSION;
  const tokensPerHour = tokensOf(env.AZURE_OPENAI_TOKENS_PER_HOUR, TOKENS_PER_HOUR);
  const tokensPerConversation = tokensOf(env.AZURE_OPENAI_TOKENS_PER_CONVERSATION, TOKENS_PER_CONVERSATION);
  const sendNames = switchOf(env.AZURE_OPENAI_SEND_NAMES);
  const logText = switchOf(env.AZURE_OPENAI_LOG_TEXT);
  const problems = [
    ...(endpoint === undefined
      ? [
          'AZURE_OPENAI_ENDPOINT is missing or no https address, though other AZURE_OPENAI settings are there. Set the endpoint of the resource, e.g. https://example.openai.azure.com (http only on this machine), or unset them all to do without a language model.',
        ]
      : []),
    ...(deployment === undefined || !DEPLOYMENT.test(deployment)
      ? [
          'AZURE_OPENAI_DEPLOYMENT is missing or no name of a deployment. Set the name that the chat model was deployed under (not the name of the model), or unset AZURE_OPENAI_ENDPOINT to do without a language model.',
        ]
      : []),
    ...(embedding === undefined || DEPLOYMENT.test(embedding)
      ? []
      : ['AZURE_OPENAI_EMBEDDING_DEPLOYMENT is no name of a deployment. Correct it or leave it out.']),
    ...(/^\d{4}-\d\d-\d\d(-preview)?$/.test(apiVersion)
      ? []
      : [`AZURE_OPENAI_API_VERSION is no version. Set e.g. ${API_VERSION}, or leave it out.`]),
    ...(tokensPerHour === undefined
      ? [`AZURE_OPENAI_TOKENS_PER_HOUR is no whole number above 0. Correct it, or leave it out for ${TOKENS_PER_HOUR}.`]
      : []),
    ...(tokensPerConversation === undefined
      ? [
          `AZURE_OPENAI_TOKENS_PER_CONVERSATION is no whole number above 0. Correct it, or leave it out for ${TOKENS_PER_CONVERSATION}.`,
        ]
      : []),
    ...(sendNames === undefined
      ? ['AZURE_OPENAI_SEND_NAMES is neither true nor false. Correct it, or leave it out: names are hidden then.']
      : []),
    ...(logText === undefined
      ? ['AZURE_OPENAI_LOG_TEXT is neither true nor false. Correct it, or leave it out: no text is logged then.']
      : []),
  ];
  if (
    problems.length > 0 ||
    endpoint === undefined ||
    deployment === undefined ||
    tokensPerHour === undefined ||
    tokensPerConversation === undefined
  )
    return { kind: 'wrong', problems };
  const key = env.AZURE_OPENAI_API_KEY;
  return {
    kind: 'read',
    value: {
      endpoint,
      deployment,
      ...(embedding === undefined ? {} : { embeddingDeployment: embedding }),
      login: key === undefined ? { kind: 'entra', scope: scopeOf(endpoint) } : { kind: 'key', key },
      apiVersion,
      tokensPerHour,
      tokensPerConversation,
      sendNames: sendNames === true,
      logText: logText === true,
    },
  };
}
