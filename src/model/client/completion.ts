import { z } from 'zod';
import { ExchangeError } from './trouble.ts';

/** The part of a chat completion that is read; everything else in it may be as it likes. */
const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        content_filter_results: z.record(z.string(), z.unknown()).nullish().catch(undefined),
      }),
    )
    .min(1),
});

const used = z.object({ usage: z.object({ total_tokens: z.number().int().nonnegative() }) });

/** Tokens an answer says it used; `undefined` where it does not say. */
export function tokensUsed(answer: unknown): number | undefined {
  const read = used.safeParse(answer);
  return read.success ? read.data.usage.total_tokens : undefined;
}

/** What the filter stopped, for the log. */
function stopped(results: Readonly<Record<string, unknown>> | null | undefined): string {
  const kinds = Object.entries(results ?? {}).filter(
    ([, result]) => (result as { filtered?: unknown } | undefined)?.filtered === true,
  );
  return kinds.map(([kind]) => kind).join(', ') || 'no reason given';
}

/**
 * The JSON of a chat completion. Throws `ExchangeError`: `garbled` without choices, without text or without JSON, `declined` for a refusal, `cut-off`
 * where it ran out of tokens, `filtered` where the content filter stopped the answer.
 */
export function completionJson(answer: unknown): unknown {
  const read = completion.safeParse(answer);
  const choice = read.success ? read.data.choices[0] : undefined;
  if (choice === undefined) throw new ExchangeError('garbled', 'an answer without choices');
  const { finish_reason: end, message, content_filter_results: filter } = choice;
  if (end === 'content_filter') throw new ExchangeError('filtered', `answer filtered: ${stopped(filter)}`);
  if (message.refusal !== undefined && message.refusal !== null && message.refusal !== '')
    throw new ExchangeError('declined', 'the model declined to answer');
  if (end === 'length') throw new ExchangeError('cut-off', 'the answer was cut off');
  try {
    return JSON.parse(message.content ?? '');
  } catch (cause) {
    throw new ExchangeError('garbled', 'an answer that is no JSON', { cause });
  }
}
