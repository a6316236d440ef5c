import { answerFilter, promptFilter } from './content-filter.ts';
import { type Delay, type FaultScript, faultReply } from './fault-script.ts';
import { modelOf, thoughtOf } from './model-family.ts';
import { type Answer, json, type Reply } from './reply.ts';
import type { SeenChat } from './seen-chat.ts';

/** Tokens a chat is said to have used. */
export interface Usage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
  readonly completion_tokens_details?: { readonly reasoning_tokens: number };
}

/** Tokens to tell in place of the estimated ones; `null` leaves `usage` out of the answer. */
interface Used {
  readonly usage?: Usage | null;
}

type AnswerScript =
  | ({ readonly kind: 'content'; readonly content: string; readonly finishReason?: string } & Used)
  | ({ readonly kind: 'json'; readonly value: unknown } & Used)
  | { readonly kind: 'refusal'; readonly text: string }
  | { readonly kind: 'no-choices' }
  | { readonly kind: 'null-content' }
  /** Ran out of tokens after this content. */
  | { readonly kind: 'cut-off'; readonly content: string }
  /** The content filter stopped the answer. */
  | { readonly kind: 'output-filtered' };

/** How the stand-in answers one chat: as a model may, or with a fault. */
export type ChatScript = (AnswerScript | FaultScript) & Delay;

interface Spoken {
  readonly content: string | null;
  readonly refusal: string | null;
  readonly finishReason: string;
}

const RATE_LIMITS = { 'x-ratelimit-remaining-requests': '99', 'x-ratelimit-remaining-tokens': '99000' };

/** The headers that tell what is left of the deployment's quota. */
export function rateLimits(): Readonly<Record<string, string>> {
  return RATE_LIMITS;
}

/** Tokens of a text, estimated at four characters each. */
export function tokensOf(text: string): number {
  return Math.ceil(text.length / 4);
}

function spoken(content: string | null, finishReason = 'stop', refusal: string | null = null): Spoken {
  return { content, finishReason, refusal };
}

function completion(seen: SeenChat, said: Spoken | undefined, given?: Usage | null): Answer {
  const prompt_tokens = tokensOf(JSON.stringify(seen.body.messages));
  const reasoning_tokens = thoughtOf(seen.body, seen.family).tokens;
  const completion_tokens = tokensOf(said?.content ?? said?.refusal ?? '') + reasoning_tokens;
  const usage = given ?? {
    prompt_tokens,
    completion_tokens,
    total_tokens: prompt_tokens + completion_tokens,
    completion_tokens_details: { reasoning_tokens },
  };
  const choice = said && {
    index: 0,
    finish_reason: said.finishReason,
    logprobs: null,
    message: { role: 'assistant', content: said.content, refusal: said.refusal },
    content_filter_results: answerFilter(said.finishReason === 'content_filter'),
  };
  const body = {
    id: `chatcmpl-${crypto.randomUUID().replaceAll('-', '')}`,
    object: 'chat.completion',
    created: Math.floor(Date.now() / 1_000),
    model: modelOf(seen.family),
    system_fingerprint: 'fp_standin',
    prompt_filter_results: promptFilter(),
    choices: choice === undefined ? [] : [choice],
    ...(given === null ? {} : { usage }),
  };
  return json(body, 200, RATE_LIMITS);
}

/** The reply to a chat by its script. */
export function chatReply(script: ChatScript, seen: SeenChat): Reply {
  switch (script.kind) {
    case 'content':
      return completion(seen, spoken(script.content, script.finishReason), script.usage);
    case 'json':
      return completion(seen, spoken(JSON.stringify(script.value)), script.usage);
    case 'refusal':
      return completion(seen, spoken(null, 'stop', script.text));
    case 'no-choices':
      return completion(seen, undefined);
    case 'null-content':
      return completion(seen, spoken(null));
    case 'cut-off':
      return completion(seen, spoken(script.content, 'length'));
    case 'output-filtered':
      return completion(seen, spoken('', 'content_filter'));
    default:
      return faultReply(script, seen.body, () => completion(seen, spoken('{"half":"of an answer that never ends"}')));
  }
}
