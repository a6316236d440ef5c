import type { Called } from './called.ts';
import type { Answer } from './reply.ts';
import type { ChatBody } from './seen-chat.ts';
import { badRequest, invalidRequest, outOfTokens } from './service-error.ts';

const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'] as const;
type Effort = (typeof EFFORTS)[number];

interface Family {
  readonly model: string;
  /** What it can be told of how long to think; empty: it does not think. */
  readonly efforts: readonly Effort[];
  /** How it thinks where it is told nothing. */
  readonly usual: Effort;
  /** The oldest dated version it is served in. */
  readonly since?: string;
}

const FAMILIES = {
  'gpt-4.1': { model: 'gpt-4.1-mini-2025-04-14', efforts: [], usual: 'none' },
  'o4-mini': {
    model: 'o4-mini-2025-04-16',
    efforts: ['low', 'medium', 'high'],
    usual: 'medium',
    since: '2024-12-01-preview',
  },
  'gpt-5': { model: 'gpt-5-mini-2025-08-07', efforts: ['minimal', 'low', 'medium', 'high'], usual: 'medium' },
  'gpt-5.1': { model: 'gpt-5.1-2025-11-13', efforts: ['none', 'low', 'medium', 'high'], usual: 'none' },
  'gpt-5.4': { model: 'gpt-5.4-mini-2026-03-17', efforts: ['none', 'low', 'medium', 'high', 'xhigh'], usual: 'none' },
  'gpt-chat': { model: 'gpt-chat-latest-2026-05-05', efforts: ['medium'], usual: 'medium' },
} as const satisfies Record<string, Family>;

/** Models that differ in what they take (docs/azure-facts.md#azure-openai). */
export type ModelFamily = keyof typeof FAMILIES;

/** Tokens and time of thinking: the tokens are within what is asked for, the times are ours. */
const THOUGHT: Readonly<Record<Effort, { readonly tokens: number; readonly ms: number }>> = {
  none: { tokens: 0, ms: 0 },
  minimal: { tokens: 0, ms: 0 },
  low: { tokens: 200, ms: 20 },
  medium: { tokens: 600, ms: 6_000 },
  high: { tokens: 3_000, ms: 20_000 },
  xhigh: { tokens: 9_000, ms: 60_000 },
};

/** Models that think take none of these, and `temperature` and `top_p` as they are by default alone. */
const NOT_WHERE_IT_THINKS = ['max_tokens', 'presence_penalty', 'frequency_penalty', 'logprobs', 'top_logprobs'];
/** The version of 2024-12-01 was the first to know how long to think; dated ones know three values of it. */
const EFFORTS_SINCE = '2024-12-01';
const DATED_EFFORTS: readonly Effort[] = ['low', 'medium', 'high'];
const COMPLETION_TOKENS_SINCE = '2024-09-01';
const SCHEMAS_SINCE = '2024-08-01';

function isOlder({ form, version }: Called, since: string): boolean {
  return form === 'deployments' && version.slice(0, since.length) < since;
}

function unrecognized(argument: string): Answer {
  return invalidRequest(`Unrecognized request argument supplied: ${argument}`);
}

function listed(efforts: readonly Effort[]): string {
  const quoted = efforts.map((effort) => `'${effort}'`);
  const [last, ...before] = quoted.toReversed();
  return before.length === 0 ? `${last}.` : `${before.toReversed().join(', ')}, and ${last}.`;
}

function refusedEffort(effort: unknown, { efforts }: Family, called: Called): Answer | undefined {
  if (effort === undefined || effort === null) return undefined;
  if (efforts.length === 0 || isOlder(called, EFFORTS_SINCE)) return unrecognized('reasoning_effort');
  if (called.form === 'deployments' && !DATED_EFFORTS.includes(effort as Effort)) {
    const told = `Invalid value: '${effort}'. Supported values are: ${listed(DATED_EFFORTS)}`;
    return invalidRequest(told, 'reasoning_effort', 'invalid_value');
  }
  if (efforts.includes(effort as Effort)) return undefined;
  const told = `Unsupported value: 'reasoning_effort' does not support '${effort}' with this model. Supported values are: ${listed(efforts)}`;
  return invalidRequest(told, 'reasoning_effort', 'unsupported_value');
}

function refusedByThinker(body: ChatBody): Answer | undefined {
  const parameter = NOT_WHERE_IT_THINKS.find((name) => (body[name] ?? undefined) !== undefined);
  if (parameter !== undefined) {
    const instead = parameter === 'max_tokens' ? " Use 'max_completion_tokens' instead." : '';
    const told = `Unsupported parameter: '${parameter}' is not supported with this model.${instead}`;
    return invalidRequest(told, parameter, 'unsupported_parameter');
  }
  const value = ['temperature', 'top_p'].find((name) => (body[name] ?? 1) !== 1);
  if (value === undefined) return undefined;
  const told = `Unsupported value: '${value}' does not support ${JSON.stringify(body[value])} with this model. Only the default (1) value is supported.`;
  return invalidRequest(told, value, 'unsupported_value');
}

/** How much a model of the family thinks about a question before it answers. */
export function thoughtOf(body: ChatBody, name: ModelFamily): { readonly tokens: number; readonly ms: number } {
  const effort = body.reasoning_effort;
  return THOUGHT[EFFORTS.find((one) => one === effort) ?? FAMILIES[name].usual];
}

/** The model's full name. */
export function modelOf(name: ModelFamily): string {
  return FAMILIES[name].model;
}

/** Why a model of the family takes no such question in this version of the service; `undefined` where it takes it. */
export function refusedByModel(body: ChatBody, name: ModelFamily, called: Called): Answer | undefined {
  const family: Family = FAMILIES[name];
  if (family.since !== undefined && isOlder(called, family.since.slice(0, 10)))
    return badRequest(`Model {modelName} is enabled only for api versions ${family.since} and later`);
  if (body.response_format?.type === 'json_schema' && isOlder(called, SCHEMAS_SINCE))
    return badRequest(
      'response_format value as json_schema is enabled only for api versions 2024-08-01-preview and later',
    );
  const limit = body.max_completion_tokens;
  if (limit !== undefined && isOlder(called, COMPLETION_TOKENS_SINCE)) return unrecognized('max_completion_tokens');
  if (limit !== undefined && body.max_tokens !== undefined) {
    const told = "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.";
    return invalidRequest(told, 'max_tokens', 'invalid_parameter_combination');
  }
  const refused = refusedEffort(body.reasoning_effort, family, called);
  if (refused !== undefined) return refused;
  if (family.efforts.length > 0) {
    const asThinker = refusedByThinker(body);
    if (asThinker !== undefined) return asThinker;
  }
  return typeof limit === 'number' && limit <= thoughtOf(body, name).tokens ? outOfTokens() : undefined;
}
