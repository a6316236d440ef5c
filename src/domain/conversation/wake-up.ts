import { epochMs, type UtcTime } from '../core/time.ts';
import type { ConversationDocument } from './conversation.ts';

/**
 * Why a conversation is to be looked at although nobody writes in it: something waits in its outbox, it watches something, it asked for a look at a
 * later time, it follows tickets, or it shows every ticket of the desk.
 */
export const WAKE_UP_KINDS = ['outbox', 'watch', 'check', 'ticket', 'board'] as const;
export type WakeUpKind = (typeof WAKE_UP_KINDS)[number];

/** Due whenever somebody asks. */
const ALWAYS_MS = 0;

/** The earliest of some times. An unreadable one is always due: nothing must wait for ever. */
function earliest(times: readonly UtcTime[]): number | null {
  return times.length === 0 ? null : Math.min(...times.map((time) => epochMs(time) ?? ALWAYS_MS));
}

function whileAny(things: readonly unknown[] | undefined): number | null {
  return things === undefined || things.length === 0 ? null : ALWAYS_MS;
}

/** When a conversation is due next by kind, in milliseconds since the epoch; `null` where it is not waiting for that. */
export function wakeUpsOf(document: ConversationDocument): Readonly<Record<WakeUpKind, number | null>> {
  return {
    outbox: earliest(document.outbox.map(({ notBefore }) => notBefore)),
    watch: whileAny(document.watches),
    check: earliest((document.checks ?? []).map(({ dueAt }) => dueAt)),
    ticket: whileAny(document.followed),
    board: document.board === undefined ? null : ALWAYS_MS,
  };
}
