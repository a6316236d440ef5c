import { setTimeout as pause } from 'node:timers/promises';
import { within } from '../../domain/core/deadline.ts';
import type { ModelAnswer, ModelTrouble } from '../../domain/model/language-model.ts';
import type { Budget } from './budget.ts';
import type { Circuit } from './circuit.ts';
import { completionJson, tokensUsed } from './completion.ts';
import type { ChatQuestion, ModelService } from './service.ts';
import type { Tally, Use } from './tally.ts';
import { ExchangeError, exchangeError } from './trouble.ts';

export interface ExchangeOptions {
  readonly service: ModelService;
  /** One for each use: an embedding deployment that is not there keeps nobody from chatting. */
  readonly circuits: Readonly<Record<Use, Circuit>>;
  readonly budget: Budget;
  readonly tally: Tally;
  /** How long one question may take with everything in it (ms). */
  readonly deadlineMs: number;
}

/** Asks the model within its deadline and its budget. Never rejects. */
export interface Exchange {
  /** The answer's JSON, unchecked, or why there is none. A shorter time than the usual deadline may be given (ms). */
  ask(conversation: string, question: ChatQuestion, limitMs?: number): Promise<ModelAnswer<unknown>>;
  /** The service's answer to a request for embeddings, unchecked. */
  embed(conversation: string, texts: readonly string[], limitMs?: number): Promise<ModelAnswer<unknown>>;
  /** Notes what became of an answer that the line had nothing against. */
  judged(use: Use, how: 'given' | 'garbled' | 'unfit'): void;
}

/** A token is about four characters of English; French, JSON and placeholders take more tokens (docs/azure-facts.md#azure-openai). */
const CHARACTERS_PER_TOKEN = 3;
const RETRY_PAUSE_MS = 200;
/** Not sent, or turned away at the door; what broke off on the way may have cost all of it. */
const COSTS_NOTHING: readonly ModelTrouble[] = ['resting', 'throttled', 'refused', 'no-deployment', 'wrong-request'];
/** A second try with less time than this would only be late as well. */
const SHORTEST_TRY_MS = 600;
/** Refusals that one question learns from; a deployment that still refuses then takes no such question. */
const MOST_LESSONS = 6;

function estimated(question: ChatQuestion): number {
  const characters = question.instructions.length + question.data.length + JSON.stringify(question.schema).length;
  return Math.ceil(characters / CHARACTERS_PER_TOKEN) + question.mostTokens;
}

/** Tries, and once more where that may help and there is time. What the deployment wants otherwise is asked so at once, and is no retry. */
async function twice<Value>(work: () => Promise<Value>, endsAt: number, signal: AbortSignal): Promise<Value> {
  let retried = false;
  let lessons = 0;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const failed = exchangeError(error);
      if (failed.otherwise && lessons < MOST_LESSONS) {
        lessons += 1;
        continue;
      }
      const wait = failed.retryAfterMs ?? RETRY_PAUSE_MS;
      if (retried || !failed.passing || performance.now() + wait + SHORTEST_TRY_MS > endsAt) throw failed;
      retried = true;
      await pause(wait, undefined, { signal });
    }
  }
}

/** The one way to the model: budget, circuit, deadline, one retry, and every end counted. */
export function createExchange({ service, circuits, budget, tally, deadlineMs }: ExchangeOptions): Exchange {
  const timed = async <Value>(
    send: (signal: AbortSignal) => Promise<unknown>,
    read: (answer: unknown) => Value,
    settle: (tokens: number) => void,
    limitMs: number,
  ): Promise<Value> => {
    const abort = new AbortController();
    const endsAt = performance.now() + limitMs;
    const attempt = async () => {
      tally.sent();
      const answer = await send(abort.signal);
      const tokens = tokensUsed(answer);
      if (tokens !== undefined) {
        settle(tokens);
        tally.tokens(tokens);
      }
      return read(answer);
    };
    try {
      const timedOut = await within(limitMs, twice(attempt, endsAt, abort.signal));
      if (timedOut.kind === 'late') throw new ExchangeError('late', `no answer in ${limitMs} ms`);
      return timedOut.value;
    } finally {
      abort.abort();
    }
  };
  const asked = async <Value>(
    use: Use,
    conversation: string,
    tokens: number,
    send: (signal: AbortSignal) => Promise<unknown>,
    read: (answer: unknown) => Value,
    limitMs: number,
  ): Promise<ModelAnswer<Value>> => {
    const reserved = budget.reserve(conversation, tokens);
    if (reserved.kind !== 'reserved') {
      tally.ended(use, reserved.kind);
      return { kind: 'none', why: reserved.kind };
    }
    try {
      const value = await circuits[use].run(async () => {
        try {
          return await timed(send, read, (used) => reserved.settle(used), limitMs);
        } catch (error) {
          throw exchangeError(error);
        }
      });
      return { kind: 'given', value };
    } catch (error) {
      const failed = exchangeError(error);
      if (COSTS_NOTHING.includes(failed.trouble)) reserved.settle(0);
      tally.ended(use, failed.trouble, failed.message);
      return { kind: 'none', why: failed.trouble };
    }
  };
  return {
    ask: (conversation, question, limitMs = deadlineMs) =>
      asked(
        'chat',
        conversation,
        estimated(question),
        (signal) => service.chat(question, signal),
        completionJson,
        Math.min(limitMs, deadlineMs),
      ),
    embed: (conversation, texts, limitMs = deadlineMs) =>
      asked(
        'embedding',
        conversation,
        Math.ceil(texts.join('').length / CHARACTERS_PER_TOKEN),
        (signal) => service.embed(texts, signal),
        (answer) => answer,
        Math.min(limitMs, deadlineMs),
      ),
    judged: (use, how) => tally.ended(use, how),
  };
}
