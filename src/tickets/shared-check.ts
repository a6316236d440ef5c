import { within } from '../domain/core/deadline.ts';
import { type Clock, msBetween, type UtcTime } from '../domain/core/time.ts';
import type { DeskAnswer, TicketDesk } from '../domain/ticket/ticket.ts';
import type { Log } from '../log.ts';

/** An answer is good for this long (ms): whoever polls `/readyz` asks the desk at most twice a minute. */
export const CHECK_KEPT_MS = 30_000;
/** Longer than one request may take, so that the desk's own words come first (ms). */
export const CHECK_LIMIT_MS = 7_000;

export interface SharedCheckOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly limitMs?: number;
}

type Checked = DeskAnswer<null>;

function detailOf(answer: Checked | undefined): string | undefined {
  return answer?.kind === 'failed' ? answer.failure.detail : undefined;
}

/**
 * A desk whose `check` is asked once for all who want to know at about the same time, ends after seven seconds at the latest, and never rejects. The
 * log is told in the desk's own words when no ticket could be opened, when it is for another reason, and when it is over.
 */
export function withSharedCheck(desk: TicketDesk, options: SharedCheckOptions): TicketDesk {
  const { clock, log, limitMs = CHECK_LIMIT_MS } = options;
  let kept: { readonly at: UtcTime; readonly answer: Checked } | undefined;
  let coming: Promise<Checked> | undefined;

  const failed = (kind: 'late' | 'unreachable', detail: string): Checked => ({
    kind: 'failed',
    failure: { kind, detail: `${desk.name}: ${detail}` },
  });
  const ask = async (): Promise<Checked> => {
    try {
      const timed = await within(limitMs, desk.check());
      return timed.kind === 'done' ? timed.value : failed('late', `no answer within ${limitMs / 1_000} s`);
    } catch (error) {
      return failed('unreachable', error instanceof Error ? error.message : String(error));
    }
  };
  const note = (before: Checked | undefined, answer: Checked): void => {
    if (detailOf(before) === detailOf(answer)) return;
    if (answer.kind === 'done') log.info({ desk: desk.name }, 'the ticket desk takes tickets again');
    else
      log.error(
        { desk: desk.name, why: answer.failure.kind, detail: answer.failure.detail },
        'no ticket can be opened',
      );
  };
  const renewed = async (): Promise<Checked> => {
    const answer = await ask();
    note(kept?.answer, answer);
    kept = { at: clock(), answer };
    coming = undefined;
    return answer;
  };

  return {
    ...desk,
    check: async () => {
      if (kept !== undefined && msBetween(kept.at, clock()) < CHECK_KEPT_MS) return kept.answer;
      coming ??= renewed();
      return await coming;
    },
  };
}
