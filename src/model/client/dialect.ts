import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';

/** How little a model can be told to think, least first; what a model takes of it differs (docs/azure-facts.md#azure-openai). */
const EFFORTS = ['none', 'minimal', 'low'] as const;
type Effort = (typeof EFFORTS)[number];

/** What a deployment takes, as far as it is known. A value: what is learned gives another one. */
export interface Dialect {
  readonly limit: 'max_completion_tokens' | 'max_tokens';
  /** What it may still be told of how little to think, least first; empty: nothing. */
  readonly efforts: readonly Effort[];
  /** Models that think take none. */
  readonly temperature: 'left-out' | 'zero' | 'refused';
}

/** What a service says of a request that it does not take. */
export interface Refusal {
  readonly param?: string | null | undefined;
  readonly message: string;
}

type Parameter = 'max_completion_tokens' | 'max_tokens' | 'reasoning_effort' | 'temperature';

/** Tokens for thinking beside the answer's: more than any model gives in the 4 seconds that a question has. */
const ROOM_TO_THINK = 1_000;

const NAMED = /\b(max_completion_tokens|max_tokens|reasoning_effort|temperature)\b/;
/** Some refusals of a value leave its parameter out. */
const LISTED_EFFORTS = /supported values are:?[^.]*'(?:low|medium|high)'/i;
const OF_A_VALUE = /(?:unsupported|invalid) value|does not support|too large/i;

/** How a deployment is asked that nothing is known of: as the models that think and those that need not want it. */
export const FIRST_DIALECT: Dialect = { limit: 'max_completion_tokens', efforts: EFFORTS, temperature: 'left-out' };

function mayThink({ efforts, temperature }: Dialect): boolean {
  return efforts[0] !== 'none' && temperature !== 'zero';
}

/** The parameters of an answer of at most so many tokens. */
export function parametersOf(dialect: Dialect, tokens: number): Partial<ChatCompletionCreateParamsNonStreaming> {
  const [effort] = dialect.efforts;
  return {
    [dialect.limit]: mayThink(dialect) ? tokens + ROOM_TO_THINK : tokens,
    ...(effort === undefined ? {} : { reasoning_effort: effort }),
    ...(dialect.temperature === 'zero' ? { temperature: 0 } : {}),
  };
}

function refusedParameter({ param, message }: Refusal): Parameter | undefined {
  const named = NAMED.exec(param ?? '') ?? NAMED.exec(message);
  if (named !== null) return named[1] as Parameter;
  return LISTED_EFFORTS.test(message) ? 'reasoning_effort' : undefined;
}

function withoutEffort(dialect: Dialect, message: string): Dialect {
  const [refused, ...left] = dialect.efforts;
  const listed = /supported values are:?(.*)$/is.exec(message)?.[1];
  // What is listed counts, not what was refused before: another model may stand behind the name since.
  if (listed !== undefined)
    return { ...dialect, efforts: EFFORTS.filter((effort) => effort !== refused && listed.includes(`'${effort}'`)) };
  if (OF_A_VALUE.test(message)) return { ...dialect, efforts: left };
  // No such parameter: a model that does not think, so that it takes a temperature.
  const temperature = dialect.temperature === 'refused' ? 'refused' : 'zero';
  return { ...dialect, efforts: [], temperature };
}

/** How to ask after a refusal of what was asked in `dialect`; `undefined` where the refusal is of something else. */
export function learned(dialect: Dialect, refusal: Refusal): Dialect | undefined {
  const refused = refusedParameter(refusal);
  switch (refused) {
    case 'reasoning_effort':
      return dialect.efforts.length === 0 ? undefined : withoutEffort(dialect, refusal.message);
    case 'temperature':
      // It thinks: perhaps another model stands behind the name since it was asked how little.
      return dialect.temperature === 'zero' ? { ...dialect, temperature: 'refused', efforts: EFFORTS } : undefined;
    case undefined:
      return undefined;
    default: {
      if (refused !== dialect.limit || OF_A_VALUE.test(refusal.message)) return undefined;
      const limit = refused === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
      return { ...dialect, limit };
    }
  }
}
